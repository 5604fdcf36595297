/**
 * The catalogues: every word a person reads, per language and namespace, in i18next's JSON format (v4). A language
 * is loaded when it is first spoken. The three hold the same keys; test/unit/project/locales.test.ts says where they do
 * not.
 */
import type { Language } from '../model/primitives';
import type english from './en';

export type Catalogue = typeof english;
export type Namespace = keyof Catalogue;

export const catalogues: Record<Language, () => Promise<{ default: object }>> = {
  nl: () => import('./nl'),
  en: () => import('./en'),
  fr: () => import('./fr'),
};
