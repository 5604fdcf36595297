/** Stands where an address leads nowhere (any more). */
import { useTranslation } from 'react-i18next';
import { href } from '../routes';
import classes from './NotHere.module.css';
import { Sheet } from './Sheet';

export function NotHere() {
  const { t } = useTranslation('step');
  return (
    <Sheet folio={t('notHere.title')}>
      <div className={classes.notHere}>
        <h1>{t('notHere.title')}</h1>
        <p>{t('notHere.text')}</p>
        <a href={href({ page: 'programme' })}>{t('toAllGroups')}</a>
      </div>
    </Sheet>
  );
}
