/** What documents say about dates, versions and titles. */
import { describe, expect, test } from 'vitest';
import { dateInWords, datesInWords, excelDay } from '../../../main/documents/dates';
import type { PrintedPlan } from '../../../main/documents/order';
import { printed, propertiesOf } from '../../../main/documents/printed';
import { wordsIn } from '../../../main/documents/words';
import type { VersionKind } from '../../../shared/model/choices';
import { LANGUAGES, type Language } from '../../../shared/model/primitives';

const plan = (over: Partial<PrintedPlan> = {}): PrintedPlan => ({
  fileBase: 'plan',
  content: {
    group: { key: 'a-b', title: 'A city', mentee: 'A', mentor: 'B', programme: 'P', funder: null },
    date: null,
    actions: [],
  },
  version: null,
  ...over,
});
const versioned = (kind: VersionKind, title: string) =>
  plan({ version: { kind, title, madeAt: '2022-11-22T12:00:00Z' } });
const plainSpaces = (text: string | null) => text?.replace(/[\u2009\u202f\u00a0]/g, ' ') ?? null;

describe('dates', () => {
  test.each<[Language, string, string]>([
    ['nl', '2022-11-22', '22 november 2022'],
    ['en', '2022-11-22', '22 November 2022'],
    ['fr', '2022-11-22', '22 novembre 2022'],
    ['fr', '2022-03-01', '1er mars 2022'],
    ['fr', '2022-03-21', '21 mars 2022'],
  ])('%s: %s is %s', (language, date, words) => {
    expect(dateInWords(date, language)).toBe(words);
  });

  test.each<[Language, string | null, string | null, string | null]>([
    ['en', '2022-03-01', '2022-06-30', '1 Mar – 30 Jun 2022'],
    ['en', '2022-03-01', null, 'from 1 Mar 2022'],
    ['en', null, '2022-06-30', 'until 30 Jun 2022'],
    ['en', null, null, null],
    ['nl', '2022-12-01', '2023-01-31', '1 dec 2022 – 31 jan 2023'],
    ['nl', null, '2023-01-31', 'tot en met 31 jan 2023'],
    ['fr', '2022-03-01', '2022-04-01', '1er mars – 1er avr. 2022'],
    ['fr', '2022-03-01', null, 'à partir du 1er mars 2022'],
  ])('%s: from %s to %s is %s', (language, start, end, words) => {
    expect(plainSpaces(datesInWords({ words: null, start, end }, language))).toBe(words);
  });

  test('Excel counts days from 1900, and only those it counts rightly', () => {
    expect(excelDay('1900-03-01')).toBe(61);
    expect(excelDay('2022-11-22')).toBe(44887);
    expect(excelDay('1900-02-28')).toBeNull();
    expect(excelDay('1815-06-18')).toBeNull();
  });
});

describe('a plan', () => {
  test('without a title is named after its cities', () => {
    const { content } = plan();
    const untitled = plan({ content: { ...content, group: { ...content.group, title: '  ' } } });
    expect(printed(untitled, 'nl').fullTitle).toBe('Actieplan – A en B');
    expect(printed(plan(), 'fr').fullTitle).toBe('Plan d’action – A city');
  });

  test('says its version, and the title of the version where that adds something', () => {
    expect(printed(plan(), 'en').version).toBe('Current text, not kept as a version');
    expect(printed(versioned('final', 'Final'), 'nl').version).toBe('Definitieve versie');
    expect(printed(versioned('final', 'final version'), 'en').version).toBe('Final version');
    expect(printed(versioned('draft', 'After the second visit'), 'en').version).toBe('Draft – After the second visit');
    expect(printed(versioned('other', ''), 'fr').version).toBe('Version');
  });

  test('is dated by its own date, else by its version, else not at all', () => {
    expect(printed(plan(), 'en').date).toBe('not dated');
    expect(printed(versioned('draft', ''), 'en').date).toBe('22 November 2022');
    const dated = plan({ ...versioned('draft', ''), content: { ...plan().content, date: '2022-01-05' } });
    expect(printed(dated, 'en').date).toBe('5 January 2022');
    expect(propertiesOf(printed(dated, 'en')).madeAt).toBe('2022-11-22T12:00:00Z');
    expect(propertiesOf(printed(plan(), 'en')).madeAt).toBeNull();
  });

  test('has the six columns of the guide, numbered, in every language', () => {
    for (const language of LANGUAGES) {
      const { columns } = printed(plan(), language);
      expect(columns.map(({ key }) => key)).toEqual(['action', 'outcome', 'timeframe', 'lead', 'resources', 'success']);
      expect(columns.map(({ heading }) => heading.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ']);
      expect(new Set(columns.map(({ question }) => question)).size).toBe(6);
    }
  });
});

test('words that are not in the catalogue are a bug', () => {
  expect(() => wordsIn('nl')('no.such.words')).toThrow('no.such.words');
});
