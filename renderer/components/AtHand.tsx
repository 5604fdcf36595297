/** What one wants at hand from every step: the action plan, and another visit or meeting. */
import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCalendarPlus, IconTable } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../shared/contract/guidance';
import { AddStepDialog } from '../features/step/AddStepDialog';
import { href } from '../routes';
import classes from './GuideRail.module.css';

interface Props {
  group: GroupDetail;
  process: ProcessView;
  /** The plan is what is shown. */
  plan: boolean;
  compact?: boolean | undefined;
}

export function AtHand({ group, process, plan, compact }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const hasPlan = process.structure.steps.some((step) => step.tools.some((tool) => tool.kind === 'plan'));
  const canAdd = process.structure.steps.some((step) => step.onDemand);
  const label = (words: string) => (compact ? <VisuallyHidden>{words}</VisuallyHidden> : <span>{words}</span>);
  return (
    <div className={classes.hand}>
      <p className={classes.phaseName}>
        {compact ? <VisuallyHidden>{t('rail.atHand')}</VisuallyHidden> : t('rail.atHand')}
      </p>
      <ul>
        {hasPlan && (
          <li>
            <Tooltip label={t('rail.plan')} position="right" disabled={!compact}>
              <a
                className={classes.handLink}
                href={href({ page: 'plan', group: group.key })}
                aria-current={plan ? 'page' : undefined}
              >
                <IconTable className={classes.handIcon} />
                {label(t('rail.plan'))}
              </a>
            </Tooltip>
          </li>
        )}
        {canAdd && (
          <li>
            <Tooltip label={t('rail.addStep')} position="right" disabled={!compact}>
              <UnstyledButton className={classes.handLink} onClick={() => setAdding(true)}>
                <IconCalendarPlus className={classes.handIcon} />
                {label(t('rail.addStep'))}
              </UnstyledButton>
            </Tooltip>
          </li>
        )}
      </ul>
      {adding && <AddStepDialog group={group} process={process} onClose={() => setAdding(false)} />}
    </div>
  );
}
