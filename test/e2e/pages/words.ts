/** What the screens say, from the catalogues themselves, so that a reworded label breaks no journey. */
import i18next, { type TFunction } from 'i18next';
import processEn from '../../../resources/processes/inclucities/en.json';
import processFr from '../../../resources/processes/inclucities/fr.json';
import processNl from '../../../resources/processes/inclucities/nl.json';
import en from '../../../shared/locales/en';
import fr from '../../../shared/locales/fr';
import nl from '../../../shared/locales/nl';
import type { Language } from '../../../shared/model/primitives';

const PROCESS: Record<Language, Record<string, string>> = { en: processEn, fr: processFr, nl: processNl };

const catalogues = i18next.createInstance();
void catalogues.init({
  lng: 'en',
  resources: { en, fr, nl },
  defaultNS: 'common',
  interpolation: { escapeValue: false },
  initAsync: false,
});

/** Words of the program: `t('plan:export')`. */
export const wordsIn = (language: Language): TFunction => catalogues.getFixedT(language);

/** Words of the built-in process: `processIn('nl')('step.common-ground.title')`. */
export const processIn =
  (language: Language) =>
  (key: string): string => {
    const words = PROCESS[language][key];
    if (words === undefined) throw new Error(`The process has no words for ${key}`);
    return words;
  };
