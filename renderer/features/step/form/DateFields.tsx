/** A day or a time of day, with the browser's own field: it speaks the person's language and needs no mouse. */
import { TextInput } from '@mantine/core';
import { useEffect, useRef } from 'react';
import classes from './Fields.module.css';
import { described, type FieldProps } from './field';

/** Days before this one are half-typed years. */
const FIRST_DAY = '1900-01-01';

export const DateField = (props: FieldProps<string>) => <NativeField {...props} type="date" least={FIRST_DAY} />;
export const TimeField = (props: FieldProps<string>) => <NativeField {...props} type="time" least="" />;

interface Props extends FieldProps<string> {
  type: 'date' | 'time';
  least: string;
}

/** The browser keeps what is half typed, so the field is not React's: it is told about news while nobody is in it. */
function NativeField({ value, onChange, onBlur, id, describedBy, invalid, type, least }: Props) {
  const field = useRef<HTMLInputElement>(null);
  const show = () => {
    if (field.current && field.current.value !== (value ?? '')) field.current.value = value ?? '';
  };
  useEffect(() => {
    if (document.activeElement !== field.current) show();
  });
  return (
    <TextInput
      ref={field}
      type={type}
      id={id}
      attributes={described(describedBy)}
      error={invalid}
      defaultValue={value ?? ''}
      onChange={({ currentTarget: { value: typed, validity } }) => {
        if (!validity.badInput && (typed === '' || typed >= least)) onChange(typed || null);
      }}
      onBlur={() => {
        show();
        onBlur();
      }}
      className={classes.short}
    />
  );
}
