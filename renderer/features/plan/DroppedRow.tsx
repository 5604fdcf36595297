/** A number that was used once: it stays visible, says why its action was dropped, and is not given again. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import classes from './PlanGrid.module.css';
import type { Dropped } from './planRows';

export function DroppedRow({ dropped, restore }: { dropped: Dropped; restore: (() => void) | null }) {
  const { t } = useTranslation('plan');
  const facts = { number: dropped.number, action: dropped.action, because: dropped.because };
  return (
    <tr className={classes.dropped}>
      <th scope="row" aria-colindex={1} className={classes.droppedNumber}>
        {dropped.number}
      </th>
      <td aria-colindex={2} colSpan={6} className={classes.droppedText}>
        <span>{t(dropped.because ? 'dropped.because' : dropped.action ? 'dropped.was' : 'dropped.empty', facts)}</span>
        {restore && (
          <Button variant="subtle" size="compact-sm" onClick={restore} className={classes.restore}>
            {t('dropped.restore')}
          </Button>
        )}
      </td>
    </tr>
  );
}
