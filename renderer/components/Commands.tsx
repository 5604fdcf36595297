/** Carries out what is chosen in the menu of the desktop program, wherever one is. */
import { useEffect, useRef } from 'react';
import { on } from '../client';
import { FileSaid } from '../features/programme/FileSaid';
import { useSaveCopy } from '../features/programme/useFiles';
import { go } from '../routes';
import { requestOnStart } from '../stores/requests';
import { closeWorkbook } from '../stores/session';

export function Commands() {
  const copy = useSaveCopy();
  const saveCopy = useRef(copy.saveCopy);
  saveCopy.current = copy.saveCopy;
  useEffect(
    () =>
      on('command', ({ command, file }) => {
        if (command === 'workbook.new' || command === 'workbook.open') {
          requestOnStart(command === 'workbook.new' ? { kind: 'new' } : { kind: 'open', file: file ?? null });
          go({ page: 'start' });
        }
        if (command === 'workbook.saveCopy') saveCopy.current();
        if (command === 'workbook.close') void closeWorkbook().then(() => go({ page: 'start' }));
      }),
    [],
  );
  return <FileSaid of={copy} />;
}
