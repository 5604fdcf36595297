/** Answers as people read them in a document. */
import { describe, expect, test } from 'vitest';
import type { Value } from '../../../main/documents';
import { valueInWords } from '../../../main/documents/values';
import type { Language } from '../../../shared/model/primitives';

const figure = { kind: 'figure', number: 26_000, definition: 'Non-nationals', year: 2021, source: 'register' } as const;
const plainSpaces = (text: string) => text.replace(/[\u202f\u00a0]/g, ' ');

describe('an answer in words', () => {
  test.each<[Language, Value, string]>([
    ['en', { kind: 'text', text: 'two\nlines' }, 'two\nlines'],
    ['en', { kind: 'list', items: ['Housing', 'Health'] }, 'Housing\nHealth'],
    ['nl', { kind: 'yes-no', yes: true }, 'Ja'],
    ['fr', { kind: 'yes-no', yes: false }, 'Non'],
    ['fr', { kind: 'date', date: '2022-03-01' }, '1er mars 2022'],
    ['en', { kind: 'number', number: 1234.5 }, '1,234.5'],
    ['nl', { kind: 'number', number: 1234.5 }, '1.234,5'],
    ['fr', { kind: 'money', cents: 1_234_500, currency: 'EUR' }, '12 345,00 €'],
    ['en', figure, '26,000 Non-nationals (2021, register)'],
    ['en', { ...figure, year: null, source: null }, '26,000 Non-nationals'],
    ['en', { ...figure, number: null, definition: null }, '(2021, register)'],
  ])('%s: %j', (language, value, words) => {
    expect(plainSpaces(valueInWords(value, language))).toBe(words);
  });
});
