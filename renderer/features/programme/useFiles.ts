/** What one does with files beside opening them: keep a copy of the workbook, read in a process of one's own. */
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError, call, transport } from '../../client';
import { flushDrafts } from '../../stores/drafts';
import { useSession, write } from '../../stores/session';

/** What there is to say afterwards. */
interface Said {
  title: string;
  text: string;
}

/** A piece of work with a file, and what there is to say when it is over. */
export interface FileWork {
  said: Said | null;
  forget: () => void;
}

function useSaid() {
  const { t } = useTranslation('programme');
  const [said, setSaid] = useState<Said | null>(null);
  /** Runs something that may be refused, and says what came of it. */
  async function run(title: string, work: () => Promise<string | null>) {
    try {
      const text = await work();
      if (text) setSaid({ title, text });
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setSaid({ title: t('failed'), text: error.message });
    }
  }
  return { said, forget: () => setSaid(null), run };
}

export function useSaveCopy() {
  const { t } = useTranslation('programme');
  const { said, forget, run } = useSaid();
  const name = useSession((state) => state.status?.file ?? '');
  const saveCopy = () =>
    void run(t('copy.title'), async () => {
      await flushDrafts();
      const file = await transport.pickSave('workbook', name);
      if (!file) return null;
      const copy = await call('workbook.saveCopy', { file });
      return t('copy.done', { file: copy.file });
    });
  return { said, forget, saveCopy };
}

export function useProcessImport() {
  const { t } = useTranslation('programme');
  const { said, forget, run } = useSaid();
  const importProcess = () =>
    void run(t('process.title'), async () => {
      const file = await transport.pickOpen('process');
      if (!file) return null;
      const process = await write('process.import', { file });
      return t('process.done', { title: process.title });
    });
  return { said, forget, importProcess };
}
