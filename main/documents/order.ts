/** What the services ask of the documents: plain data in, finished files out. */
import type { FORMATS, PlanContent } from '../../shared/contract/plan';
import type { VersionKind } from '../../shared/model/choices';
import type { Language } from '../../shared/model/primitives';
import type { Made } from '../host';

export type Format = (typeof FORMATS)[number];

/** The named version that is printed; null in a plan means the plan as it stands now. */
interface PrintedVersion {
  kind: VersionKind;
  title: string;
  /** UTC ISO 8601. */
  madeAt: string;
}

/** One plan to print. */
export interface PrintedPlan {
  /** File name without ending and without folder. */
  fileBase: string;
  content: PlanContent;
  version: PrintedVersion | null;
}

export interface PlanOrder {
  language: Language;
  formats: Format[];
  /** An existing folder, only for these files. */
  folder: string;
  plans: PrintedPlan[];
}

/** `done` of `total` files are finished; `phase` is the file under way, or empty at the end. */
type OnProgress = (done: number, total: number, phase: string) => void;

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** A way to carry out an order: in this thread, or in a worker of its own. */
export type Run = (order: PlanOrder, options: RunOptions) => Promise<Made[]>;
