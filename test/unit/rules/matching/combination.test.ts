/** The best combination is the best, and the next best one comes next: held against every combination there is. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestCombination, type Worth } from '../../../../shared/rules/matching/bestCombination';
import { nextBest } from '../../../../shared/rules/matching/nextBest';

/** Totals of all combinations that give every member of the smaller side a partner, the highest first. */
function everyTotal(worth: Worth): number[] {
  const width = worth[0]?.length ?? 0;
  const rows =
    worth.length <= width ? worth : Array.from({ length: width }, (_, j) => worth.map((row) => row[j] ?? null));
  const totals: number[] = [];
  const place = (row: number, taken: Set<number>, sum: number) => {
    if (row === rows.length) return void totals.push(sum);
    for (const [column, value] of (rows[row] ?? []).entries()) {
      if (value === null || taken.has(column)) continue;
      place(row + 1, new Set([...taken, column]), sum + value);
    }
  };
  place(0, new Set(), 0);
  return totals.sort((a, b) => b - a);
}

const matrix = (longest: number, barred = false) =>
  fc
    .tuple(fc.integer({ min: 1, max: longest }), fc.integer({ min: 1, max: longest }))
    .chain(([rows, columns]) =>
      fc.array(
        fc.array(
          barred
            ? fc.option(fc.integer({ min: 0, max: 100 }), { nil: null, freq: 3 })
            : fc.integer({ min: 0, max: 100 }),
          { minLength: columns, maxLength: columns },
        ),
        { minLength: rows, maxLength: rows },
      ),
    );

describe('the best combination', () => {
  test('equals the best of all, up to seven cities a side', () => {
    fc.assert(
      fc.property(matrix(7), (worth) => {
        const best = bestCombination(worth);
        expect(best.total).toBe(everyTotal(worth)[0]);
        expect(best.whole).toBe(true);
        const used = best.columns.filter((column) => column !== null);
        expect(new Set(used).size).toBe(used.length);
      }),
      { numRuns: 60 },
    );
  });

  test('never takes a pair that may not be, and says when that leaves somebody without', () => {
    fc.assert(
      fc.property(matrix(5, true), (worth) => {
        const best = bestCombination(worth);
        const [highest] = everyTotal(worth);
        expect(best.whole).toBe(highest !== undefined);
        if (highest !== undefined) expect(best.total).toBe(highest);
        for (const [row, column] of best.columns.entries())
          if (column !== null) expect(worth[row]?.[column]).not.toBeNull();
      }),
      { numRuns: 200 },
    );
  });

  test('is worth the same in whichever order the cities come', () => {
    const mixed = matrix(7).chain((worth) =>
      fc.tuple(
        fc.constant(worth),
        fc.shuffledSubarray(
          worth.map((_, i) => i),
          { minLength: worth.length },
        ),
        fc.shuffledSubarray(
          (worth[0] ?? []).map((_, i) => i),
          { minLength: worth[0]?.length ?? 0 },
        ),
      ),
    );
    fc.assert(
      fc.property(mixed, ([worth, rows, columns]) => {
        const shuffled = rows.map((row) => columns.map((column) => worth[row]?.[column] ?? null));
        expect(bestCombination(shuffled).total).toBe(bestCombination(worth).total);
      }),
    );
  });

  test('of nothing is nothing', () => {
    expect(bestCombination([])).toEqual({ columns: [], total: 0, whole: true });
    expect(bestCombination([[], []])).toEqual({ columns: [null, null], total: 0, whole: true });
  });
});

describe('the next best combination', () => {
  test('equals the second of all', () => {
    fc.assert(
      fc.property(matrix(6), (worth) => {
        const best = bestCombination(worth);
        const next = nextBest(worth, best);
        expect(next?.total).toBe(everyTotal(worth)[1]);
        if (next) expect(next.columns).not.toEqual(best.columns);
        if (next) expect(next.whole).toBe(true);
      }),
      { numRuns: 150 },
    );
  });

  test('keeps to what may be', () => {
    fc.assert(
      fc.property(matrix(5, true), (worth) => {
        const best = bestCombination(worth);
        fc.pre(best.whole);
        expect(nextBest(worth, best)?.total).toBe(everyTotal(worth)[1]);
      }),
      { numRuns: 200 },
    );
  });

  test('is not there where only one combination is', () => {
    expect(nextBest([[50]], bestCombination([[50]]))).toBeNull();
    const worth = [
      [10, null],
      [null, 20],
    ];
    expect(nextBest(worth, bestCombination(worth))).toBeNull();
  });
});

/** Time of the processor, in ms: what else the machine does counts for nothing. */
test('500 by 500 takes less than a second, with the next best', () => {
  const draw = fc.sample(fc.integer({ min: 0, max: 100 }), { numRuns: 250_000, seed: 500 });
  const random = Array.from({ length: 500 }, (_, row) => draw.slice(row * 500, row * 500 + 500));
  // Every step of the method is needed here: what one city gains by a change, another one loses.
  const hard = Array.from({ length: 500 }, (_, i) =>
    Array.from({ length: 500 }, (_, j) => Math.round((100 * (i + 1) * (j + 1)) / 250_000)),
  );
  for (const worth of [random, hard]) {
    const times = Array.from({ length: 3 }, () => {
      const before = process.cpuUsage();
      nextBest(worth, bestCombination(worth));
      return process.cpuUsage(before).user / 1000;
    });
    expect(Math.min(...times)).toBeLessThan(1000);
  }
});
