/** Answers from a list: one of it, several of it with own words, or yes and no. A choice can be taken back. */
import { Button, Chip, NativeSelect, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { Choices } from '../../../../shared/rules/answers';
import classes from './Fields.module.css';
import { described, type FieldProps } from './field';

/** A longer list is a menu, a shorter one lies open. */
const OPEN = 7;

export function ChoiceField(props: FieldProps<string>) {
  const { value, onChange, onBlur, question, words, id, describedBy, invalid } = props;
  const { t } = useTranslation('step');
  const list = question.choices;
  const options = (list?.keys ?? []).map((key) => ({ value: key, label: words(`choices.${list?.list}.${key}`) }));
  if (options.length <= OPEN) return <OneOf {...props} options={options} />;
  return (
    <NativeSelect
      id={id}
      attributes={described(describedBy)}
      error={invalid}
      data={[{ value: '', label: t('field.none') }, ...options]}
      value={value ?? ''}
      onChange={(event) => onChange(event.currentTarget.value || null)}
      onBlur={onBlur}
      className={classes.select}
    />
  );
}

export function YesNoField({ value, onChange, ...rest }: FieldProps<boolean>) {
  const { t } = useTranslation('step');
  return (
    <OneOf
      {...rest}
      value={value === null ? null : value ? 'yes' : 'no'}
      onChange={(chosen) => onChange(chosen === null ? null : chosen === 'yes')}
      options={[
        { value: 'yes', label: t('field.yes') },
        { value: 'no', label: t('field.no') },
      ]}
    />
  );
}

interface Option {
  value: string;
  label: string;
}

function OneOf({
  value,
  onChange,
  onBlur,
  labelledBy,
  describedBy,
  id,
  options,
}: FieldProps<string> & { options: Option[] }) {
  const { t } = useTranslation('step');
  return (
    <div
      role="radiogroup"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.chips}
      onBlur={onBlur}
    >
      <Chip.Group value={value} onChange={onChange}>
        {options.map((option, index) => (
          <Chip
            key={option.value}
            value={option.value}
            id={index === 0 ? id : undefined}
            classNames={{ label: classes.chip }}
          >
            {option.label}
          </Chip>
        ))}
      </Chip.Group>
      {value !== null && (
        <Button variant="subtle" color="gray" onClick={() => onChange(null)}>
          {t('field.clear')}
        </Button>
      )}
    </div>
  );
}

const NOTHING: Choices = { keys: [], other: null };

export function ChoicesField({
  value,
  onChange,
  onBlur,
  question,
  words,
  labelledBy,
  describedBy,
  id,
}: FieldProps<Choices>) {
  const { t } = useTranslation('step');
  const chosen = value ?? NOTHING;
  const list = question.choices;
  const change = (part: Partial<Choices>) => {
    const next = { ...chosen, ...part };
    onChange(next.keys.length === 0 && next.other === null ? null : next);
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: a fieldset cannot take its name from the question's own words
    <div
      role="group"
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      className={classes.chips}
      onBlur={onBlur}
    >
      <Chip.Group multiple value={chosen.keys} onChange={(keys) => change({ keys })}>
        {list?.keys.map((key, index) => (
          <Chip key={key} value={key} id={index === 0 ? id : undefined} classNames={{ label: classes.chip }}>
            {words(`choices.${list.list}.${key}`)}
          </Chip>
        ))}
      </Chip.Group>
      {!question.column && (
        <TextInput
          aria-label={t('field.other')}
          placeholder={t('field.other')}
          value={chosen.other ?? ''}
          onChange={(event) => change({ other: event.currentTarget.value || null })}
          className={classes.other}
        />
      )}
    </div>
  );
}
