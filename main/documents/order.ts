/** What the services ask of the documents: plain data in, finished files out. */
import type { FORMATS, PlanContent } from '../../shared/contract/plan';
import type { VersionKind } from '../../shared/model/choices';
import type { Language } from '../../shared/model/primitives';
import type { Made } from '../host';
import type { PrintedPaper } from './papers';

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

interface Surroundings {
  language: Language;
  /** An existing folder, only for these files. */
  folder: string;
}

/** Every plan in every format. */
export interface PlanOrder extends Surroundings {
  formats: Format[];
  plans: PrintedPlan[];
}

/** Documents of the method, in Word. */
export interface PaperOrder extends Surroundings {
  papers: PrintedPaper[];
}

export type Order = PlanOrder | PaperOrder;

/** `done` of `total` files are finished; `phase` is the file under way, or empty at the end. */
type OnProgress = (done: number, total: number, phase: string) => void;

export interface RunOptions {
  signal?: AbortSignal;
  onProgress?: OnProgress;
}

/** A way to carry out an order: in this thread, or in a worker of its own. */
export type Run = (order: Order, options: RunOptions) => Promise<Made[]>;
