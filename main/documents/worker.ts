/** The document worker: one order, given as `workerData`, and out. */
import { parentPort, workerData } from 'node:worker_threads';
import { toTrouble } from './failures';
import type { FromWorker } from './messages';
import type { Order } from './order';
import { inProcess } from './render';

const tell = (message: FromWorker) => parentPort?.postMessage(message);

inProcess(workerData as Order, {
  onProgress: (done, total, phase) => tell({ kind: 'progress', done, total, phase }),
}).then(
  (files) => tell({ kind: 'made', files }),
  (error: unknown) => tell({ kind: 'trouble', trouble: toTrouble(error) }),
);
