/** What the workbook suggests, what it leaves to people, and that each says why. */
import { describe, expect, test } from 'vitest';
import { wordsOf } from '../../../../main/words';
import { LANGUAGES } from '../../../../shared/model/primitives';
import type { City, CityFigure } from '../../../../shared/rules/matching/city';
import { REASONS, suggest } from '../../../../shared/rules/matching/suggest';
import { totalOf, WEIGHT_FAULTS, weightFault } from '../../../../shared/rules/matching/weights';

const city = (more: Partial<City> = {}): City => ({
  id: 'city',
  language: null,
  fields: [],
  figures: [],
  levels: false,
  convincedOf: new Set(),
  ...more,
});
const inhabitants = (value: number, year: number | null = 2021): CityFigure => ({
  of: 'inhabitants',
  figure: { value, year, source: null, definition: null },
});
const people = (value: number, definition: string | null, year: number | null = 2021): CityFigure => ({
  of: 'people',
  figure: { value, year, source: null, definition },
});
const says = ({ why }: ReturnType<typeof suggest>) => why.map(({ say }) => say);

describe('need against experience', () => {
  const mentee = city({ fields: ['language-learning', 'language-learning', 'housing', 'health'] });

  test('is the share of needs that meet experience, one need at a time', () => {
    const found = suggest('need-experience', mentee, city({ fields: ['language-learning', 'gender'] }));
    expect(found.score).toBe(2);
    expect(found.why).toMatchObject([
      { say: 'fields-met', tone: 'for', fields: ['language-learning'] },
      { say: 'fields-unmet', tone: 'ask', fields: ['housing', 'health'] },
    ]);
  });

  test('is not compared where one side has said nothing', () => {
    expect(suggest('need-experience', city(), city({ fields: ['gender'] }))).toMatchObject({ score: null });
    expect(says(suggest('need-experience', city(), city()))).toEqual(['no-needs']);
    expect(says(suggest('need-experience', mentee, city()))).toEqual(['no-strengths']);
  });
});

describe('the profile', () => {
  test.each([
    [10_000, 10_000, 4, 'size-alike'],
    [10_000, 20_000, 4, 'size-alike'],
    [10_000, 20_001, 3, 'mentor-larger'],
    [80_000, 10_000, 2, 'mentor-smaller'],
    [10_000, 160_000, 1, 'mentor-larger'],
    [10_000, 200_000, 0, 'mentor-larger'],
  ])('of cities with %i and %i inhabitants scores %i', (small, large, score, say) => {
    const found = suggest('profile', city({ figures: [inhabitants(small)] }), city({ figures: [inhabitants(large)] }));
    expect(found.score).toBe(score);
    expect(says(found)).toEqual([say, 'no-share']);
  });

  test('takes shares by the same definition into the mean', () => {
    const mentee = city({ figures: [inhabitants(10_000), people(1000, 'non-national')] });
    const mentor = city({
      figures: [inhabitants(40_000), people(8000, 'non-national'), people(9000, 'migration-background')],
    });
    const found = suggest('profile', mentee, mentor);
    expect(found.score).toBe(3);
    expect(found.why[1]).toMatchObject({
      say: 'share-differs',
      facts: { mentee: 10, mentor: 20, points: 10 },
      definitions: ['non-national'],
    });
  });

  test.each([
    ['another definition', people(9, 'migration-background'), 'definitions-differ'],
    ['a definition in words', people(9, 'other'), 'definitions-differ'],
    ['no definition', people(9, null), 'no-definition'],
    ['no year', people(9, 'non-national', null), 'no-year'],
  ])('does not compare a figure with %s, and says so', (_, figure, say) => {
    const mentee = city({ figures: [inhabitants(100), people(10, 'non-national')] });
    const found = suggest('profile', mentee, city({ figures: [inhabitants(100), figure] }));
    expect(says(found)).toEqual(['size-alike', say]);
    expect(found.score).toBe(4);
  });

  test('does not compare sizes without a year, or more people than there are', () => {
    const undated = city({ figures: [inhabitants(100, null)] });
    expect(suggest('profile', undated, undated).score).toBeNull();
    const odd = city({ figures: [inhabitants(100), people(900, 'non-national')] });
    expect(says(suggest('profile', odd, odd))).toEqual(['size-alike', 'share-without-size']);
  });
});

describe('the other criteria', () => {
  test('a shared working language, whatever its region', () => {
    expect(suggest('language', city({ language: 'fr-BE' }), city({ language: 'fr' })).score).toBe(4);
    expect(suggest('language', city({ language: 'it' }), city({ language: 'nl' })).score).toBe(0);
    expect(suggest('language', city({ language: 'it' }), city()).score).toBeNull();
  });

  test('levels of government, conviction and own criteria are for people to judge', () => {
    expect(suggest('governance', city({ levels: true }), city({ levels: true }))).toMatchObject({ score: null });
    expect(says(suggest('governance', city({ levels: true }), city()))).toEqual(['levels-one']);
    const convinced = city({ convincedOf: new Set(['city']) });
    expect(says(suggest('conviction', city(), convinced))).toEqual(['conviction-written']);
    expect(says(suggest('conviction', city(), city()))).toEqual(['conviction-unknown']);
    expect(suggest('own', city(), city()).score).toBeNull();
  });
});

describe('totals', () => {
  const criteria = [
    { id: 'a', weight: 3 },
    { id: 'b', weight: 1 },
  ];
  test('are the weighted mean of the scores there are', () => {
    expect(totalOf([4, 0], criteria)).toEqual({ total: 75, weighed: 1 });
    expect(totalOf([null, 2], criteria)).toEqual({ total: 50, weighed: 0.25 });
    expect(totalOf([null, null], criteria)).toEqual({ total: null, weighed: 0 });
  });

  test.each([
    [[], { fault: 'none', criterion: null }],
    [[0, 0], { fault: 'all-zero', criterion: null }],
    [[1, -1], { fault: 'negative', criterion: '1' }],
    [[Number.NaN], { fault: 'not-a-number', criterion: '0' }],
    [[0, 1], null],
  ])('weights %j', (weights, fault) => {
    expect(weightFault(weights.map((weight, index) => ({ id: String(index), weight })))).toEqual(fault);
  });
});

test.each(LANGUAGES)('every reason and fault is worded in %s', async (language) => {
  const words = await wordsOf(language, 'matching');
  expect(REASONS.filter((say) => words(`why.${say}`) === `why.${say}`)).toEqual([]);
  expect(WEIGHT_FAULTS.filter((fault) => words(`weights.fault.${fault}`) === `weights.fault.${fault}`)).toEqual([]);
});
