/** The catalogues on the main side: menus, dialogs and what a host prints. */
import { createInstance, type TFunction } from 'i18next';
import { catalogues, type Namespace } from '../shared/locales';
import type { Language } from '../shared/model/primitives';

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
