/** Answers as people read them in a document. */
import type { Language } from '../../shared/model/primitives';
import { dateInWords } from './dates';
import type { Value } from './papers';
import { LOCALES, wordsIn } from './words';

export function valueInWords(value: Value, language: Language): string {
  const locale = LOCALES[language];
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'list':
      return value.items.join('\n');
    case 'yes-no':
      return wordsIn(language)(value.yes ? 'value.yes' : 'value.no');
    case 'date':
      return dateInWords(value.date, language);
    case 'number':
      return new Intl.NumberFormat(locale).format(value.number);
    case 'money':
      return new Intl.NumberFormat(locale, { style: 'currency', currency: value.currency }).format(value.cents / 100);
    case 'figure': {
      const { number, definition, year, source } = value;
      const head = [number === null ? null : new Intl.NumberFormat(locale).format(number), definition];
      const origin = [year === null ? null : String(year), source].filter((each) => each !== null).join(', ');
      return [...head.filter((each) => each !== null), origin && `(${origin})`].filter(Boolean).join(' ');
    }
  }
}
