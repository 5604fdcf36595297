/** The catalogues on the main side: menus, dialogs and what a host prints. */
import { createInstance, type TFunction } from 'i18next';
import { catalogues, type Namespace } from '../shared/locales';
import { LANGUAGES, type Language } from '../shared/model/primitives';

/** Speaks one language from the catalogue `namespace`. */
export async function wordsOf(language: Language, namespace: Namespace): Promise<TFunction> {
  const catalogue = await catalogues[language]();
  const i18n = createInstance();
  return i18n.init({
    lng: language,
    ns: [namespace],
    defaultNS: namespace,
    resources: { [language]: { ...catalogue.default } },
    interpolation: { escapeValue: false },
  });
}

/** The language of a locale such as `nl-BE`; English where we do not speak it. */
export function spokenIn(locale: string): Language {
  const tongue = locale.toLowerCase().split(/[-_.]/)[0];
  return LANGUAGES.find((language) => language === tongue) ?? 'en';
}
