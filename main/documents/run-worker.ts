/**
 * Carries out an order in a thread of its own: making documents never holds up the store, can be stopped at any moment,
 * and cannot take more memory than it is given.
 */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { Fail } from '../fail';
import type { Made } from '../host';
import { fromTrouble } from './failures';
import type { FromWorker } from './messages';
import type { Order, Run, RunOptions } from './order';
import { partName, tasksOf } from './tasks';

/** Megabytes of old space; plans of 20,000 actions were made with a quarter of it. */
const HEAP_LIMIT = 512;

/** The worker file of the built program, or null when the sources run as they are. */
export function builtWorker(from: string = import.meta.url): URL | null {
  if (from.endsWith('.ts')) return null;
  const places = ['./document-worker.js', '../document-worker.js'].map((place) => new URL(place, from));
  const found = places.find((place) => existsSync(place));
  if (!found) throw new Error('document-worker.js is missing from the program');
  return found;
}

export const inWorker =
  (file: URL, heapLimit = HEAP_LIMIT): Run =>
  async (order, options) => {
    if (options.signal?.aborted) throw new Fail('CANCELLED');
    try {
      return await finished(
        new Worker(file, { workerData: order, resourceLimits: { maxOldGenerationSizeMb: heapLimit } }),
        options,
      );
    } catch (error) {
      await clearAway(order);
      throw error;
    }
  };

/** Resolves with the files; rejects when the worker fails, dies or is stopped, and then it is gone. */
function finished(worker: Worker, { signal, onProgress }: RunOptions): Promise<Made[]> {
  const { promise, resolve, reject } = Promise.withResolvers<Made[]>();
  const stop = () => reject(new Fail('CANCELLED'));
  signal?.addEventListener('abort', stop, { once: true });
  worker.on('message', (message: FromWorker) => {
    if (message.kind === 'progress') onProgress?.(message.done, message.total, message.phase);
    else if (message.kind === 'made') resolve(message.files);
    else reject(fromTrouble(message.trouble));
  });
  worker.once('error', reject);
  worker.once('exit', (code) => reject(new Error(`the document worker ended early (${code})`)));
  return promise.finally(async () => {
    signal?.removeEventListener('abort', stop);
    await worker.terminate();
  });
}

/** Removes what a stopped worker left: finished files and the one it was writing. */
async function clearAway(order: Order): Promise<void> {
  const paths = tasksOf(order).flatMap(({ name }) => [join(order.folder, name), join(order.folder, partName(name))]);
  await Promise.allSettled(paths.map((path) => rm(path, { force: true })));
}
