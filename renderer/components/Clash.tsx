/** Somebody else filled in the same thing meanwhile: theirs is shown, mine stays in the field, a person chooses. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Clash.module.css';

export function Clash({ theirs, resolve }: { theirs: string | null; resolve: (choice: 'mine' | 'theirs') => void }) {
  const { t } = useTranslation('step');
  return (
    <div className={classes.clash} role="alert">
      <p className={classes.title}>{t('conflict.title')}</p>
      <blockquote className={classes.theirs}>{theirs || t('conflict.emptied')}</blockquote>
      <p className={classes.buttons}>
        <Button onClick={() => resolve('mine')}>{t('conflict.mine')}</Button>
        <Button variant="default" onClick={() => resolve('theirs')}>
          {t('conflict.theirs')}
        </Button>
      </p>
    </div>
  );
}
