/** Scores by several criteria as one figure from 0 to 100, and weights that cannot make one. */

/** The highest score by one criterion. */
export const BEST_SCORE = 4;
export const BEST_TOTAL = 100;

export interface Weighted {
  id: string;
  weight: number;
}

/** Worded under `weights.fault` of the catalogue `matching`. */
export const WEIGHT_FAULTS = ['none', 'all-zero', 'negative', 'not-a-number'] as const;
export interface WeightFault {
  fault: (typeof WEIGHT_FAULTS)[number];
  /** The one whose weight makes no sense; null when it is about all of them. */
  criterion: string | null;
}

/** What is wrong with these weights; null when they can be used. */
export function weightFault(criteria: readonly Weighted[]): WeightFault | null {
  for (const { id, weight } of criteria) {
    if (!Number.isFinite(weight)) return { fault: 'not-a-number', criterion: id };
    if (weight < 0) return { fault: 'negative', criterion: id };
  }
  if (criteria.length === 0) return { fault: 'none', criterion: null };
  return criteria.every(({ weight }) => weight === 0) ? { fault: 'all-zero', criterion: null } : null;
}

export interface Total {
  /** 0 to 100; null when no criterion that counts has a score. */
  total: number | null;
  /** The part of all weight that has a score, from 0 to 1. */
  weighed: number;
}

/** The weighted mean of the scores there are; a criterion that could not be compared neither helps nor harms. */
export function totalOf(scores: readonly (number | null)[], criteria: readonly Weighted[]): Total {
  let [sum, scored, all] = [0, 0, 0];
  for (const [index, { weight }] of criteria.entries()) {
    const score = scores[index] ?? null;
    all += weight;
    if (score === null) continue;
    scored += weight;
    sum += weight * score;
  }
  if (scored === 0) return { total: null, weighed: 0 };
  return { total: Math.round((sum / (scored * BEST_SCORE)) * BEST_TOTAL), weighed: scored / all };
}
