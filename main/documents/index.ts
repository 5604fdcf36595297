/** Word and Excel files of plans: the one door to this folder. */
import type { Made } from '../host';
import type { PlanOrder, Run, RunOptions } from './order';
import { inProcess } from './render';
import { builtWorker, inWorker } from './run-worker';

export type { PlanOrder, PrintedPlan } from './order';

export interface RenderOptions extends RunOptions {
  /** How to run; chosen by `defaultRun` when absent. */
  run?: Run;
}

/**
 * Writes every plan in every asked format into `order.folder` and says where the files are, plan by plan. Either all
 * files are there or none: an abort (Fail CANCELLED) or an error removes what was written.
 */
export function renderPlans(order: PlanOrder, options: RenderOptions = {}): Promise<Made[]> {
  const { run = defaultRun(), signal, onProgress } = options;
  return run(order, { signal, onProgress });
}

/** The built program has a worker file beside it; the sources, which tests run from, have none and work in this thread. */
export function defaultRun(): Run {
  const file = builtWorker();
  return file ? inWorker(file) : inProcess;
}
