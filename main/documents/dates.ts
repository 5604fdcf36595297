/** Dates as people read them, and as Excel counts them. */
import type { Language, Timeframe } from '../../shared/model/primitives';
import { LOCALES, type Words, wordsIn } from './words';

const asUtc = (isoDate: string) => new Date(`${isoDate}T00:00:00Z`);
const LONG = { day: 'numeric', month: 'long', year: 'numeric' } as const;
const SHORT = { day: 'numeric', month: 'short', year: 'numeric' } as const;

function cached(options: Intl.DateTimeFormatOptions) {
  const formats = new Map<Language, Intl.DateTimeFormat>();
  return (language: Language) => {
    const known = formats.get(language) ?? new Intl.DateTimeFormat(LOCALES[language], options);
    formats.set(language, known);
    return known;
  };
}
const longDate = cached({ ...LONG, timeZone: 'UTC' });
const shortDate = cached({ ...SHORT, timeZone: 'UTC' });

/** French counts the first of a month as an ordinal, which Intl does not. */
const spoken = (date: string, language: Language) =>
  language === 'fr' ? date.replace(/(?<!\d)1(?= \p{L})/gu, '1er') : date;

/** `2022-11-22` → "22 November 2022". */
export const dateInWords = (isoDate: string, language: Language) =>
  spoken(longDate(language).format(asUtc(isoDate)), language);

/** The day on which somebody here did something at this instant (UTC ISO 8601). */
export const dayInWords = (instant: string, language: Language) =>
  spoken(new Intl.DateTimeFormat(LOCALES[language], LONG).format(new Date(instant)), language);

/** The dates of a timeframe on one line, or null when the city set none: "1 Mar – 30 Jun 2022", "from 1 Mar 2022". */
export function datesInWords(timeframe: Timeframe, language: Language, words: Words = wordsIn(language)) {
  const { start, end } = timeframe;
  const format = shortDate(language);
  const day = (isoDate: string) => spoken(format.format(asUtc(isoDate)), language);
  if (start && end) return spoken(format.formatRange(asUtc(start), asUtc(end)), language);
  if (start) return words('from', { date: day(start) });
  if (end) return words('until', { date: day(end) });
  return null;
}

const DAY = 86_400_000;
const EXCEL_EPOCH = Date.UTC(1899, 11, 30);
/** Before this day Excel counts one day too few, because it believes that 1900 was a leap year. */
const FIRST_RELIABLE = '1900-03-01';

/** Excel's day number of a date; null for days it cannot count. */
export const excelDay = (isoDate: string) =>
  isoDate < FIRST_RELIABLE ? null : (asUtc(isoDate).getTime() - EXCEL_EPOCH) / DAY;
