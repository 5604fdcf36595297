/**
 * Measures things side by side: every round runs each of them once, so that whatever else the machine does touches all
 * alike. The first rounds warm up and do not count; what counts is the median.
 */
export interface Candidate {
  name: string;
  /** Puts things in order before each run; not measured. */
  before?(): void | Promise<void>;
  run(): void | Promise<void>;
}

export interface Options {
  /** Rounds that count; at least seven. */
  rounds?: number;
  warmUp?: number;
}

/** Median milliseconds for each candidate, by name. */
export async function sideBySide(candidates: Candidate[], options: Options = {}): Promise<Record<string, number>> {
  const { rounds = 11, warmUp = 3 } = options;
  if (rounds < 7) throw new Error('fewer than seven rounds say nothing');
  const times = new Map<string, number[]>(candidates.map(({ name }) => [name, []]));
  for (let round = -warmUp; round < rounds; round++) {
    // Every other round runs backwards, so that nobody always comes after the same one.
    for (const { name, before, run } of round % 2 === 0 ? candidates : candidates.toReversed()) {
      await before?.();
      globalThis.gc?.();
      const started = performance.now();
      await run();
      if (round >= 0) times.get(name)?.push(performance.now() - started);
    }
  }
  return Object.fromEntries([...times].map(([name, measured]) => [name, median(measured)]));
}

export function median(values: number[]): number {
  const sorted = values.toSorted((a, b) => a - b);
  const middle = Math.floor(sorted.length / 2);
  const [upper, lower] = [sorted[middle], sorted[middle - 1]];
  if (upper === undefined) throw new Error('nothing was measured');
  return sorted.length % 2 === 0 && lower !== undefined ? (upper + lower) / 2 : upper;
}

/** One line of a report. `limit` is the goal: the ratio, or the value where there is no ratio, must not exceed it. */
export interface Line {
  what: string;
  value: string;
  against: string;
  /** What is held to the limit, as shown (`1.3×`, `140 kB`) and as a number. */
  result: { shown: string; amount: number };
  limit: { shown: string; amount: number };
}

export interface Report {
  title: string;
  /** What is compared with what, in a sentence or two. */
  about: string;
  lines: Line[];
}

export const milliseconds = (value: number): string => `${value < 10 ? value.toFixed(2) : value.toFixed(0)} ms`;

/** A line that holds the ratio of two medians to a limit. */
export function ratio(what: string, value: number, against: { name: string; value: number }, limit: number): Line {
  const amount = value / against.value;
  return {
    what,
    value: milliseconds(value),
    against: `${against.name}: ${milliseconds(against.value)}`,
    result: { shown: `${amount.toFixed(2)}×`, amount },
    limit: { shown: `${limit}×`, amount: limit },
  };
}

/** A line that holds a size in bytes to a limit in `unit`. */
export function size(what: string, bytes: number, unit: 'kB' | 'MB', limit: number, against = '–'): Line {
  const amount = bytes / (unit === 'kB' ? 1000 : 1000 * 1000);
  const shown = `${amount.toFixed(amount < 10 ? 1 : 0)} ${unit}`;
  return {
    what,
    value: shown,
    against,
    result: { shown, amount },
    limit: { shown: `${limit} ${unit}`, amount: limit },
  };
}
