/** The map, for those who read. */
import { useTranslation } from 'react-i18next';
import type { GroupSummary } from '../../../shared/contract/guidance';
import { citiesOf, PairName } from '../../components/Mark';
import { useFormat } from '../../format';
import classes from './PairTable.module.css';

export function PairTable({ groups }: { groups: GroupSummary[] }) {
  const { t } = useTranslation('programme');
  const { country } = useFormat();
  return (
    <table className={classes.table}>
      <thead>
        <tr>
          <th scope="col">{t('table.pair')}</th>
          <th scope="col">{t('table.countries')}</th>
          <th scope="col">{t('table.step')}</th>
        </tr>
      </thead>
      <tbody>
        {groups.map((group) => (
          <tr key={group.id}>
            <th scope="row">
              <PairName parties={group.parties} stacked />
            </th>
            <td>
              {citiesOf(group.parties).map((party) => (
                <span key={party.id} className={classes.country}>
                  {party.country ? country(party.country) : t('table.noCountry')}
                </span>
              ))}
            </td>
            <td className="cm-num">{group.current === null ? t('table.finished') : group.current + 1}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
