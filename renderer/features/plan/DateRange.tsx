/** The dates beside the words of a timeframe, as a person reads them. */

import { useTranslation } from 'react-i18next';
import type { Timeframe } from '../../../shared/model/primitives';
import { useFormat } from '../../format';
import classes from './PlanGrid.module.css';

export function DateRange({ timeframe }: { timeframe: Timeframe | null }) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  if (!timeframe?.start && !timeframe?.end) return null;
  const { start, end } = timeframe;
  const words =
    start && end
      ? t('dates.both', { start: format.date(start), end: format.date(end) })
      : t(start ? 'dates.from' : 'dates.until', { date: format.date(start ?? end ?? '') });
  return <span className={classes.dates}>{words}</span>;
}
