/**
 * Guide rail: the workbook's index. Phases are dividers, steps are tabs cut into the left edge of the page: the open
 * one has no right border, so it belongs to the sheet.
 */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { GroupDetail, ProcessView } from '../../shared/contract/guidance';
import { whereToGoOn } from '../features/step/walk';
import type { Route } from '../routes';
import { lookOf, stepOf, useWords } from '../stores/process';
import { AtHand } from './AtHand';
import { GroupSwitch } from './GroupSwitch';
import classes from './GuideRail.module.css';
import { StepItem } from './StepItem';

interface Props {
  group: GroupDetail;
  process: ProcessView;
  route: Route;
  /** The plan is what is shown. */
  plan: boolean;
  /** Only marks, to leave the plan the whole window. */
  compact?: boolean;
}

export function GuideRail({ group, process, route, plan, compact }: Props) {
  const { t } = useTranslation();
  const words = useWords(process);
  const here = route.page === 'step' ? (route.step ?? whereToGoOn(group)?.step.id) : undefined;
  return (
    <nav className={classes.rail} data-compact={compact || undefined} aria-label={t('rail.title')}>
      <GroupSwitch group={group} compact={compact} />
      {phasesOf(group, process).map(({ phase, steps }) => (
        // biome-ignore lint/a11y/useSemanticElements: a fieldset is for forms; a section would be a landmark that may stand twice
        <div
          role="group"
          key={steps[0]?.step.id}
          className={classes.phase}
          data-phase={lookOf(process, steps[0]?.step.step ?? '')}
          aria-label={words(`phase.${phase}`)}
        >
          <p className={classes.phaseName}>
            {compact ? <VisuallyHidden>{words(`phase.${phase}`)}</VisuallyHidden> : words(`phase.${phase}`)}
          </p>
          <ol>
            {steps.map(({ step, number }) => (
              <StepItem
                key={step.id}
                group={group}
                process={process}
                step={step}
                number={number}
                open={step.id === here}
                tool={route.page === 'step' ? route.tool : null}
                compact={compact}
              />
            ))}
          </ol>
        </div>
      ))}
      <AtHand group={group} process={process} here={plan ? 'plan' : route.page} compact={compact} />
    </nav>
  );
}

/** Steps in the group's own order, cut where the phase changes: a moved step keeps its phase. */
function phasesOf(group: GroupDetail, process: ProcessView) {
  const parts: { phase: string; steps: { step: GroupDetail['steps'][number]; number: number }[] }[] = [];
  group.steps.forEach((step, index) => {
    const phase = stepOf(process, step.step)?.phase ?? '';
    const last = parts.at(-1);
    const item = { step, number: index + 1 };
    if (last?.phase === phase) last.steps.push(item);
    else parts.push({ phase, steps: [item] });
  });
  return parts;
}
