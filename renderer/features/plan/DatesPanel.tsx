/** Optional dates beside the words of a timeframe: a city may know the day, or only the season. */
import { Button, Popover, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CallError } from '../../client';
import { type CellValue, timeframeIn, timeframeOf } from './columns';
import classes from './Panels.module.css';
import type { PlanRow } from './planRows';
import type { RowHandlers } from './rowHandlers';

export function DatesPanel({ row, handlers }: { row: PlanRow; handlers: RowHandlers }) {
  const { t } = useTranslation('plan');
  const was = timeframeIn(row.cells.timeframe);
  const [start, setStart] = useState(was?.start ?? '');
  const [end, setEnd] = useState(was?.end ?? '');
  const [failure, setFailure] = useState<string | null>(null);
  const reversed = start !== '' && end !== '' && end < start;

  async function keep(next: CellValue) {
    try {
      await handlers.save(row.key, 'timeframe', next, row.cells.timeframe);
      handlers.close();
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
    }
  }
  const words = was?.words ?? null;
  return (
    <Popover
      opened
      onChange={(opened) => !opened && handlers.close()}
      position="bottom-start"
      width={304}
      trapFocus
      withRoles={false}
    >
      <Popover.Target>
        <span className={classes.anchor} />
      </Popover.Target>
      <Popover.Dropdown role="dialog" aria-label={t('dates.change', { number: row.number })} className={classes.panel}>
        <form
          className={classes.dates}
          onSubmit={(event) => {
            event.preventDefault();
            if (!reversed) void keep(timeframeOf(words, start || null, end || null));
          }}
        >
          <p className={classes.none}>{t('dates.hint')}</p>
          <TextInput
            type="date"
            label={t('dates.start')}
            value={start}
            onChange={(event) => setStart(event.currentTarget.value)}
          />
          <TextInput
            type="date"
            label={t('dates.end')}
            value={end}
            min={start || undefined}
            error={reversed ? t('dates.reversed') : failure}
            onChange={(event) => setEnd(event.currentTarget.value)}
          />
          <div className={classes.buttons}>
            <Button
              variant="subtle"
              color="gray"
              size="compact-md"
              onClick={() => keep(timeframeOf(words, null, null))}
            >
              {t('dates.clear')}
            </Button>
            <Button type="submit" size="compact-md" disabled={reversed}>
              {t('ready')}
            </Button>
          </div>
        </form>
      </Popover.Dropdown>
    </Popover>
  );
}
