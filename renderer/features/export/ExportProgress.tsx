/** How far an export is, for eyes and for screen readers. */
import { Progress } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Export.module.css';
import type { Progress as Steps } from './useExport';

export function ExportProgress({ phase, done, total }: Steps) {
  const { t } = useTranslation('export');
  return (
    <div className={classes.progress}>
      <Progress.Root size="lg">
        <Progress.Section
          value={total > 0 ? (done / total) * 100 : 0}
          aria-label={t('working.title')}
          aria-valuetext={t('working.steps', { done, total })}
        />
      </Progress.Root>
      <p role="status">{total > 0 ? t('working.steps', { done, total }) : t('working.preparing')}</p>
      {phase && <p className={classes.phase}>{phase}</p>}
    </div>
  );
}
