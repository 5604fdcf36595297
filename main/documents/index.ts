/// <reference types="vite/types/importMeta.d.ts" />
/** Word and Excel files of plans: the one door to this folder. */
import type { Made } from '../host';
import type { PlanOrder, Run, RunOptions } from './order';
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
  return file ? inWorker(file) : inThisThread;
}

/** A run in this thread, loaded when it is wanted. The build leaves it out, so that the store worker never holds docx and exceljs. */
const inThisThread: Run = async (order, options) => {
  const render = import.meta.env.PROD ? null : await import('./render');
  if (!render) throw new Error('the built program makes documents in their worker');
  return render.inProcess(order, options);
};
