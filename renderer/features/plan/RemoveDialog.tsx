/** Drops an action: its number is not used again, so a reason may be kept with it. */
import { Button, Textarea } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_LIMIT } from '../../../shared/model/text';
import { Dialog } from '../../components/Dialog';
import type { PlanRow } from './planRows';

interface Props {
  row: PlanRow;
  onClose: () => void;
  remove: (because: string | null) => Promise<void>;
}

export function RemoveDialog({ row, onClose, remove }: Props) {
  const { t } = useTranslation('plan');
  const [because, setBecause] = useState('');
  return (
    <Dialog
      title={t('remove.title', { number: row.number })}
      onClose={onClose}
      actions={
        <>
          <Button variant="default" onClick={onClose}>
            {t('remove.keep')}
          </Button>
          <Button
            onClick={() => {
              void remove(because.trim() || null);
              onClose();
            }}
          >
            {t('remove.drop')}
          </Button>
        </>
      }
    >
      <Textarea
        label={t('remove.because')}
        description={t('remove.hint')}
        autosize
        minRows={2}
        maxLength={TEXT_LIMIT}
        value={because}
        onChange={(event) => setBecause(event.currentTarget.value)}
        data-autofocus
      />
    </Dialog>
  );
}
