/** What the guide counts in a support group, as information: nothing is refused because of it. */
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import classes from './Records.module.css';
import type { Recorded } from './useRecords';

/** As many members as the guide thinks workable (annex 5). */
const MOST = 10;

export function MemberCounts({ members }: { members: Recorded[] }) {
  const { t } = useTranslation('plan');
  const representing = members.filter(({ row }) => row.represents_migrants === 1).length;
  return (
    <ul className={classes.counts} aria-label={t('members.label')}>
      <Count fine={members.length > 0 && members.length <= MOST}>
        {t(members.length > MOST ? 'members.many' : 'members.few', { count: members.length, most: MOST })}
      </Count>
      <Count fine={representing > 0}>
        {representing > 0 ? t('members.represented', { count: representing }) : t('members.unrepresented')}
      </Count>
    </ul>
  );
}

function Count({ fine, children }: { fine: boolean; children: string }) {
  const Icon = fine ? IconCheck : IconCircleDashed;
  return (
    <li data-fine={fine || undefined}>
      <Icon aria-hidden="true" />
      {children}
    </li>
  );
}
