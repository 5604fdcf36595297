/** How a source is named beside a rule. */
import type { Source } from './schema';

/** "City-to-city mentoring, annex 2": the work without subtitle and publisher, and the place in it. */
export const citeOf = (words: (key: string) => string, { work, section }: Source): string =>
  `${words(`work.${work}`).replace(/\s*[:(].*$/, '')}, ${section}`;
