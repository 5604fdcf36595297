/** What the worker thread tells the thread that started it. */
import type { Made } from '../host';
import type { Trouble } from './failures';

export type FromWorker =
  | { kind: 'progress'; done: number; total: number; phase: string }
  | { kind: 'made'; files: Made[] }
  | { kind: 'trouble'; trouble: Trouble };
