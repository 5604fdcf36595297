/** A city in a new group: its name, its country and the association behind it. */
import { NativeSelect, TextInput } from '@mantine/core';
import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartyRole } from '../../../shared/model/choices';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import classes from './CityFields.module.css';

/** Members of the Council of Europe and their neighbours around the Mediterranean. */
const COUNTRIES =
  'AD AL AM AT AZ BA BE BG BY CH CY CZ DE DK DZ EE EG ES FI FR GB GE GR HR HU IE IL IS IT JO LB LI LT LU LV LY MA MC MD ME MK MT NL NO PL PS PT RO RS SE SI SK SM TN TR UA XK'.split(
    ' ',
  );

export interface City {
  city: string;
  country: string;
  association: string;
}
export const NO_CITY: City = { city: '', country: '', association: '' };

/** As `group.create` takes it; undefined when no city is named. */
export function partyOf({ city, country, association }: City) {
  if (!city.trim()) return undefined;
  return {
    city: city.trim(),
    ...(country && { country }),
    ...(association.trim() && { association: association.trim() }),
  };
}

interface Props {
  party: Extract<PartyRole, 'mentee' | 'mentor' | 'peer'>;
  value: City;
  onChange: (value: City) => void;
  autoFocus?: boolean;
}

export function CityFields({ party, value, onChange, autoFocus }: Props) {
  const { t } = useTranslation('programme');
  return (
    <fieldset className={classes.city}>
      <legend className={classes.role}>
        <Mark role={party} /> {t(`choices:party-role.${party}`)}
      </legend>
      <TextInput
        label={t('city.name')}
        value={value.city}
        onChange={(event) => onChange({ ...value, city: event.currentTarget.value })}
        {...(autoFocus && { 'data-autofocus': true })}
      />
      <CountrySelect value={value.country} onChange={(country) => onChange({ ...value, country })} />
      <TextInput
        label={t('city.association')}
        value={value.association}
        onChange={(event) => onChange({ ...value, association: event.currentTarget.value })}
      />
    </fieldset>
  );
}

/** An ISO 3166-1 code, empty while none is chosen. */
export function CountrySelect({ value, onChange }: { value: string; onChange: (code: string) => void }) {
  const { t } = useTranslation('programme');
  const { country, locale } = useFormat();
  const countries = useMemo(
    () =>
      COUNTRIES.map((code) => ({ value: code, label: country(code) })).sort((a, b) =>
        a.label.localeCompare(b.label, locale),
      ),
    [country, locale],
  );
  return (
    <NativeSelect
      label={t('city.country')}
      data={[{ value: '', label: t('city.noCountry') }, ...countries]}
      value={value}
      onChange={(event) => onChange(event.currentTarget.value)}
    />
  );
}
