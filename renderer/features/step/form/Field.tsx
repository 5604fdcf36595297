/** The field that fits a question's kind. The one place where kinds and fields meet. */
import type { ComponentType } from 'react';
import type { Question } from '../../../../shared/process/schema';
import { ChoiceField, ChoicesField, YesNoField } from './ChoiceFields';
import { DateField, TimeField } from './DateFields';
import type { FieldProps } from './field';
import { FigureField, MoneyField, NumberField } from './NumberFields';
import { LineField, TextField } from './WordsFields';

/** A value of another kind than the field's cannot come: the services answer by the question's kind. */
const fields = {
  text: TextField,
  line: LineField,
  choice: ChoiceField,
  choices: ChoicesField,
  'yes-no': YesNoField,
  figure: FigureField,
  money: MoneyField,
  number: NumberField,
  date: DateField,
  time: TimeField,
} satisfies Record<Question['kind'], unknown> as Record<Question['kind'], ComponentType<FieldProps<unknown>>>;

export function Field(props: FieldProps<unknown>) {
  const Kind = fields[props.question.kind];
  return <Kind {...props} />;
}

/** Kinds made of one control, which the question's words label directly. */
const SINGLE = new Set<Question['kind']>(['text', 'line', 'number', 'money', 'date', 'time']);
/** Whether the question's words are the label of one control rather than the name of a group of them. */
export const isSingle = (question: Question): boolean =>
  SINGLE.has(question.kind) || (question.kind === 'choice' && (question.choices?.keys.length ?? 0) > 7);
