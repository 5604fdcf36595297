import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { slug } from '../../../shared/model/primitives';
import { freeSlug, plainLetters, slugOf } from '../../../shared/rules/slug';

describe('slugs', () => {
  test.each([
    [['Capaci', 'Mechelen'], 'capaci-mechelen'],
    [['Saint-Jean-de-la-Ruelle', 'Bruxelles / Brussel'], 'saint-jean-de-la-ruelle-bruxelles-brussel'],
    [['Λιβαδειά', 'Φουενλαμπράδα'], 'livadeia-fouenlamprada'],
    [['Ευρώπη', 'Μπάρι'], 'evropi-bari'],
    [['Jēkabpils', 'Šķaune'], 'jekabpils-skaune'],
    [['Łódź', 'Ærøskøbing'], 'lodz-aeroskobing'],
    [['Großenhain', "L'Hospitalet"], 'grossenhain-l-hospitalet'],
    [['София', 'Шумен'], 'sofiya-shumen'],
    [['Київ', 'Ниш'], 'kiiv-nish'],
    [['東京', ''], 'group'],
  ])('%j becomes %s', (names, expected) => {
    expect(slugOf(names)).toBe(expected);
  });

  test('whatever people call a city, the key is a key', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: 'binary', maxLength: 120 }), { maxLength: 4 }), (names) => {
        expect(slug.safeParse(slugOf(names)).success).toBe(true);
      }),
    );
  });

  test('capitals stay capitals where letters are spelled out', () => {
    expect(plainLetters('Θήβα Æ')).toBe('Thiva Ae');
  });

  test('a taken slug gets the next free number', () => {
    const taken = new Set(['a-b', 'a-b-2']);
    expect(freeSlug('a-b', taken)).toBe('a-b-3');
    expect(freeSlug('a-c', taken)).toBe('a-c');
  });
});
