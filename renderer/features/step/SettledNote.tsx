/** Says at the head of a page that its tool or step is done or skipped, and why. */
import { IconCheck, IconPlayerSkipForward } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { StepView } from '../../../shared/contract/guidance';
import classes from './SettledNote.module.css';

export function SettledNote({ step, tool }: { step: StepView; tool: string }) {
  const { t } = useTranslation('step');
  const view = step.tools.find((candidate) => candidate.tool === tool);
  const settled = [
    { what: 'step', state: step.state, reason: step.reason },
    { what: 'tool', state: view?.state, reason: view?.reason ?? null },
  ].find(({ state }) => state === 'skipped' || state === 'done');
  if (!settled) return null;
  const skipped = settled.state === 'skipped';
  return (
    <div className={classes.note} data-state={settled.state}>
      {skipped ? <IconPlayerSkipForward className={classes.icon} /> : <IconCheck className={classes.icon} />}
      <p>
        <b>{t(`settled.${settled.what}.${settled.state}`)}</b>
        {skipped && settled.reason && <span className={classes.reason}> {settled.reason}</span>}
      </p>
    </div>
  );
}
