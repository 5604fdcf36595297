/** A bad pack is refused with what is wrong, and on which line. */
import { describe, expect, test } from 'vitest';
import { PACK_LIMIT, packText, readPack, validatePack } from '../../../shared/benchmark/pack-file';
import type { Pack } from '../../../shared/benchmark/schema';
import { smallPack } from './packs';

const ours = 'ours' as const;

/** The faults of a small pack with one thing done to it, each with the text of its line. */
function faultsAfter(change: (pack: Pack) => unknown) {
  const pack = smallPack();
  change(pack);
  const text = packText(pack);
  const lines = text.split('\n');
  return validatePack(text).map(({ line, path, code, facts }) => ({
    at: lines[line - 1]?.trim(),
    path: path.join('/'),
    code,
    key: facts?.key ?? facts?.field,
  }));
}

test('a good pack has no faults and comes back as it was', () => {
  expect(readPack(packText(smallPack()))).toEqual({ pack: smallPack(), faults: [] });
});

test('a byte order mark and Windows line ends do no harm', () => {
  expect(validatePack(`\uFEFF${packText(smallPack()).replaceAll('\n', '\r\n')}`)).toEqual([]);
});

describe('is refused', () => {
  test('what is not JSON, on the line where it breaks off', () => {
    expect(validatePack('{\n  "structure": {\n    "id" "x"\n')).toEqual([
      { line: 3, path: [], code: 'json', facts: { found: '"x"' } },
    ]);
    expect(validatePack('{\n  "structure": {\n')).toEqual([{ line: 3, path: [], code: 'json-end' }]);
  });

  test('a file far too large', () => {
    expect(validatePack(' '.repeat(PACK_LIMIT + 1))).toEqual([{ line: 1, path: [], code: 'pack-too-large' }]);
  });

  test('a file with far too many parts, before each of them is looked at', () => {
    const many = `{ "structure": { "factors": [${'{},'.repeat(200_000)} {}] } }`;
    expect(validatePack(many)).toEqual([{ line: 1, path: [], code: 'pack-too-large' }]);
  });

  test('another JSON file', () => {
    expect(validatePack('[1]').map(({ code }) => code)).toEqual(['type']);
    expect(validatePack('{}').map(({ path, code }) => [path.join('/'), code])).toEqual([
      ['structure', 'needed'],
      ['texts', 'needed'],
    ]);
  });

  test('a text key written twice, which would otherwise lose the first words', () => {
    const text = packText(smallPack()).replace('"title":', '"title": "First",\n      "title":');
    const [fault, ...others] = validatePack(text);
    expect(others).toEqual([]);
    expect(fault).toMatchObject({ code: 'twice', path: ['texts', 'en', 'title'], facts: { key: 'title' } });
    expect(text.split('\n')[fault!.line - 1]).toContain('"Words of title"');
  });
});

describe('says on its line', () => {
  test('words that are missing, for the language that misses them', () => {
    expect(faultsAfter(({ texts }) => delete texts.en?.['factor.first.question.part-a'])).toEqual([
      { at: '"en": {', path: 'texts/en', code: 'missing', key: 'factor.first.question.part-a' },
    ]);
  });

  test('words that nothing uses, such as a key misspelt', () => {
    const faults = faultsAfter(({ texts }) => {
      texts.en!['factor.first.tip.typ'] = 'Words';
    });
    expect(faults).toEqual([
      {
        at: '"factor.first.tip.typ": "Words"',
        path: 'texts/en/factor.first.tip.typ',
        code: 'unused',
        key: 'factor.first.tip.typ',
      },
    ]);
  });

  test('a language without words, and words of a language that is not listed', () => {
    const faults = faultsAfter((pack) => {
      pack.structure.languages.push('it');
      pack.texts.lv = {};
    });
    expect(faults.map(({ path, code, key }) => [path, code, key])).toEqual([
      ['texts', 'missing', 'it'],
      ['texts/lv', 'unused', 'lv'],
    ]);
  });

  test('a question used twice, also as a part of another', () => {
    const faults = faultsAfter(({ structure }) => {
      structure.factors[0]!.questions[0]!.id = 'part-a';
    });
    expect(faults.filter(({ code }) => code === 'twice').map(({ path }) => path)).toEqual([
      'structure/factors/0/questions/0',
      'structure/factors/0/questions/1/subquestions/0',
    ]);
  });

  test.each<[string, (pack: Pack) => unknown, string, string]>([
    [
      'a factor used twice',
      ({ structure }) => Object.assign(structure.factors[1]!, { id: 'first' }),
      'structure/factors/1',
      'twice',
    ],
    [
      'a number that does not rise',
      ({ structure }) => Object.assign(structure.factors[1]!, { number: 1 }),
      'structure/factors/1/number',
      'out-of-order',
    ],
    [
      'a work that is not listed',
      ({ structure }) => Object.assign(structure, { works: [] }),
      'structure/contextFactors/0/marked',
      'not-defined',
    ],
    [
      'a standard that is not listed',
      ({ structure }) => Object.assign(structure, { standards: [] }),
      'structure/factors/0/links/0',
      'not-defined',
    ],
    [
      'a tip used twice',
      ({ structure }) => structure.factors[0]!.tips.push({ id: 'tip', marked: ours }),
      'structure/factors/0/tips/1',
      'twice',
    ],
    [
      'a context factor used twice',
      ({ structure }) => structure.contextFactors.push({ id: 'budget', marked: ours }),
      'structure/contextFactors/1',
      'twice',
    ],
    [
      'a factor without questions',
      ({ structure }) => Object.assign(structure.factors[1]!, { questions: [] }),
      'structure/factors/1/questions',
      'too-small',
    ],
    [
      'a link that is none',
      ({ structure }) => Object.assign(structure.standards[0]!, { link: 'javascript:alert(1)' }),
      'structure/standards/0/link',
      'url',
    ],
    ['no author', ({ structure }) => Object.assign(structure, { author: ' ' }), 'structure/author', 'blank'],
    [
      'a language code that is none',
      ({ structure }) => Object.assign(structure, { languages: ['Nederlands'] }),
      'structure/languages/0',
      'language',
    ],
    [
      'no key',
      ({ structure }) => Object.assign(structure.factors[0]!, { id: 'First Factor' }),
      'structure/factors/0/id',
      'key',
    ],
    ['empty words', ({ texts }) => Object.assign(texts.en!, { title: '  ' }), 'texts/en/title', 'blank'],
    [
      'a version that is no number',
      ({ structure }) => Object.assign(structure, { version: '1' }),
      'structure/version',
      'type',
    ],
    [
      'a field missing',
      ({ structure }) => Object.assign(structure, { licence: undefined }),
      'structure/licence',
      'needed',
    ],
    [
      'a mark that is neither a source nor ours',
      ({ structure }) => Object.assign(structure, { rationale: { marked: 'theirs' } }),
      'structure/rationale/marked',
      'marked',
    ],
    [
      'a field that does not belong there',
      ({ structure }) => Object.assign(structure, { autor: 'X' }),
      'structure/autor',
      'unknown-field',
    ],
  ])('%s', (_, change, path, code) => {
    expect(faultsAfter(change)).toContainEqual(expect.objectContaining({ path, code }));
  });

  test('several faults in the order of the file', () => {
    const faults = validatePack(packText({ ...smallPack(), texts: { en: { stray: 'Words' } } }));
    const lines = faults.map(({ line }) => line);
    expect(lines.length).toBeGreaterThan(10);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});
