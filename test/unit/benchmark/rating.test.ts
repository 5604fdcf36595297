/** A radar never shows as nought what was not rated. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Rating, radarOf, ratingValue } from '../../../shared/benchmark/rating';
import { RATINGS } from '../../../shared/model/choices';
import { PACKS, packOf } from './packs';

test('ratings have their values, and none where there is nothing to draw', () => {
  expect(RATINGS.map((rating) => ratingValue(rating))).toEqual([1, 0.5, 0, null]);
  expect([ratingValue(null), ratingValue(undefined)]).toEqual([null, null]);
});

test.each(PACKS)('%s: a spoke for each factor in its order, null exactly where nothing can be drawn', (id) => {
  const { structure } = packOf(id);
  const ids = structure.factors.map((factor) => factor.id);
  const ratings = fc.dictionary(fc.constantFrom(...ids, 'another-pack'), fc.constantFrom(...RATINGS));
  fc.assert(
    fc.property(ratings, (given: Record<string, Rating>) => {
      const spokes = radarOf(structure, new Map(Object.entries(given)));
      expect(spokes.map(({ factor, number }) => [factor, number])).toEqual(
        structure.factors.map((factor) => [factor.id, factor.number]),
      );
      for (const { factor, value } of spokes)
        expect(value === null).toBe(given[factor] === undefined || given[factor] === 'not-applicable');
    }),
  );
});
