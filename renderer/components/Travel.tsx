/** Undo and redo for the whole workbook; asks first where later work would be overwritten. */
import { Button } from '@mantine/core';
import { type ReactNode, useCallback, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../client';
import { travel as travelNow } from '../stores/session';
import { Dialog } from './Dialog';

type Direction = 'undo' | 'redo';

export function useTravel(): { travel: (direction: Direction) => void; question: ReactNode } {
  const { t } = useTranslation();
  const [refused, setRefused] = useState<{ direction: Direction; failure: CallError } | null>(null);
  const travel = useCallback((direction: Direction, force = false) => {
    setRefused(null);
    travelNow(direction, force).catch((failure: unknown) => {
      if (!(failure instanceof CallError)) throw failure;
      if (failure.code !== 'NOTHING_TO_UNDO' && failure.code !== 'NOTHING_TO_REDO') setRefused({ direction, failure });
    });
  }, []);
  const question = refused && (
    <Dialog
      title={t(`${refused.direction}.title`)}
      onClose={() => setRefused(null)}
      actions={
        <>
          <Button variant="default" onClick={() => setRefused(null)}>
            {t('leaveIt')}
          </Button>
          {refused.failure.code === 'CHANGED_SINCE' && (
            <Button onClick={() => travel(refused.direction, true)}>{t(`${refused.direction}.anyway`)}</Button>
          )}
        </>
      }
    >
      <p>{refused.failure.message}</p>
    </Dialog>
  );
  return { travel, question };
}
