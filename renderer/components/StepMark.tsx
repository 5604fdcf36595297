/** State of a step by shape: empty round to do, filled round under way, tick done, dashed round skipped. */
import { IconCheck } from '@tabler/icons-react';
import type { StepState } from '../../shared/contract/guidance';
import type { PhaseLook } from './Sheet';
import classes from './StepMark.module.css';

interface Props {
  number: number;
  state: StepState;
  phase: PhaseLook;
  /** Always show the number, also when done. */
  numbered?: boolean;
}

export function StepMark({ number, state, phase, numbered }: Props) {
  return (
    <span className={classes.mark} data-state={state} data-phase={phase} aria-hidden="true">
      {numbered || state === 'todo' || state === 'doing' ? (
        number
      ) : state === 'done' ? (
        <IconCheck className={classes.tick} stroke={2.6} />
      ) : (
        '–'
      )}
    </span>
  );
}
