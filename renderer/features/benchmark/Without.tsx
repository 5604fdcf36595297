/** A group that goes without a benchmark: the reason, and a way to change its mind. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './ChoosePack.module.css';

export function Without({ reason, change }: { reason: string | null; change: () => void }) {
  const { t } = useTranslation('benchmark');
  return (
    <section className={classes.without} aria-labelledby="without">
      <h2 id="without" className={classes.title}>
        {t('without.title')}
      </h2>
      <blockquote className={classes.reason}>{reason}</blockquote>
      <Button variant="default" onClick={change}>
        {t('without.change')}
      </Button>
    </section>
  );
}
