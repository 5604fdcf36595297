/** One group: who, on what, how far, the next thing as a link over the whole width, what is late. */
import { IconAlertTriangle, IconArrowRight, IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { GroupSummary, ProcessView } from '../../../shared/contract/guidance';
import { Invented } from '../../components/Invented';
import { PairName } from '../../components/Mark';
import { useFormat } from '../../format';
import { href } from '../../routes';
import { lookOf, titleOf, useWords } from '../../stores/process';
import classes from './GroupRow.module.css';

interface Props {
  group: GroupSummary;
  process: ProcessView;
  number: number;
  lit: boolean;
  onLit: (group: string | null) => void;
}

export function GroupRow({ group, process, number, lit, onLit }: Props) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const associations = group.parties.filter((party) => party.role.endsWith('-association'));
  const current = group.current === null ? undefined : group.steps[group.current];
  return (
    <li
      className={classes.row}
      data-lit={lit || undefined}
      onPointerEnter={() => onLit(group.id)}
      onPointerLeave={() => onLit(null)}
    >
      <span className={classes.number} aria-hidden="true">
        {number}
      </span>
      <div className={classes.who}>
        <h2 className={classes.pair}>
          <a href={href({ page: 'step', group: group.key, step: null, tool: null })}>
            <PairName parties={group.parties} />
          </a>
          {group.invented && <Invented />}
        </h2>
        {group.theme && <p className={classes.theme}>{group.theme}</p>}
        {associations.length > 0 && (
          <p className={classes.associations}>
            {t('with', { names: format.list(associations.map((party) => party.shortName ?? party.name)) })}
          </p>
        )}
      </div>
      <div className={classes.how}>
        <StepStrip group={group} process={process} />
        <p className={classes.step}>
          {current ? (
            <>
              <b>{(group.current ?? 0) + 1}</b> {titleOf(process, current)}
            </>
          ) : (
            t('allSettled')
          )}
        </p>
        {group.changedAt && <p className={classes.changed}>{t('changed', { when: format.moment(group.changedAt) })}</p>}
      </div>
      <NextThing group={group} process={process} />
      {group.late.length > 0 && (
        <ul className={classes.marks}>
          {group.late.map((late) => {
            const step = group.steps.find((candidate) => candidate.id === late.step);
            return (
              <li key={late.step} className={classes.late}>
                <IconAlertTriangle className={classes.lateIcon} aria-hidden="true" />
                <span>
                  <b>{t('daysLate', { count: late.days })}</b> {step && titleOf(process, step)}
                </span>
              </li>
            );
          })}
        </ul>
      )}
    </li>
  );
}

function NextThing({ group, process }: Pick<Props, 'group' | 'process'>) {
  const { t } = useTranslation('programme');
  const format = useFormat();
  const words = useWords(process);
  const { next } = group;
  const step = group.steps.find((candidate) => candidate.id === next?.step);
  if (!next || !step)
    return (
      <p className={classes.finished}>
        <IconCheck className={classes.arrow} aria-hidden="true" /> {t('finished')}
      </p>
    );
  return (
    <a className={classes.next} href={href({ page: 'step', group: group.key, step: step.id, tool: next.tool })}>
      <span>{t('next', { title: words(`step.${step.step}.tool.${next.tool}.title`) })}</span>
      <IconArrowRight className={classes.arrow} aria-hidden="true" />
      {next.due && <span className={classes.due}>{t('due', { date: format.date(next.due) })}</span>}
    </a>
  );
}

function StepStrip({ group, process }: Pick<Props, 'group' | 'process'>) {
  const { t } = useTranslation();
  const label = group.steps
    .map((step, index) => `${index + 1} ${titleOf(process, step)}: ${t(`state.${step.state}`)}`)
    .join('; ');
  return (
    <div className={classes.strip} role="img" aria-label={label}>
      {group.steps.map((step, index) => (
        <span
          key={step.id}
          className={classes.tick}
          data-state={step.state}
          data-current={index === group.current || undefined}
          data-phase={lookOf(process, step.step)}
        />
      ))}
    </div>
  );
}
