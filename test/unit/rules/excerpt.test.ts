import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Marked } from '../../../shared/contract/search';
import { excerptOf, marksIn } from '../../../shared/rules/excerpt';
import { fold, wordsOf } from '../../../shared/rules/fold';

const marked = (text: string, marks: Marked['marks']) => marks.map(([from, to]) => text.slice(from, to));
const folded = (query: string) => wordsOf(query).map((word) => word.folded);

describe('marks', () => {
  it.each([
    ['Welkom in Łódź, welkom!', 'welkom', ['Welkom', 'welkom']],
    ['Welkom in Łódź', 'welkom lod', ['Welkom', 'Łód']],
    ['Straßenfest', 'strass', ['Straß']],
    ['Cafe\u0301s', 'cafe', ['Cafe\u0301']],
    ['İzmir', 'iz', ['İz']],
    ['plan planning plant', 'plan plant', ['plan', 'plant']],
    ['plan planning', 'planning plan', ['plan', 'planning']],
    ['niets', 'iets', []],
  ])('in “%s” for “%s”', (text, query, wanted) => {
    expect(marked(text, marksIn(text, folded(query)).marks)).toEqual(wanted);
  });

  it('say which of the words are there', () => {
    expect([...marksIn('a desk for all', folded('desk night al')).found].sort()).toEqual([0, 2]);
  });

  it('hold what was looked for, and do not overlap', () => {
    const alphabet = fc.stringMatching(/^[a-céàłßΑΣάς ]{0,40}$/);
    fc.assert(
      fc.property(alphabet, fc.stringMatching(/^[acłσ]{1,3}$/), (text, query) => {
        const { marks } = marksIn(text, [fold(query)]);
        let at = 0;
        for (const [from, to] of marks) {
          expect(from).toBeGreaterThanOrEqual(at);
          expect(fold(text.slice(from, to)).startsWith(fold(query))).toBe(true);
          at = to;
        }
      }),
    );
  });
});

describe('an excerpt', () => {
  const long = 'Een twee drie vier vijf zes zeven acht negen tien. '.repeat(12);

  it('is a short text as it is, on one line', () => {
    expect(excerptOf('een\nloket', [[4, 9]])).toEqual({ text: 'een loket', marks: [[4, 9]] });
  });

  it.each([0, 1, 40, 100, 300, long.length])('of a long text holds what was found at %i, between whole words', (at) => {
    const text = `${long.slice(0, at)} Łódź ${long.slice(at)}`;
    const { text: words, marks } = excerptOf(text, marksIn(text, ['lodz']).marks);
    expect(marked(words, marks)).toEqual(['Łódź']);
    expect(words.length).toBeLessThanOrEqual(154);
  });

  it('never cuts a mark, however long its word', () => {
    const text = `${long}${'w'.repeat(400)} ${long}`;
    const { text: words, marks } = excerptOf(text, marksIn(text, ['w'.repeat(400)]).marks);
    expect(marked(words, marks)).toEqual(['w'.repeat(400)]);
  });
});
