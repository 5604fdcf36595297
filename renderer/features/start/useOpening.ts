/** The ways into a workbook: the sample, a file one picks, one that was open before; and what stands in the way. */
import { useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CallInput } from '../../../shared/contract';
import type { WorkbookStatus } from '../../../shared/contract/application';
import { CallError, call, transport } from '../../client';
import { go } from '../../routes';
import { flushDrafts } from '../../stores/drafts';
import { enterWorkbook, useSession } from '../../stores/session';

type What = CallInput<'workbook.open'>;

export interface Opening {
  openSample: () => Promise<void>;
  openPicked: () => Promise<void>;
  /** A file the host handed over, e.g. one that was double-clicked. */
  openFile: (file: string) => Promise<void>;
  openRecent: (id: string) => Promise<void>;
  /** The workbook that waits for its passphrase. */
  locked: What | null;
  /** Tries again with a passphrase; false when it was wrong. */
  unlock: (passphrase: string) => Promise<boolean>;
  giveUp: () => void;
  /** Why the last try came to nothing. */
  failure: CallError | null;
  /** What the last try wanted to open. */
  wanted: What | null;
  forgetFailure: () => void;
}

export function useOpening(): Opening {
  const { t } = useTranslation('start');
  const language = useSession((state) => state.settings.language);
  const [locked, setLocked] = useState<What | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const [wanted, setWanted] = useState<What | null>(null);

  /** Enters what `get` brings; keeps the failure for the page to show. */
  const enter = useCallback(async (get: () => Promise<WorkbookStatus | null>, what: What | null) => {
    setFailure(null);
    setWanted(what);
    try {
      await flushDrafts();
      const status = await get();
      if (!status) return;
      enterWorkbook(status);
      go({ page: 'programme' });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      if (error.code === 'PASSPHRASE_NEEDED') setLocked(what);
      else setFailure(error);
    }
  }, []);
  const open = useCallback((what: What) => enter(() => call('workbook.open', what), what), [enter]);

  return {
    openSample: () =>
      enter(async () => {
        const file = await transport.pickSave('workbook', t('sample.file'));
        return file === null ? null : call('workbook.sample', { file, language });
      }, null),
    openPicked: useCallback(async () => {
      const file = await transport.pickOpen('workbook');
      if (file) await open({ file });
    }, [open]),
    openFile: useCallback((file) => open({ file }), [open]),
    openRecent: (id) => open({ recent: id }),
    locked,
    unlock: async (passphrase) => {
      try {
        enterWorkbook(await call('workbook.open', { ...locked, passphrase }));
        go({ page: 'programme' });
        return true;
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        if (error.code === 'WRONG_PASSPHRASE_OR_DAMAGED') return false;
        setLocked(null);
        setFailure(error);
        return true;
      }
    },
    giveUp: () => setLocked(null),
    failure,
    wanted,
    forgetFailure: () => setFailure(null),
  };
}
