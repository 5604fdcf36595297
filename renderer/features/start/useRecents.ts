/** The list of recent workbooks is no part of a workbook, so its changes come from the start page itself. */
import { useEffect, useState } from 'react';
import type { Recent } from '../../../shared/contract/application';
import { CallError, call } from '../../client';

const readers = new Set<() => void>();

/** Reads the list again wherever it is shown. */
export function recentsChanged(): void {
  for (const read of readers) read();
}

/** Undefined until the list is there. */
export function useRecents(): { recents: Recent[] | undefined; failure: CallError | null } {
  const [recents, setRecents] = useState<Recent[]>();
  const [failure, setFailure] = useState<CallError | null>(null);
  useEffect(() => {
    const read = () =>
      call('workbook.recent').then(setRecents, (error: unknown) => {
        if (!(error instanceof CallError)) throw error;
        setFailure(error);
      });
    readers.add(read);
    void read();
    return () => void readers.delete(read);
  }, []);
  return { recents, failure };
}
