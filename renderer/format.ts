/** Dates, times and numbers as the language of the screen writes them. */
import { useMemo } from 'react';
import { localeOf } from './i18n';
import { useSession } from './stores/session';

export interface Format {
  /** `2026-11-24` → "24 November 2026". */
  date: (isoDate: string) => string;
  /** "24 Nov" */
  shortDate: (isoDate: string) => string;
  /** An instant as the clock on the wall shows it: "14:02". */
  time: (instant: string) => string;
  /** "today 14:02", or the date when it was another day. */
  moment: (instant: string) => string;
  number: (value: number) => string;
  list: (items: string[]) => string;
  /** Country code → name; the code itself when the language has none. */
  country: (code: string) => string;
  locale: string;
}

/** A date without a time of day, in the calendar of whoever looks. */
const dayOf = (isoDate: string) => new Date(`${isoDate}T12:00:00`);

export function formatFor(language: string): Format {
  const locale = localeOf(language);
  const date = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'long', year: 'numeric' });
  const shortDate = new Intl.DateTimeFormat(locale, { day: 'numeric', month: 'short' });
  const time = new Intl.DateTimeFormat(locale, { hour: '2-digit', minute: '2-digit' });
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const number = new Intl.NumberFormat(locale);
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const countries = new Intl.DisplayNames(locale, { type: 'region' });
  return {
    date: (value) => date.format(dayOf(value)),
    shortDate: (value) => shortDate.format(dayOf(value)),
    time: (value) => time.format(new Date(value)),
    moment: (value) => {
      const when = new Date(value);
      const today = when.toDateString() === new Date().toDateString();
      return today ? `${relative.format(0, 'day')} ${time.format(when)}` : date.format(when);
    },
    number: (value) => number.format(value),
    list: (items) => list.format(items),
    country: (code) => countries.of(code) ?? code,
    locale,
  };
}

export function useFormat(): Format {
  const language = useSession((state) => state.settings.language);
  return useMemo(() => formatFor(language), [language]);
}
