/// <reference types="vite/types/importMeta.d.ts" />
/** Word and Excel files: the one door to this folder. */
import type { Made } from '../host';
import type { Order, PaperOrder, PlanOrder, Run, RunOptions } from './order';
import { builtWorker, inWorker } from './run-worker';

export type { PlanOrder, PrintedPlan, RunOptions } from './order';
export type * from './papers';

export interface RenderOptions extends RunOptions {
  /** How to run; chosen by `defaultRun` when absent. */
  run?: Run;
}

/**
 * Writes every plan in every asked format into `order.folder` and says where the files are, plan by plan. Either all
 * files are there or none: an abort (Fail CANCELLED) or an error removes what was written.
 */
export const renderPlans = (order: PlanOrder, options?: RenderOptions): Promise<Made[]> => carryOut(order, options);

/** The same for documents of the method, in Word. */
export const renderPapers = (order: PaperOrder, options?: RenderOptions): Promise<Made[]> => carryOut(order, options);

function carryOut(order: Order, { run = defaultRun(), signal, onProgress }: RenderOptions = {}): Promise<Made[]> {
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
