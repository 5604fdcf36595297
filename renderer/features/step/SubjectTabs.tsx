/** Where a form is answered by several parties: a tab for each, with its city's sign. */
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../shared/contract/guidance';
import { Mark } from '../../components/Mark';
import { href, useRoute } from '../../routes';
import classes from './SubjectTabs.module.css';

interface Props {
  group: GroupDetail;
  subjects: string[];
  current: string | undefined;
}

export function SubjectTabs({ group, subjects, current }: Props) {
  const { t } = useTranslation('step');
  const { query, ...place } = useRoute();
  if (subjects.length < 2) return null;
  return (
    <nav aria-label={t('subjects')} className={classes.tabs}>
      {subjects.map((subject) => {
        const parties = group.parties.filter((party) => party.role === subject);
        return (
          <a
            key={subject}
            href={href(place, { ...query, subject })}
            className={classes.tab}
            aria-current={subject === current ? 'page' : undefined}
          >
            {parties[0] && <Mark role={parties[0].role} />}
            <span>
              {parties.map((party) => party.shortName ?? party.name).join(', ') || t('wholeGroup')}
              {parties[0] && <span className={classes.role}> {t(`choices:party-role.${parties[0].role}`)}</span>}
            </span>
          </a>
        );
      })}
    </nav>
  );
}

/** Names of those who answer for a subject: the city and its association, or everybody. */
export function writersOf(group: GroupDetail, subject: string | undefined): string[] | undefined {
  const side = subject?.split('-')[0];
  if (side !== 'mentee' && side !== 'mentor') return undefined;
  return group.parties
    .filter(({ role }) => role === side || role === `${side}-association`)
    .map((party) => party.shortName ?? party.name);
}
