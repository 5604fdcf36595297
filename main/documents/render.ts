/** Carries out an order in this thread: file by file, each under a temporary name first. */
import { rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Language } from '../../shared/model/primitives';
import { Fail } from '../fail';
import type { Made } from '../host';
import { planWorkbook } from './excel/plan-workbook';
import { asFail } from './failures';
import type { Format, Order, RunOptions } from './order';
import { type Printed, printed } from './printed';
import { partName, type Task, tasksOf } from './tasks';
import { paperDocument } from './word/paper-document';
import { planDocument } from './word/plan-document';

const MAKERS: Record<Format, (printed: Printed) => Promise<Uint8Array>> = { docx: planDocument, xlsx: planWorkbook };

export async function inProcess(order: Order, { signal, onProgress }: RunOptions): Promise<Made[]> {
  const tasks = tasksOf(order);
  const made: Made[] = [];
  try {
    for (const [index, task] of tasks.entries()) {
      const { name } = task;
      onProgress?.(index, tasks.length, name);
      await turn();
      if (signal?.aborted) throw new Fail('CANCELLED');
      const path = join(order.folder, name);
      await writeWhole(path, await bytesOf(task, order.language));
      made.push({ name, path });
    }
    if (signal?.aborted) throw new Fail('CANCELLED');
  } catch (error) {
    await Promise.allSettled(made.map(({ path }) => rm(path, { force: true })));
    throw asFail(error);
  }
  onProgress?.(tasks.length, tasks.length, '');
  return made;
}

const bytesOf = (task: Task, language: Language): Promise<Uint8Array> =>
  'paper' in task ? paperDocument(task, language) : MAKERS[task.format](printed(task.plan, language));

/** Lets waiting events in: an abort is heard only between two files. */
const turn = () => new Promise((resolve) => setImmediate(resolve));

async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const part = partName(path);
  try {
    await writeFile(part, bytes);
    await rename(part, path);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
