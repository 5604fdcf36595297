/** An answer as words, for places where it is read and not filled in. */
import type { TFunction } from 'i18next';
import type { FormValue } from '../../../../shared/contract/guidance';
import type { Figure, Money } from '../../../../shared/model/primitives';
import type { Question } from '../../../../shared/process/schema';
import { type Choices, isBlank } from '../../../../shared/rules/answers';
import type { Format } from '../../../format';

/** '' where nothing is answered. `t` speaks the namespace `step`. */
export function sayAnswer(
  question: Question,
  value: FormValue['value'],
  words: (key: string) => string,
  format: Format,
  t: TFunction<'step'>,
): string {
  if (isBlank(value)) return '';
  const choice = (key: string) => words(`choices.${question.choices?.list}.${key}`);
  switch (question.kind) {
    case 'choice':
      return choice(value as string);
    case 'choices': {
      const { keys, other } = value as unknown as Choices;
      return format.list([...keys.map(choice), ...(other ? [other] : [])]);
    }
    case 'yes-no':
      return t(value ? 'field.yes' : 'field.no');
    case 'figure': {
      const { value: number, year, definition, source } = value as Figure;
      const parts = [number === null ? null : format.number(number), year, definition && choice(definition), source];
      return parts.filter((part) => part !== null).join(', ');
    }
    case 'money': {
      const { cents, currency } = value as Money;
      return new Intl.NumberFormat(format.locale, { style: 'currency', currency }).format(cents / 100);
    }
    case 'number':
      return format.number(value as number);
    case 'date':
      return format.date(value as string);
    default:
      return value as string;
  }
}
