/** What one wants at hand from every step: the action plan, the thread, the checks, and another visit or meeting. */
import { Tooltip, UnstyledButton, VisuallyHidden } from '@mantine/core';
import { IconCalendarPlus, IconListCheck, IconRoute, IconTable } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../shared/contract/guidance';
import { AddStepDialog } from '../features/step/AddStepDialog';
import { href, type Route } from '../routes';
import classes from './GuideRail.module.css';

interface Props {
  group: GroupDetail;
  process: ProcessView;
  /** The page that is shown; the plan counts as itself in whichever step it is written. */
  here: Route['page'];
  compact?: boolean | undefined;
}

const ICONS = { plan: IconTable, thread: IconRoute, checks: IconListCheck };

export function AtHand({ group, process, here, compact }: Props) {
  const { t } = useTranslation();
  const [adding, setAdding] = useState(false);
  const { steps } = process.structure;
  const hasPlan = steps.some((step) => step.tools.some((tool) => tool.kind === 'plan'));
  const hasChecks = steps.some((step) => step.advice.some((advice) => advice.check));
  const canAdd = steps.some((step) => step.onDemand);
  const pages = [...(hasPlan ? (['plan', 'thread'] as const) : []), ...(hasChecks ? (['checks'] as const) : [])];
  const label = (words: string) => (compact ? <VisuallyHidden>{words}</VisuallyHidden> : <span>{words}</span>);
  return (
    <div className={classes.hand}>
      <p className={classes.phaseName}>
        {compact ? <VisuallyHidden>{t('rail.atHand')}</VisuallyHidden> : t('rail.atHand')}
      </p>
      <ul>
        {pages.map((page) => {
          const Icon = ICONS[page];
          return (
            <Item key={page} name={t(`rail.${page}`)} compact={compact}>
              <a
                className={classes.handLink}
                href={href({ page, group: group.key })}
                aria-current={page === here ? 'page' : undefined}
              >
                <Icon className={classes.handIcon} />
                {label(t(`rail.${page}`))}
              </a>
            </Item>
          );
        })}
        {canAdd && (
          <Item name={t('rail.addStep')} compact={compact}>
            <UnstyledButton className={classes.handLink} onClick={() => setAdding(true)}>
              <IconCalendarPlus className={classes.handIcon} />
              {label(t('rail.addStep'))}
            </UnstyledButton>
          </Item>
        )}
      </ul>
      {adding && <AddStepDialog group={group} process={process} onClose={() => setAdding(false)} />}
    </div>
  );
}

/** Where only marks are shown, the name is a tooltip. */
function Item({ name, compact, children }: { name: string; compact: boolean | undefined; children: ReactNode }) {
  return (
    <li>
      <Tooltip label={name} position="right" disabled={!compact}>
        {children}
      </Tooltip>
    </li>
  );
}
