/** Answers in words, set like text in a book: many lines that grow with what is typed, or one line. */
import { Textarea, TextInput } from '@mantine/core';
import classes from './Fields.module.css';
import { described, type FieldProps } from './field';

/** An emptied field is not filled in, rather than filled in with nothing. */
const words = (typed: string) => (typed === '' ? null : typed);

export function TextField({ value, onChange, onBlur, id, describedBy, invalid }: FieldProps<string>) {
  return (
    <Textarea
      id={id}
      attributes={described(describedBy)}
      error={invalid}
      rows={2}
      value={value ?? ''}
      onChange={(event) => onChange(words(event.currentTarget.value))}
      onBlur={onBlur}
      classNames={{ input: classes.text }}
    />
  );
}

export function LineField({ value, onChange, onBlur, id, describedBy, invalid }: FieldProps<string>) {
  return (
    <TextInput
      id={id}
      attributes={described(describedBy)}
      error={invalid}
      value={value ?? ''}
      onChange={(event) => onChange(words(event.currentTarget.value))}
      onBlur={onBlur}
      classNames={{ input: classes.line }}
    />
  );
}
