/** Skipping a tool or a step asks for a reason, keeps it, and can be taken back. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../../client';
import { Dialog } from '../../components/Dialog';

interface Props {
  title: string;
  onClose: () => void;
  skip: (reason: string) => Promise<unknown>;
}

export function SettleDialog({ title, onClose, skip }: Props) {
  const { t } = useTranslation('step');
  const [reason, setReason] = useState('');
  const [failure, setFailure] = useState<string | null>(null);
  async function confirm() {
    try {
      await skip(reason.trim());
      onClose();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
    }
  }
  return (
    <Dialog
      title={title}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('skip.back')}
          </Button>
          <Button disabled={!reason.trim()} onClick={confirm}>
            {t('skip.confirm')}
          </Button>
        </>
      }
    >
      <Textarea
        label={t('skip.because')}
        description={t('skip.hint')}
        error={failure}
        autosize
        minRows={3}
        value={reason}
        onChange={(event) => setReason(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
