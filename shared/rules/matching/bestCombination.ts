/**
 * The best combination over a whole programme: every city of the smaller side gets a partner, so that all pairs
 * together are worth the most. That is the assignment problem; the Hungarian method solves it in O(n³).
 */
import { munkres } from 'munkres';

/** What pairing a row with a column is worth, in whole numbers; null where the two may not be paired. */
export type Worth = readonly (readonly (number | null)[])[];

export interface Combination {
  /** The column of each row; null for a row that gets none. */
  columns: (number | null)[];
  total: number;
  /** As many pairs as the smaller side has members. */
  whole: boolean;
}

/** As many pairs as there can be, and among those combinations one that is worth the most. */
export function bestCombination(worth: Worth): Combination {
  const columns: (number | null)[] = worth.map(() => null);
  if (!worth[0]?.length) return combined(worth, columns);
  for (const [row, column] of munkres(costsOf(worth))) if (worth[row]?.[column] !== null) columns[row] = column;
  return combined(worth, columns);
}

/** The combination that these columns make. */
export function combined(worth: Worth, columns: (number | null)[]): Combination {
  let total = 0;
  let pairs = 0;
  for (const [row, column] of columns.entries()) {
    if (column === null) continue;
    total += worth[row]?.[column] ?? 0;
    pairs += 1;
  }
  return { columns, total, whole: pairs === Math.min(worth.length, worth[0]?.length ?? 0) };
}

/**
 * Costs to keep low instead of worth to keep high. A pair that may not be costs more than all others together can save,
 * twice over, so that it is taken only where nothing else is left.
 */
export function costsOf(worth: Worth): number[][] {
  let [lowest, highest] = [0, 0];
  for (const row of worth)
    for (const value of row) {
      if (value === null) continue;
      lowest = Math.min(lowest, value);
      highest = Math.max(highest, value);
    }
  const pairs = Math.min(worth.length, worth[0]?.length ?? 0);
  const barred = 2 * (highest - lowest + 1) * (pairs + 1);
  return worth.map((row) => row.map((value) => (value === null ? barred : highest - value)));
}
