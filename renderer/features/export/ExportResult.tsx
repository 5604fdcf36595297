/** Where the files ended up. */
import { IconCheck } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { Delivery } from '../../../shared/contract/plan';
import classes from './Export.module.css';

export function ExportResult({ delivery }: { delivery: Delivery }) {
  const { t } = useTranslation('export');
  if (delivery.kind === 'cancelled') return null;
  const names = delivery.files.map((file) => (typeof file === 'string' ? file : file.name));
  return (
    <div className={classes.result}>
      <p role="status" className={classes.done}>
        <IconCheck aria-hidden="true" />
        {t(`done.${delivery.kind}`, { count: names.length })}
      </p>
      <ul className={classes.names}>
        {names.map((name) => (
          <li key={name}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
