/** Hits as one types: every key asks, answers that were overtaken are thrown away, the last ones stay meanwhile. */
import { useEffect, useState } from 'react';
import type { Hit } from '../../../shared/contract/search';
import { CallError, call } from '../../client';

export interface Answer {
  /** What was asked. */
  query: string;
  hits: Hit[];
  more: boolean;
  /** False while the workbook is still being read: more may come. */
  whole: boolean;
}

/** How soon to ask again while the workbook is being read, in milliseconds. */
const AGAIN = 400;

const NOTHING: Answer = { query: '', hits: [], more: false, whole: true };

export function useHits(typed: string, group: string | undefined): { answer: Answer; failure: CallError | null } {
  const [answer, setAnswer] = useState(NOTHING);
  const [failure, setFailure] = useState<CallError | null>(null);
  const query = typed.trim();
  useEffect(() => {
    let current = true;
    let again: ReturnType<typeof setTimeout> | undefined;
    async function ask() {
      try {
        const found = await call('search.find', { query, group: group ?? null });
        if (!current) return;
        setFailure(null);
        setAnswer({ query, ...found });
        if (!found.whole) again = setTimeout(ask, AGAIN);
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        if (current) setFailure(error);
      }
    }
    if (query) void ask();
    else setAnswer(NOTHING);
    return () => {
      current = false;
      clearTimeout(again);
    };
  }, [query, group]);
  return { answer, failure };
}
