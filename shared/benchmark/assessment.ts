/** What a group's ratings say when they are laid side by side: over time, and mentee beside mentor. */
import { type Rating, ratingValue } from './rating';
import type { PackStructure } from './schema';

export interface Rated {
  party: string;
  factor: string;
  /** null: the factor as a whole. */
  question: string | null;
  /** `YYYY-MM-DD` */
  round: string;
  rating: Rating | null;
}

/** The days on which a group assessed itself, the last one first. */
export const roundsOf = (assessments: readonly { round: string }[]): string[] =>
  [...new Set(assessments.map(({ round }) => round))].sort().reverse();

/** Factor id → how a city rated it in a round. */
export function ratingsIn(assessments: readonly Rated[], party: string, round: string): Map<string, Rating> {
  const own = assessments.filter((each) => each.party === party && each.round === round && each.question === null);
  return new Map(own.flatMap(({ factor, rating }) => (rating ? [[factor, rating] as const] : [])));
}

/** The last round before this one in which a city rated any factor. */
export function roundBefore(assessments: readonly Rated[], party: string, round: string): string | null {
  const rated = assessments.filter((each) => each.party === party && each.question === null && each.rating !== null);
  return roundsOf(rated).find((each) => each < round) ?? null;
}

export interface Lesson {
  factor: string;
  mentee: Rating;
  mentor: Rating;
}

/** Factors where the mentor is ahead, the widest gap first, in the order of the pack among equals. */
export function mostToLearn(
  { factors }: PackStructure,
  mentee: ReadonlyMap<string, Rating>,
  mentor: ReadonlyMap<string, Rating>,
): Lesson[] {
  const gaps = factors.flatMap(({ id }) => {
    const [own, other] = [mentee.get(id), mentor.get(id)];
    const gap = (ratingValue(other) ?? 0) - (ratingValue(own) ?? 1);
    return own && other && gap > 0 ? [{ lesson: { factor: id, mentee: own, mentor: other }, gap }] : [];
  });
  return gaps.sort((a, b) => b.gap - a.gap).map(({ lesson }) => lesson);
}

export interface Moved {
  factor: string;
  before: Rating;
  now: Rating;
}

/** Factors that a city rates otherwise than before, for better or worse, in the order of the pack. */
export function movedSince(
  { factors }: PackStructure,
  before: ReadonlyMap<string, Rating>,
  now: ReadonlyMap<string, Rating>,
): Moved[] {
  return factors.flatMap(({ id }) => {
    const [old, fresh] = [before.get(id), now.get(id)];
    return old && fresh && old !== fresh ? [{ factor: id, before: old, now: fresh }] : [];
  });
}
