/** What the guide counts in a support group, for the mirror group of the mentor, which no rule is about. */
import { IconCheck, IconCircleDashed } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import { MOST_MEMBERS } from '../../../shared/rules/checks/support-group';
import classes from './Records.module.css';
import type { Recorded } from './useRecords';

export function MemberCounts({ members }: { members: Recorded[] }) {
  const { t } = useTranslation('plan');
  const representing = members.filter(({ row }) => row.represents_migrants === 1).length;
  return (
    <ul className={classes.counts} aria-label={t('members.label')}>
      <Count fine={members.length > 0 && members.length <= MOST_MEMBERS}>
        {t(members.length > MOST_MEMBERS ? 'members.many' : 'members.few', {
          count: members.length,
          most: MOST_MEMBERS,
        })}
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
