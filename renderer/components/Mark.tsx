/** The signs that go with the cities everywhere: a round for the mentee, a diamond for the mentor, a square for peers. */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PartyView } from '../../shared/contract/guidance';
import type { PartyRole } from '../../shared/model/choices';
import { citiesOf } from '../../shared/rules/cities';
import classes from './Mark.module.css';

export { citiesOf };

/** "Capaci – Mechelen", as titles and breadcrumbs say it. */
export const pairName = (parties: PartyView[]): string =>
  citiesOf(parties)
    .map((party) => party.name)
    .join(' – ');

export function Mark({ role }: { role: PartyRole }) {
  return (
    <svg className={classes.mark} data-role={role} viewBox="0 0 10 10" aria-hidden="true">
      {role === 'mentee' && <circle cx="5" cy="5" r="4.2" />}
      {role === 'mentor' && <path d="M5 0.2 9.8 5 5 9.8 0.2 5Z" />}
      {role === 'peer' && <path d="M1.2 1.2H8.8V8.8H1.2Z" />}
    </svg>
  );
}

export function PairName({ parties, stacked }: { parties: PartyView[]; stacked?: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={stacked ? classes.stacked : classes.pair}>
      {citiesOf(parties).map((party) => (
        <span key={party.id} className={classes.city}>
          <Mark role={party.role} />
          <span>
            {party.name}
            <VisuallyHidden> ({t(`choices:party-role.${party.role}`)})</VisuallyHidden>
          </span>
        </span>
      ))}
    </span>
  );
}
