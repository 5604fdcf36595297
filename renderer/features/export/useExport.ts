/** Runs an export and follows it: progress by job events, cancelled at any time, files handed over at the end. */
import { useCallback, useEffect, useRef, useState } from 'react';
import type { Delivery } from '../../../shared/contract/plan';
import { CallError, call, on, transport } from '../../client';
import { flushDrafts } from '../../stores/drafts';

export interface Progress {
  /** The file under way; empty before the first and after the last one. */
  phase: string;
  done: number;
  /** 0 until it is known. */
  total: number;
}
export type ExportState =
  | { kind: 'choosing' | 'cancelled' }
  | { kind: 'failed'; failure: CallError }
  | ({ kind: 'working' } & Progress)
  | { kind: 'done'; delivery: Delivery };

export function useExport() {
  const [state, setState] = useState<ExportState>({ kind: 'choosing' });
  const job = useRef<string | null>(null);

  useEffect(
    () =>
      on('job', ({ job: id, phase, done, total }) => {
        if (id === job.current) setState({ kind: 'working', phase, done, total });
      }),
    [],
  );

  const start = useCallback(async (run: (job: string) => Promise<Delivery>) => {
    const id = crypto.randomUUID();
    job.current = id;
    setState({ kind: 'working', phase: '', done: 0, total: 0 });
    const end = (last: ExportState) => {
      if (job.current !== id) return;
      job.current = null;
      setState(last);
    };
    try {
      await flushDrafts();
      const delivery = await run(id);
      if (delivery.kind === 'download') for (const file of delivery.files) transport.download(file.url);
      end(delivery.kind === 'cancelled' ? { kind: 'choosing' } : { kind: 'done', delivery });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      end(error.code === 'CANCELLED' ? { kind: 'cancelled' } : { kind: 'failed', failure: error });
    }
  }, []);

  /** The export ends by itself once it has heard of it; what was written by then is removed. */
  const cancel = useCallback(async () => {
    if (job.current) await call('job.cancel', { job: job.current });
  }, []);
  const again = useCallback(() => setState({ kind: 'choosing' }), []);
  return { state, start, cancel, again };
}
