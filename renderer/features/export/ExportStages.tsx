/** The dialog of an export that is under way or done; before that, what the caller lets a person choose. */
import { Button } from '@mantine/core';
import { IconFileDownload } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contract/plan';
import { Dialog } from '../../components/Dialog';
import { FailureNote } from '../../components/Pending';
import { ExportProgress } from './ExportProgress';
import { ExportResult } from './ExportResult';
import { useExport } from './useExport';

interface Props {
  title: string;
  size?: 'small' | 'wide';
  /** Enough was chosen to begin. */
  ready: boolean;
  /** The export itself, under the id of its job. */
  run: (job: string) => Promise<Delivery>;
  onClose: () => void;
  /** The choices. */
  children: ReactNode;
}

export function ExportStages({ title, size, ready, run, onClose, children }: Props) {
  const { t } = useTranslation('export');
  const { state, start, cancel, again } = useExport();
  const close = () => {
    if (state.kind === 'working') void cancel();
    onClose();
  };

  if (state.kind === 'working')
    return (
      <Dialog
        title={t('working.title')}
        onClose={close}
        actions={
          <Button variant="default" onClick={cancel} data-autofocus>
            {t('cancel')}
          </Button>
        }
      >
        <ExportProgress {...state} />
      </Dialog>
    );
  if (state.kind === 'done')
    return (
      <Dialog
        title={t('done.title')}
        onClose={close}
        actions={
          <>
            <Button variant="default" onClick={again}>
              {t('again')}
            </Button>
            <Button onClick={close} data-autofocus>
              {t('close')}
            </Button>
          </>
        }
      >
        <ExportResult delivery={state.delivery} />
      </Dialog>
    );
  return (
    <Dialog
      title={title}
      onClose={close}
      size={size}
      actions={
        <>
          <Button variant="default" onClick={close}>
            {t('cancel')}
          </Button>
          <Button disabled={!ready} leftSection={<IconFileDownload size="1.125rem" />} onClick={() => start(run)}>
            {t('start')}
          </Button>
        </>
      }
    >
      {state.kind === 'failed' && <FailureNote failure={state.failure} />}
      {state.kind === 'cancelled' && <p role="status">{t('cancelled')}</p>}
      {children}
    </Dialog>
  );
}
