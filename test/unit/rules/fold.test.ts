import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fold, foldedWords, wordsOf } from '../../../shared/rules/fold';

describe('folding', () => {
  it.each([
    ['Greek without tonos', 'Λιβαδειά', 'λιβαδεια'],
    ['final sigma', 'Δήμος', 'δημοσ'],
    ['capital sigma at the end', 'ΔΗΜΟΣ', 'δημοσ'],
    ['tonos and dialytika', 'Μαΐου, προϋπολογισμός', 'μαιου, προυπολογισμοσ'],
    ['tonos on its own and iota beneath', 'ἀρχῇ', 'αρχη'],
    ['Latvian', 'Sīgulda, Ķegums, Ģērbonis, Ļaudona, Ņukši, Šķēde', 'sigulda, kegums, gerbonis, laudona, nuksi, skede'],
    ['Polish', 'Łódź, Gdańsk, Zażółć', 'lodz, gdansk, zazolc'],
    ['German', 'Straße, GROẞ, Düsseldorf', 'strasse, gross, dusseldorf'],
    ['Danish and Norwegian', 'Ærø, Tromsø, Århus', 'aero, tromso, arhus'],
    ['Icelandic', 'Þórður', 'thordur'],
    ['Turkish i with and without a dot', 'İzmir, Iğdır, ılık', 'izmir, igdir, ilik'],
    ['French ligature', 'Œuvre, cœur', 'oeuvre, coeur'],
    ['ligatures of print', 'ﬁnance, ﬂotte, oﬃce', 'finance, flotte, office'],
    ['combining marks', 'Cafe\u0301', 'cafe'],
    ['Maltese and Croatian', 'Ħamrun, Đakovo', 'hamrun, dakovo'],
    ['full width', 'ＣＩＴＹ', 'city'],
    ['soft hyphens and joiners', 'in\u00ADte\u200Bgratie', 'integratie'],
    ['Cyrillic', 'Русе́, Йордан', 'русе, иордан'],
    ['ASCII', 'Capaci 2024 (PLAN)', 'capaci 2024 (plan)'],
  ])('%s', (_what, written, folded) => {
    expect(fold(written)).toBe(folded);
  });

  it('changes nothing more the second time', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        expect(fold(fold(text))).toBe(fold(text));
      }),
      { numRuns: 2000 },
    );
  });

  it('does so for every letter there is', () => {
    const wrong: string[] = [];
    for (let code = 0; code <= 0x2ffff; code++) {
      const letter = String.fromCodePoint(code);
      if (fold(fold(letter)) !== fold(letter)) wrong.push(code.toString(16));
    }
    expect(wrong).toEqual([]);
  });

  it('is the same for composed and decomposed letters, and for capitals', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-zà-öø-ÿāčēģīķļņšūžąćęłńóśźżα-ωά-ώ ]*$/), (text) => {
        expect(fold(text.normalize('NFD'))).toBe(fold(text));
        expect(fold(text.toUpperCase())).toBe(fold(text));
      }),
    );
  });
});

describe('words', () => {
  it('stand where they were written', () => {
    const text = 'L’accueil à Łódź: 2e étage';
    expect(wordsOf(text).map(({ folded, start, end }) => [folded, text.slice(start, end)])).toEqual([
      ['l', 'L'],
      ['accueil', 'accueil'],
      ['a', 'à'],
      ['lodz', 'Łódź'],
      ['2e', '2e'],
      ['etage', 'étage'],
    ]);
  });

  it('keep marks that are written apart with their letter', () => {
    const text = 'Si\u0304gulda plans';
    expect(wordsOf(text).map(({ start, end }) => text.slice(start, end))).toEqual(['Si\u0304gulda', 'plans']);
  });

  it('are the words of the folded text, in their order', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (text) => {
        expect(
          wordsOf(text)
            .map(({ folded }) => folded)
            .join(' '),
        ).toBe(foldedWords(text));
        expect(foldedWords(foldedWords(text))).toBe(foldedWords(text));
        for (const { folded } of wordsOf(text)) expect(folded).toMatch(/^[\p{L}\p{N}]+$/u);
      }),
    );
  });
});
