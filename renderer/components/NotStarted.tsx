/** Stands in for the program where it does not answer from the start: it has ended, or the address was used before. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { CallError } from '../call-error';
import classes from './NotStarted.module.css';

export function NotStarted({ failure }: { failure: CallError }) {
  const { t } = useTranslation();
  const gone = failure.code === 'DISCONNECTED';
  return (
    <main className={classes.page}>
      <h1>{t('problem')}</h1>
      <p>{gone ? t('errors:DISCONNECTED') : failure.message}</p>
      <Button onClick={() => location.reload()}>{t('tryAgain')}</Button>
    </main>
  );
}
