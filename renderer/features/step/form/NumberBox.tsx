/**
 * A number as the language of the screen writes it. What is half typed ("12," or "-") stays in the box and is not told:
 * the value changes when there is a whole number to tell.
 */
import { NumberInput, type NumberInputProps } from '@mantine/core';
import { useRef, useState } from 'react';
import { useFormat } from '../../../format';

interface Props extends Omit<NumberInputProps, 'value' | 'onChange' | 'thousandSeparator'> {
  value: number | null;
  onChange: (value: number | null) => void;
  /** Group thousands; not for years. */
  grouped?: boolean;
  /** Smaller numbers are half typed ones. */
  least?: number;
}

export function NumberBox({ value, onChange, grouped, least = Number.NEGATIVE_INFINITY, ...rest }: Props) {
  const { locale } = useFormat();
  const [typed, setTyped] = useState<string | number>(value ?? '');
  const told = useRef(value);
  if (told.current !== value) {
    told.current = value;
    setTyped(value ?? '');
  }
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const separator = (type: 'decimal' | 'group') => parts.find((part) => part.type === type)?.value;
  function change(next: string | number) {
    setTyped(next);
    const number = next === '' ? null : next;
    if (typeof number === 'string' || (number !== null && number < least)) return;
    told.current = number;
    onChange(number);
  }
  return (
    <NumberInput
      hideControls
      decimalSeparator={separator('decimal') ?? ','}
      {...(grouped && { thousandSeparator: separator('group') ?? ' ' })}
      {...rest}
      value={typed}
      onChange={change}
    />
  );
}
