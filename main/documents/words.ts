/** The words printed in documents, in the language of the document, which is not always the screen's. */
import { createInstance } from 'i18next';
import english from '../../shared/locales/en/documents.json';
import french from '../../shared/locales/fr/documents.json';
import dutch from '../../shared/locales/nl/documents.json';
import type { Language } from '../../shared/model/primitives';

/** BCP 47 tags with a region, as spelling checkers and date formats want them. */
export const LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-FR' };

export type Words = (key: string, facts?: Record<string, string | number>) => string;

const CATALOGUES: Record<Language, object> = { nl: dutch, en: english, fr: french };
const spoken = new Map<Language, Words>();

/** The catalogue of one language as a function; a key that is not there is a bug and throws. */
export function wordsIn(language: Language): Words {
  const known = spoken.get(language);
  if (known) return known;
  const i18n = createInstance({
    lng: language,
    ns: ['documents'],
    defaultNS: 'documents',
    resources: { [language]: { documents: CATALOGUES[language] } },
    initAsync: false,
    interpolation: { escapeValue: false },
    parseMissingKeyHandler: (key) => {
      throw new Error(`documents.json (${language}) has no words for ${key}`);
    },
  });
  void i18n.init();
  const words: Words = (key, facts = {}) => i18n.t(key, facts);
  spoken.set(language, words);
  return words;
}
