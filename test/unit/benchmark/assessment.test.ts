/** What a group's ratings say when they are laid side by side. */
import { describe, expect, test } from 'vitest';
import {
  mostToLearn,
  movedSince,
  type Rated,
  ratingsIn,
  roundBefore,
  roundsOf,
} from '../../../shared/benchmark/assessment';
import type { Rating } from '../../../shared/benchmark/rating';
import type { PackStructure } from '../../../shared/benchmark/schema';

const rated = (
  party: string,
  factor: string,
  round: string,
  rating: Rating | null,
  question: string | null = null,
): Rated => ({
  party,
  factor,
  question,
  round,
  rating,
});
const structure = { factors: ['a', 'b', 'c', 'd'].map((id) => ({ id })) } as PackStructure;
const ratings = (given: Record<string, Rating>) => new Map(Object.entries(given));

describe('rounds', () => {
  const all = [
    rated('x', 'a', '2026-02-03', 'missing'),
    rated('x', 'a', '2026-11-18', 'partly'),
    rated('x', 'b', '2026-11-18', null),
    rated('x', 'b', '2026-11-18', 'missing', 'q'),
    rated('y', 'a', '2026-11-18', 'in-place'),
    rated('x', 'a', '2026-06-01', null),
  ];

  test('are the days on which anything was said, the last one first', () => {
    expect(roundsOf(all)).toEqual(['2026-11-18', '2026-06-01', '2026-02-03']);
  });

  test('keep cities, days and questions apart; what is not rated is not there', () => {
    expect(ratingsIn(all, 'x', '2026-11-18')).toEqual(ratings({ a: 'partly' }));
  });

  test('the one before is the last in which that city rated a factor', () => {
    expect(roundBefore(all, 'x', '2026-11-18')).toBe('2026-02-03');
    expect(roundBefore(all, 'y', '2026-11-18')).toBeNull();
  });
});

test('most to learn is where the gap is widest; what one of them did not rate, or does not apply, is no gap', () => {
  const mentee = ratings({ a: 'partly', b: 'missing', c: 'not-applicable', d: 'in-place' });
  const mentor = ratings({ a: 'in-place', b: 'in-place', c: 'in-place', d: 'partly' });
  expect(mostToLearn(structure, mentee, mentor).map(({ factor }) => factor)).toEqual(['b', 'a']);
  expect(mostToLearn(structure, ratings({}), mentor)).toEqual([]);
  expect(mostToLearn(structure, ratings({ a: 'missing' }), ratings({ a: 'not-applicable' }))).toEqual([]);
});

test('what moved since is told for better and for worse', () => {
  const before = ratings({ a: 'missing', b: 'in-place', c: 'partly' });
  const now = ratings({ a: 'partly', b: 'partly', c: 'partly', d: 'missing' });
  expect(movedSince(structure, before, now)).toEqual([
    { factor: 'a', before: 'missing', now: 'partly' },
    { factor: 'b', before: 'in-place', now: 'partly' },
  ]);
});
