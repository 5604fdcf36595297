/** Nothing of the toolkit "a city for everyone" got lost: its factors, questions, tips and practices, one by one (S1). */
import { describe, expect, test } from 'vitest';
import { allQuestions, factorOf, idsOf, packOf } from './packs';

const city = packOf('city-for-everyone');
const byToolkit = (section: string) => ({ work: 'toolkit', section });

test('has a rationale and the ten context factors', () => {
  expect(city.structure.rationale.marked).toEqual(byToolkit('rationale'));
  expect(idsOf(city.structure.contextFactors)).toEqual([
    'powers',
    'policy-framework',
    'economy',
    'elections',
    'national-discourse',
    'politicisation',
    'data',
    'residents',
    'budget',
    'staff',
  ]);
  for (const { marked } of city.structure.contextFactors) expect(marked).toEqual(byToolkit('context factors'));
});

test('has the five key factors in their order', () => {
  expect(city.structure.factors.map(({ number, id }) => `${number} ${id}`)).toEqual([
    '1 local-context',
    '2 active-partners',
    '3 skills-inside',
    '4 networks',
    '5 image',
  ]);
});

/** What the source asks, the question that asks it, whether it can be answered by yes or no, and its sub-questions. */
type Asked = [asks: string, id: string, yesNo: boolean, parts?: [id: string, yesNo: boolean][]];
const QUESTIONS: Record<number, Asked[]> = {
  1: [
    ['interpreters where there is a language barrier', 'interpreters', true],
    ['instruments of the city against the language barrier', 'language-tools', false],
    [
      'advisory councils, participation forums',
      'advisory-bodies',
      false,
      [
        ['advisory-council', true],
        ['participation-forum', true],
      ],
    ],
    ['religious and philosophical organisations', 'faith-organisations', true],
    ['charities', 'charities', true],
    [
      'expert organisations on social work, education and more',
      'expert-organisations',
      false,
      [
        ['social-work', true],
        ['education', true],
        ['other-fields', false],
      ],
    ],
    ['initiatives from below', 'grassroots', true],
    ['an active life of associations', 'active-associations', true],
    ['what that life looks like', 'associations-picture', false],
    [
      'sports clubs, youth work, youth movements',
      'clubs',
      false,
      [
        ['sports-clubs', true],
        ['youth-work', true],
        ['youth-movements', true],
      ],
    ],
    [
      'entrepreneurs, artists',
      'makers',
      false,
      [
        ['entrepreneurs', true],
        ['artists', true],
      ],
    ],
  ],
  2: [
    ['financial means of the local authority', 'means', false],
    ['organisations that can support ethno-cultural ones', 'supporting-organisations', true],
    ['first-line workers in the field, mapped', 'front-line', false],
  ],
  3: [
    ['training on diversity or inclusion for staff', 'training', false],
    ['whether it is compulsory or voluntary', 'training-required', false],
    ['how far personnel policy reflects the vision', 'hr-reflects-vision', false],
    ['an internal communication platform', 'internal-platform', true],
    ['a training policy for employees', 'training-policy', true],
  ],
  4: [
    ['volunteers at certain events, and their profile', 'volunteers', true, [['volunteer-profile', false]]],
    ['opportunities for participation', 'participation', false],
    ['buddy projects', 'buddies', true],
    ['figures on newcomers at activities and events', 'figures', true],
    ['places of spontaneous meeting', 'meeting-places', true],
    ['public holidays and international days', 'celebrations', false],
    ['other activities of city, region or country', 'other-activities', false],
    [
      'the integration process: national, regional, local',
      'integration-process',
      false,
      [
        ['integration-national', false],
        ['integration-regional', false],
        ['integration-local', false],
      ],
    ],
  ],
  5: [
    [
      'channels: magazine, website, other',
      'channels',
      false,
      [
        ['magazine', true],
        ['website', true],
        ['other-channels', false],
      ],
    ],
    ['relation with local press and media', 'press', false],
    ['a communication department used to inclusive communication', 'inclusive-communication', true],
    ['a focus or feedback group', 'test-group', true],
  ],
};

describe.each(Object.entries(QUESTIONS))('key factor %s', (number, asked) => {
  const factor = factorOf(city, Number(number));

  test.each(asked)('asks about %s', (_, id, yesNo, parts = []) => {
    const question = factor.questions.find((each) => each.id === id);
    expect(question?.rating).toBe(yesNo);
    expect(question?.subquestions.map((part) => [part.id, part.rating])).toEqual(parts);
  });

  test('asks in the order of the toolkit and nothing else', () =>
    expect(idsOf(factor.questions)).toEqual(asked.map(([, id]) => id)));

  test('cites the toolkit, also in every question', () => {
    expect(factor.marked).toEqual(byToolkit(`factor ${number}`));
    for (const question of factor.questions) expect(question.marked).toEqual(factor.marked);
  });
});

test('asks 31 questions of the toolkit, with 17 sub-questions', () => {
  const asked = city.structure.factors.flatMap(({ questions }) => questions);
  expect(asked).toHaveLength(31);
  expect(allQuestions(city)).toHaveLength(31 + 17);
});

describe('why and how', () => {
  test.each([
    [1, ['whole-picture', 'formal-dialogue', 'own-scale']],
    [2, ['clear-framework', 'trust-first', 'both-ways', 'antennae']],
    [3, ['all-levels', 'open-recruitment', 'walk-the-talk', 'added-value', 'difficult-moments', 'keep-talking']],
    [4, ['bring-together', 'social-network', 'one-to-one', 'bridge-builders']],
    [5, ['everywhere', 'words-and-pictures', 'ordinary', 'words-matter']],
  ])('of factor %i', (number, points) => expect(idsOf(factorOf(city, number).points)).toEqual(points));
});

describe('practical tips', () => {
  test.each([
    [1, []],
    [2, ['in-kind']],
    [3, []],
    [4, ['mobilise', 'build-on', 'close-to-home', 'own-people', 'public-space']],
    [5, ['authentic', 'in-common', 'no-cliches', 'storytelling', 'try-out', 'polarisation']],
  ])('of factor %i', (number, tips) => expect(idsOf(factorOf(city, number).tips)).toEqual(tips));
});

describe('good practices', () => {
  test.each([
    [1, ['start-to-believe']],
    [2, ['welcome-in-mechelen']],
    [3, ['plain-language', 'international-days']],
    [4, ['samen-inburgeren', 'capaci-buddies']],
    [5, ['de-mensen-maken-de-stad']],
  ])('of factor %i', (number, practices) => expect(idsOf(factorOf(city, number).practices)).toEqual(practices));

  test('are those of Mechelen in the toolkit, and the pilot of Capaci in the guide', () => {
    for (const factor of city.structure.factors)
      for (const { id, marked } of factor.practices)
        expect(marked, id).toEqual(id === 'capaci-buddies' ? { work: 'guide', section: 'ch. 4' } : factor.marked);
  });
});
