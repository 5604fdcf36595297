/** Answers in figures: a number, an amount of money, or a figure with year, definition and source. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Figure, Money } from '../../../../shared/model/primitives';
import classes from './Fields.module.css';
import { described, type FieldProps } from './field';
import { NumberBox } from './NumberBox';

const CURRENCIES = ['EUR', 'BGN', 'CHF', 'CZK', 'DKK', 'GBP', 'HUF', 'NOK', 'PLN', 'RON', 'SEK', 'TRY', 'UAH'];
const FIRST_YEAR = 1900;
const EMPTY: Figure = { value: null, year: null, source: null, definition: null };

export function NumberField({ value, onChange, onBlur, id, describedBy, invalid }: FieldProps<number>) {
  return (
    <NumberBox
      id={id}
      attributes={described(describedBy)}
      error={invalid}
      value={value}
      onChange={onChange}
      onBlur={onBlur}
      className={classes.short}
    />
  );
}

export function MoneyField({ value, onChange, onBlur, id, describedBy, invalid }: FieldProps<Money>) {
  const { t } = useTranslation('step');
  const currency = value?.currency ?? 'EUR';
  return (
    <div className={classes.row}>
      <NumberBox
        id={id}
        attributes={described(describedBy)}
        error={invalid}
        grouped
        decimalScale={2}
        value={value ? value.cents / 100 : null}
        onChange={(amount) => onChange(amount === null ? null : { cents: Math.round(amount * 100), currency })}
        onBlur={onBlur}
        className={classes.short}
      />
      <NativeSelect
        aria-label={t('field.currency')}
        data={CURRENCIES.includes(currency) ? CURRENCIES : [currency, ...CURRENCIES]}
        value={currency}
        disabled={!value}
        onChange={(event) => value && onChange({ ...value, currency: event.currentTarget.value })}
        onBlur={onBlur}
      />
    </div>
  );
}

export function FigureField(props: FieldProps<Figure>) {
  const { value, onChange, onBlur, question, words, labelledBy, describedBy, id, invalid } = props;
  const { t } = useTranslation('step');
  const figure = value ?? EMPTY;
  function change(part: Partial<Figure>) {
    const next = { ...figure, ...part };
    onChange(Object.values(next).every((each) => each === null) ? null : next);
  }
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take its name from the question's own words
    <div role="group" aria-labelledby={labelledBy} aria-describedby={describedBy} className={classes.figure}>
      <NumberBox
        id={id}
        label={t('field.value')}
        error={invalid}
        grouped
        value={figure.value}
        onChange={(number) => change({ value: number })}
        onBlur={onBlur}
      />
      <NumberBox
        label={t('field.year')}
        allowDecimal={false}
        allowNegative={false}
        maxLength={4}
        least={FIRST_YEAR}
        value={figure.year}
        onChange={(year) => change({ year })}
        onBlur={onBlur}
      />
      {question.choices && (
        <NativeSelect
          label={t('field.definition')}
          data={[
            { value: '', label: t('field.none') },
            ...question.choices.keys.map((key) => ({
              value: key,
              label: words(`choices.${question.choices?.list}.${key}`),
            })),
          ]}
          value={figure.definition ?? ''}
          onChange={(event) => change({ definition: event.currentTarget.value || null })}
          onBlur={onBlur}
        />
      )}
      <TextInput
        label={t('field.source')}
        className={classes.source}
        value={figure.source ?? ''}
        onChange={(event) => change({ source: event.currentTarget.value || null })}
        onBlur={onBlur}
      />
    </div>
  );
}
