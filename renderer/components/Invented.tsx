/** Marks content that goes beyond the sources. The lozenge is explained in the foot of every page that has one. */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './Invented.module.css';

export function Invented() {
  const { t } = useTranslation();
  return (
    <span className={classes.mark} title={t('invented.long')}>
      <span aria-hidden="true">◊</span>
      <VisuallyHidden> ({t('invented.short')})</VisuallyHidden>
    </span>
  );
}

export function InventedKey() {
  const { t } = useTranslation();
  return (
    <span className={classes.key}>
      <span aria-hidden="true" className={classes.mark}>
        ◊
      </span>
      {t('invented.long')}
    </span>
  );
}
