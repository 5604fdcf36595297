/** Cities that were added as candidates without a group. */
import { ActionIcon } from '@mantine/core';
import { IconX } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { useFormat } from '../../format';
import { CityName } from './CityName';
import classes from './Matching.module.css';
import type { Matching } from './useMatching';

export function Added({ matching: { view, change, readOnly } }: { matching: Matching }) {
  const { t } = useTranslation('matching');
  const { list, country } = useFormat();
  const added = (['mentee', 'mentor'] as const).flatMap((side) =>
    view[`${side}s`].flatMap((city) => (city.candidate === null ? [] : [{ ...city, side, row: city.candidate }])),
  );
  if (added.length === 0) return null;
  return (
    <section className={classes.section} aria-labelledby="added">
      <h2 id="added" className={classes.h}>
        {t('nominate.added')}
      </h2>
      <ul>
        {added.map(({ row, side, name, country: code, policyFields }) => (
          <li key={row} className={classes.line}>
            <CityName side={side} name={name} />
            <span className={classes.dim}>
              {[
                t(`choices:party-role.${side}`),
                ...(code ? [country(code)] : []),
                ...(policyFields.length > 0
                  ? [list(policyFields.map((field) => t(`choices:policy-field.${field}`)))]
                  : []),
              ].join(', ')}
            </span>
            {!readOnly && (
              <ActionIcon
                variant="subtle"
                color="gray"
                size="sm"
                aria-label={t('nominate.remove', { city: name })}
                onClick={() => change('record.remove', { entity: 'candidate', id: row })}
              >
                <IconX size="0.875rem" />
              </ActionIcon>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
