/** Exports as jobs: a folder for each, progress, a way to stop it, and the hand-over at the end. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Delivery } from '../../shared/contract/plan';
import type { RunOptions } from '../documents';
import { Fail } from '../fail';
import type { Made } from '../host';
import type { Context } from './context';

/** Makes the files of a job in its folder. */
type Make = (folder: string, options: RunOptions) => Promise<Made[]>;

export interface ExportJobs {
  /** Runs a job under the caller's id. Fail INVALID when the id is taken, CANCELLED. */
  run(job: string, make: Make): Promise<Delivery>;
  cancel(job: string): void;
  /** Cancels everything that is under way. */
  stop(): void;
  /** Removes what still waits to be fetched. */
  clear(): Promise<void>;
}

export function exportJobs({ host, publish }: Pick<Context, 'host' | 'publish'>): ExportJobs {
  const jobs = new Map<string, AbortController>();
  /** Holds a folder per job: a host may hand its files out later. */
  let waiting: Promise<string> | null = null;
  const folderForJob = async () => {
    waiting ??= mkdtemp(join(tmpdir(), 'mentoring-export-'));
    return mkdtemp(join(await waiting, 'job-'));
  };
  return {
    async run(job, make) {
      if (jobs.has(job)) throw new Fail('INVALID', { issues: [{ path: ['job'], code: 'taken' }] });
      const control = new AbortController();
      jobs.set(job, control);
      const folder = await folderForJob();
      try {
        const onProgress = (done: number, total: number, phase: string) => publish('job', { job, phase, done, total });
        return await host.deliver(await make(folder, { signal: control.signal, onProgress }));
      } catch (error) {
        await rm(folder, { recursive: true, force: true });
        throw error;
      } finally {
        jobs.delete(job);
      }
    },
    cancel(job) {
      jobs.get(job)?.abort();
    },
    stop() {
      for (const control of jobs.values()) control.abort();
    },
    async clear() {
      if (waiting) await rm(await waiting, { recursive: true, force: true });
      waiting = null;
    },
  };
}
