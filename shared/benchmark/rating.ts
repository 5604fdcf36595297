/** How a city judges a key factor, and what a chart makes of it. */
import { z } from 'zod';
import { RATINGS } from '../model/choices';
import type { PackStructure } from './schema';

export const rating = z.enum(RATINGS);
export type Rating = z.infer<typeof rating>;

const VALUES: Record<Rating, number | null> = { 'in-place': 1, partly: 0.5, missing: 0, 'not-applicable': null };

/** 0 missing, 0.5 partly, 1 in place; null for what was not rated or does not apply, so that it never looks like 0. */
export const ratingValue = (given: Rating | null | undefined): number | null => (given ? VALUES[given] : null);

/** One spoke of the radar. */
export interface Spoke {
  factor: string;
  number: number;
  value: number | null;
}

/** One city's ratings in one round, as spokes in the order of the pack. `ratings`: factor id → rating. */
export function radarOf(structure: PackStructure, ratings: ReadonlyMap<string, Rating>): Spoke[] {
  return structure.factors.map(({ id, number }) => ({ factor: id, number, value: ratingValue(ratings.get(id)) }));
}
