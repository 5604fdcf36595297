/** The packs that ship: whole in every language, honest about what comes from where, and ready to be sent as a file. */
import { describe, expect, test } from 'vitest';
import { packText, readPack } from '../../../shared/benchmark/pack-file';
import { textKeys } from '../../../shared/benchmark/schema';
import { LANGUAGES } from '../../../shared/model/primitives';
import { allQuestions, factorOf, idsOf, PACKS, packOf, rawPack } from './packs';

test('there are four, one for each theme of the toolkits', () => {
  expect(PACKS).toEqual([
    'city-for-everyone',
    'gender-sensitive-integration',
    'labour-market-integration',
    'language-learning',
  ]);
});

describe.each(PACKS)('%s', (id) => {
  const read = readPack(JSON.stringify(rawPack(id)));

  test('has no fault', () => expect(read.faults).toEqual([]));

  test('speaks every language of the screen', () => {
    expect(Object.keys(packOf(id).texts)).toEqual([...LANGUAGES]);
    expect(packOf(id).structure.languages).toEqual([...LANGUAGES]);
  });

  test('is called in its structure what its folder is called', () => expect(packOf(id).structure.id).toBe(id));

  test('comes back the same from a file', () => expect(readPack(packText(packOf(id))).pack).toEqual(packOf(id)));

  test('says in no language what it says in another', () => {
    const { texts, structure } = packOf(id);
    const { nl = {}, en = {}, fr = {} } = texts;
    // Titles and places may be proper names.
    const sentences = textKeys(structure).filter(
      (key) => !/^(work|standard)\.|\.practice\.\S+\.(title|place)$/.test(key),
    );
    const same = sentences.filter((key) => nl[key] === en[key] || en[key] === fr[key] || nl[key] === fr[key]);
    expect(same).toEqual([]);
  });

  test('has typographic quotes, and French spaces before double signs', () => {
    const { nl = {}, en = {}, fr = {} } = packOf(id).texts;
    for (const words of [nl, en, fr]) expect(Object.values(words).filter((text) => /["']| {2}/.test(text))).toEqual([]);
    expect(Object.values(fr).filter((text) => /(?<!\u00a0)[?!;:»](?!\/\/)|«(?!\u00a0)/.test(text))).toEqual([]);
  });

  test('asks, in every question, a question', () => {
    for (const [language, words] of Object.entries(packOf(id).texts))
      for (const [key, text] of Object.entries(words))
        if (/\.question\./.test(key)) expect(text, `${language} ${key}`).toMatch(/[?.]$/);
  });

  test('can be rated on yes/no questions, and has others too', () => {
    const rated = allQuestions(packOf(id)).filter(({ rating }) => rating);
    expect(rated.length).toBeGreaterThan(5);
    expect(rated.length).toBeLessThan(allQuestions(packOf(id)).length);
  });

  test('gives every factor points and three questions or more', () => {
    for (const { points, questions, id: factor } of packOf(id).structure.factors) {
      expect(points.length, factor).toBeGreaterThanOrEqual(3);
      expect(questions.length, factor).toBeGreaterThanOrEqual(3);
    }
  });
});

/** The works a pack cites, apart from practices. */
const citedBy = (id: string) => {
  const { rationale, contextFactors, factors } = packOf(id).structure;
  const parts = factors.flatMap(({ points, questions, tips, links, ...factor }) => [
    factor,
    ...points,
    ...questions.flatMap((question) => [question, ...question.subquestions]),
    ...tips,
    ...links,
  ]);
  return [rationale, ...contextFactors, ...parts].filter(({ marked }) => marked !== 'ours');
};

describe.each(['gender-sensitive-integration', 'labour-market-integration'])('%s', (id) => {
  test('has five factors of our own, marked as ours', () => {
    expect(packOf(id).structure.factors.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5]);
    expect(citedBy(id)).toEqual([]);
  });

  test('has context factors, and three to six questions and a tip for each factor', () => {
    expect(packOf(id).structure.contextFactors.length).toBeGreaterThanOrEqual(5);
    for (const { questions, tips } of packOf(id).structure.factors) {
      expect(questions.length).toBeLessThanOrEqual(6);
      expect(tips.length).toBeGreaterThanOrEqual(1);
    }
  });

  test('takes practices from the sources alone', () => {
    const practices = packOf(id).structure.factors.flatMap((factor) => factor.practices);
    expect(practices.length).toBeGreaterThan(0);
    for (const { marked } of practices) expect(marked).toMatchObject({ work: 'press' });
  });
});

describe('language learning', () => {
  const language = packOf('language-learning');
  const eighth = factorOf(language, 8);

  test('has nine factors, of which the eighth is the one of the guide (S4, ch. 3)', () => {
    expect(language.structure.factors.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9]);
    const guide = { work: 'guide', section: 'ch. 3' };
    expect(eighth.marked).toEqual(guide);
    const cited = new Set(citedBy('language-learning').map(({ marked }) => JSON.stringify(marked)));
    expect([...cited]).toEqual([JSON.stringify(guide)]);
    for (const factor of language.structure.factors)
      if (factor !== eighth && factor.number !== 8) expect(factor.marked).toBe('ours');
  });

  test('names the five things a city can do', () =>
    expect(idsOf(eighth.points)).toEqual(['recruit', 'network', 'inform', 'train', 'monitor']));

  test('asks the four questions, all of them to be answered by yes or no', () => {
    expect(idsOf(eighth.questions)).toEqual(['known', 'involve', 'attractive', 'explored']);
    expect(eighth.questions.every(({ rating }) => rating)).toBe(true);
  });

  test('gives the tip and the two practices', () => {
    expect(idsOf(eighth.tips)).toEqual(['vime']);
    expect(eighth.practices.map(({ id, link }) => [id, link])).toEqual([
      ['eil', 'https://epale.ec.europa.eu/en/blog/eil-european-integration-languages'],
      ['camim', undefined],
    ]);
  });
});

test('the standards of others that the guide names are all referred to', () => {
  const referred = PACKS.flatMap((id) => packOf(id).structure.factors.flatMap(({ links }) => links));
  expect(new Set(referred.map(({ standard }) => standard))).toEqual(
    new Set(['eurocities', 'eccar', 'intercultural-cities', 'platforma', 'cemr']),
  );
});
