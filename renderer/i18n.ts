/** i18next for the pages: a language is loaded when it is first spoken, English is there when a word is missing. */
import i18next, { type i18n as I18n } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { catalogues } from '../shared/locales';
import type { Language } from '../shared/model/primitives';

/** How each language writes its own name. */
export const LANGUAGE_NAMES: Record<Language, string> = { nl: 'Nederlands', en: 'English', fr: 'Français' };

/** What Intl is told: the European habits of a language (24 hours, day before month). */
const LOCALES: Record<Language, string> = { nl: 'nl-BE', en: 'en-GB', fr: 'fr-BE' };
export const localeOf = (language: string): string => LOCALES[language as Language] ?? LOCALES.en;

export const i18n: I18n = i18next.createInstance();
const loaded = new Set<Language>();

/** Loads a language and speaks it from now on. */
export async function speak(language: Language): Promise<void> {
  if (!i18n.isInitialized)
    await i18n.use(initReactI18next).init({
      lng: language,
      supportedLngs: Object.keys(catalogues),
      fallbackLng: 'en',
      defaultNS: 'common',
      resources: {},
      interpolation: { escapeValue: false },
      react: { useSuspense: false },
    });
  if (!loaded.has(language)) {
    const { default: catalogue } = await catalogues[language]();
    for (const [namespace, words] of Object.entries(catalogue)) i18n.addResourceBundle(language, namespace, words);
    loaded.add(language);
  }
  await i18n.changeLanguage(language);
  document.documentElement.lang = language;
}
