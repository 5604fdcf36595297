/** Words of the field in the texts of a page. */
import { describe, expect, it } from 'vitest';
import { type Glossary, piecesOf } from '../../../renderer/features/glossary/terms';
import { LANGUAGES } from '../../../shared/model/primitives';

const entry = (match: string) => ({ term: match, match, definition: match, source: match });
const GLOSSARY: Glossary = {
  mentor: entry('mentor|mentors'),
  group: entry('local support group|support group'),
  desk: entry('one-stop-shop (desk)'),
};
const terms = (...texts: string[]) =>
  piecesOf(texts, GLOSSARY).map((pieces) => pieces.filter(({ term }) => term).map(({ text }) => text));

describe('words of the field', () => {
  it('are found whole, whatever their case, and once on a page', () => {
    expect(terms('Mentors and mentoring', 'A mentor, a support group', 'mentors')).toEqual([
      ['Mentors'],
      ['support group'],
      [],
    ]);
  });

  it('are the longest that fit, also with signs in them', () => {
    expect(terms('The local support group and the One-Stop-Shop (desk)')).toEqual([
      ['local support group', 'One-Stop-Shop (desk)'],
    ]);
  });

  it('leave the text as it is', () => {
    const texts = ['Mentor: the support group.', 'Nothing here', ''];
    expect(piecesOf(texts, GLOSSARY).map((pieces) => pieces.map(({ text }) => text).join(''))).toEqual(texts);
  });
});

describe.each(LANGUAGES)('the glossary in %s', async (language) => {
  const { terms: glossary } = (await import(`../../../shared/locales/${language}/glossary.json`)).default as {
    terms: Glossary;
  };
  const process = (await import(`../../../resources/processes/inclucities/${language}.json`)).default as Record<
    string,
    string
  >;

  it('gives each word to one term', () => {
    const words = Object.values(glossary).flatMap(({ match }) => match.toLowerCase().split('|'));
    expect(words.filter((word, index) => words.indexOf(word) !== index)).toEqual([]);
  });

  it('says where each meaning comes from', () => {
    for (const { definition, source } of Object.values(glossary)) {
      expect(definition.length).toBeGreaterThan(60);
      expect(source).toMatch(/, /);
    }
  });

  it('explains the main words of the process where they are used', () => {
    const shown = Object.entries(process).filter(([key]) => /^step\..*\.(why|needs|yields)$/.test(key));
    const found = new Set(
      shown.flatMap(([, text]) => piecesOf([text], glossary).flatMap((pieces) => pieces.map(({ term }) => term))),
    );
    for (const key of ['mentee', 'mentor', 'association', 'needs-analysis', 'good-practice', 'local-support-group'])
      expect(found).toContain(key);
  });
});
