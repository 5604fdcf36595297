/** Somebody else changed the same cell meanwhile: both texts are shown, nothing is lost, a person chooses. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Dialog } from '../../components/Dialog';
import classes from './ConflictDialog.module.css';
import { type CellValue, textOf, timeframeIn } from './columns';
import { DateRange } from './DateRange';
import type { CellConflict } from './usePlanBook';

interface Props {
  conflict: CellConflict;
  number: number | undefined;
  decide: (choice: 'mine' | 'theirs') => void;
}

export function ConflictDialog({ conflict, number, decide }: Props) {
  const { t } = useTranslation('plan');
  return (
    <Dialog
      title={t('conflict.title', { number, column: t(`column.${conflict.column}.title`) })}
      onClose={() => decide('theirs')}
      actions={
        <>
          <Button variant="default" onClick={() => decide('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
          <Button onClick={() => decide('mine')}>{t('conflict.takeMine')}</Button>
        </>
      }
    >
      <p>{t('conflict.text')}</p>
      <dl className={classes.both}>
        <Version name={t('conflict.mine')} value={conflict.mine} />
        <Version name={t('conflict.theirs')} value={conflict.theirs} />
      </dl>
    </Dialog>
  );
}

function Version({ name, value }: { name: string; value: CellValue }) {
  const { t } = useTranslation('plan');
  return (
    <div>
      <dt>{name}</dt>
      <dd>
        {textOf(value) || (!timeframeIn(value) && t('conflict.empty'))}
        <DateRange timeframe={timeframeIn(value)} />
      </dd>
    </div>
  );
}
