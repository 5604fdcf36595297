/** The catalogues hold the same keys in every language, with the same variables, and nothing is left empty. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { filesIn, ROOT, read } from './sources';

const LOCALES = 'shared/locales';
const languages = readdirSync(join(ROOT, LOCALES), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

type Catalogue = { [key: string]: string | Catalogue };

/** `start.recent.title` → its words. */
function flatten(catalogue: Catalogue, prefix: string): [key: string, words: string][] {
  return Object.entries(catalogue).flatMap(([key, value]) =>
    typeof value === 'string' ? [[`${prefix}.${key}`, value] as [string, string]] : flatten(value, `${prefix}.${key}`),
  );
}

function wordsOf(language: string): Map<string, string> {
  const files = filesIn([`${LOCALES}/${language}`], ['.json']);
  return new Map(files.flatMap((file) => flatten(JSON.parse(read(file)), file.replace(/^.*\/|\.json$/g, ''))));
}

/** French tells "many" apart where Dutch and English do not; the plural forms of a language are its own. */
const withoutPlural = (key: string) => key.replace(/_(zero|one|two|few|many|other)$/, '');
const variables = (words: string) =>
  [...words.matchAll(/{{-?\s*([\w.]+)[^}]*}}|\$t\([^)]*\)|<(\w+)\/?>/g)].map(([found]) => found).sort();

const keysOf = (words: Map<string, string>) => [...new Set([...words.keys()].map(withoutPlural))];
const english = wordsOf('en');

describe.each(languages)('catalogue %s', (language) => {
  const words = wordsOf(language);

  test('has the keys of the English one', () => {
    const [own, wanted] = [keysOf(words), keysOf(english)];
    expect(own.filter((key) => !wanted.includes(key))).toEqual([]);
    expect(wanted.filter((key) => !own.includes(key))).toEqual([]);
  });

  test('has every plural form its language needs', () => {
    const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories.filter((form) => form !== 'many');
    const plural = [...words.keys()].filter((key) => key.endsWith('_other')).map(withoutPlural);
    const missing = plural.flatMap((key) => forms.map((form) => `${key}_${form}`)).filter((key) => !words.has(key));
    expect(missing).toEqual([]);
  });

  test('uses the same variables', () => {
    const differing = [...words].filter(([key, value]) => {
      const same = english.get(key);
      return same !== undefined && !key.endsWith('_one') && variables(same).join() !== variables(value).join();
    });
    expect(differing).toEqual([]);
  });

  test('leaves nothing empty', () => {
    expect([...words].filter(([, value]) => value.trim() === '')).toEqual([]);
  });
});
