import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { spansOf, startsRightToLeft } from '../../../main/documents/scripts';

describe('spans of other scripts', () => {
  test('Greek and Arabic words stand apart, with the spaces and digits between them', () => {
    expect(spansOf('Bureau de Λιβαδειά, 3η όροφος, and مدينة 7 للجميع.')).toEqual([
      { text: 'Bureau de ', script: null },
      { text: 'Λιβαδειά, 3η όροφος', script: 'greek' },
      { text: ', and ', script: null },
      { text: 'مدينة 7 للجميع', script: 'arabic' },
      { text: '.', script: null },
    ]);
    expect(spansOf('עיר')).toEqual([{ text: 'עיר', script: 'hebrew' }]);
  });

  test('an accent that is a character of its own stays with its letter', () => {
    expect(spansOf('ε\u0301 x')).toEqual([
      { text: 'ε\u0301', script: 'greek' },
      { text: ' x', script: null },
    ]);
  });

  test('joined they are the text again', () => {
    const mixed = fc.array(fc.constantFrom('a', 'ž', ' ', '1', 'α', 'ώ', 'ب', '\u064b', 'א', '👍', '-'), {
      maxLength: 40,
    });
    fc.assert(
      fc.property(
        fc.oneof(
          mixed.map((pieces) => pieces.join('')),
          fc.string({ unit: 'binary' }),
        ),
        (text) => {
          const spans = spansOf(text);
          expect(spans.map((span) => span.text).join('')).toBe(text);
          if (text !== '') expect(spans.every((span) => span.text !== '')).toBe(true);
        },
      ),
    );
  });

  test('a long text takes no time that grows with its square', () => {
    const start = performance.now();
    spansOf(`α${' .'.repeat(100_000)}`);
    spansOf('α .x '.repeat(40_000));
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

test('the first letter decides the direction', () => {
  expect(startsRightToLeft('2022: مدينة for all')).toBe(true);
  expect(startsRightToLeft('city مدينة')).toBe(false);
  expect(startsRightToLeft('«עיר»')).toBe(true);
  expect(startsRightToLeft('')).toBe(false);
});
