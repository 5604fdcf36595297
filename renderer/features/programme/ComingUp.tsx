/** What is due in the groups one sees, the nearest day first. */
import { useTranslation } from 'react-i18next';
import type { GroupSummary, ProcessView } from '../../../shared/contract/guidance';
import { pairName } from '../../components/Mark';
import { useFormat } from '../../format';
import { href } from '../../routes';
import { titleOf } from '../../stores/process';
import classes from './ComingUp.module.css';

/** An eye takes in so many. */
const MOST = 6;

export function ComingUp({ groups, process }: { groups: GroupSummary[]; process: ProcessView }) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const due = groups
    .flatMap((group) => {
      const step = group.steps.find((candidate) => candidate.id === group.next?.step);
      return step && group.next?.due ? [{ group, step, due: group.next.due, late: isLate(group, step.id) }] : [];
    })
    .filter(({ late }) => !late)
    .sort((a, b) => a.due.localeCompare(b.due))
    .slice(0, MOST);
  if (due.length === 0) return null;
  return (
    <section aria-labelledby="coming">
      <h2 id="coming" className={classes.title}>
        {t('comingUp')}
      </h2>
      <ol>
        {due.map(({ group, step, due: day }) => (
          <li key={group.id} className={classes.row}>
            <time className={classes.day} dateTime={day}>
              {format.shortDate(day)}
            </time>
            <a className={classes.what} href={href({ page: 'step', group: group.key, step: step.id, tool: null })}>
              {titleOf(process, step)}
              <span className={classes.who}>{pairName(group.parties)}</span>
            </a>
          </li>
        ))}
      </ol>
    </section>
  );
}

const isLate = (group: GroupSummary, step: string) => group.late.some((late) => late.step === step);
