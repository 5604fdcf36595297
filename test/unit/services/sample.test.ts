/** The sample's words: each key has words, in every language, and no words are left over. */
import { expect, test } from 'vitest';
import { sampleIn, worded } from '../../../main/services/sample-source';
import { LANGUAGES } from '../../../shared/model/primitives';
import { sampleKeys, sampleTexts } from '../../../shared/process/sample';

const files = import.meta.glob<unknown>('../../../resources/sample/*.json', { import: 'default', eager: true });
const file = (name: string) => files[`../../../resources/sample/${name}.json`];

test.each(LANGUAGES)('%s has exactly the words that the structure asks for', (language) => {
  const asked = [...sampleKeys(file('programme'))].sort();
  expect(Object.keys(sampleTexts.parse(file(language))).sort()).toEqual(asked);
});

test('the sample is the real programme, in the language that is asked for', async () => {
  const [dutch, french] = await Promise.all([sampleIn('nl'), sampleIn('fr')]);
  expect(dutch.groups.map(({ key }) => key)).toEqual(french.groups.map(({ key }) => key));
  expect(dutch.groups[0]!.theme).not.toBe(french.groups[0]!.theme);
  expect(JSON.stringify(dutch)).not.toContain('"@');
});

test('words are put in at any depth, and a key without words is a mistake', () => {
  const texts = { a: 'Alpha' };
  expect(worded({ x: ['@a', 'a', 1, null, { y: '@a' }] }, texts)).toEqual({
    x: ['Alpha', 'a', 1, null, { y: 'Alpha' }],
  });
  expect(() => worded('@b', texts)).toThrow('no words for b');
});
