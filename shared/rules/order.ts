/**
 * Order that two people can change at the same time: a row sits at (position, id), where a position is a key between
 * its neighbours' keys. Moving a row writes that row only. Keys are base 62 and compare by code unit, never by locale.
 */
import { generateKeyBetween, generateNKeysBetween } from 'fractional-indexing';

export interface Placed {
  id: string;
  position: string | null;
}

const bytewise = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** By (position, id); rows without a position come last. The store lists rows in the same order. */
export function comparePlaced(a: Placed, b: Placed): number {
  if (a.position === b.position) return bytewise(a.id, b.id);
  if (a.position === null) return 1;
  if (b.position === null) return -1;
  return bytewise(a.position, b.position);
}

/** A key after `a` and before `b`; null stands for the start or the end. Throws when `a` is not before `b`. */
export function between(a: string | null, b: string | null): string {
  if (a !== null && b !== null && a >= b) throw new RangeError(`no position between ${a} and ${b}`);
  return generateKeyBetween(a, b);
}

/** `n` keys in ascending order after `a` and before `b`. */
export function many(a: string | null, b: string | null, n: number): string[] {
  if (a !== null && b !== null && a >= b) throw new RangeError(`no position between ${a} and ${b}`);
  return generateNKeysBetween(a, b, n);
}

export interface Place {
  /** The key for the row that is put there. */
  position: string;
  /** Neighbours that need a new key first: id → position. Empty unless two copies had made equal keys. */
  rekeyed: Map<string, string>;
}

/**
 * Where a row goes to stand right after the row `after` (null: first). `rows` are the siblings, in any order, without the row
 * that moves. When the neighbours' keys are equal (or missing) there is no room between them, so their run is re-keyed.
 */
export function placeAfter(rows: readonly Placed[], after: string | null): Place {
  const sorted = [...rows].sort(comparePlaced);
  const at = after === null ? 0 : sorted.findIndex((row) => row.id === after) + 1;
  if (after !== null && at === 0) throw new RangeError(`no row ${after} to stand after`);

  const key = (index: number) => sorted[index]?.position ?? null;
  const left = key(at - 1);
  const crowded = at > 0 && (left === null || (at < sorted.length && left === key(at)));
  if (!crowded) return { position: between(left, key(at)), rekeyed: new Map() };

  let first = at - 1;
  while (first > 0 && key(first - 1) === left) first--;
  let end = at;
  while (end < sorted.length && key(end) === left) end++;

  const keys = many(key(first - 1), key(end), end - first + 1);
  const position = keys.splice(at - first, 1)[0]!;
  return { position, rekeyed: new Map(sorted.slice(first, end).map((row, i) => [row.id, keys[i]!])) };
}
