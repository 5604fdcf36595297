/** One cell: text until it is typed into. A corner says "changed since the last version", a dotted line "still missing". */
import { VisuallyHidden } from '@mantine/core';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanColumn } from '../../../shared/contract/plan';
import { CellEditor } from './CellEditor';
import { asksWhenEmpty, placeOf, textOf, timeframeIn } from './columns';
import { DateRange } from './DateRange';
import classes from './PlanGrid.module.css';
import type { PlanRow } from './planRows';
import type { RowHandlers } from './rowHandlers';
import { spotProps, type Typing } from './useGrid';

interface Props {
  row: PlanRow;
  column: PlanColumn;
  isNew: boolean;
  /** The first cell of an empty plan says that one can start typing. */
  inviting: boolean;
  active: boolean;
  selected: boolean;
  typing: Typing | null;
  readOnly: boolean;
  since: string | undefined;
  handlers: RowHandlers;
  /** Chips and buttons under the text. */
  children: ReactNode;
}

export function PlanCell(props: Props) {
  const { row, column, isNew, inviting, active, selected, typing, readOnly, since, handlers, children } = props;
  const { t } = useTranslation('plan');
  const value = row.cells[column];
  const text = textOf(value);
  const changed = row.changed.includes(column);
  const asks = !text && !!row.cells.action && asksWhenEmpty(column);
  return (
    <td
      // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a cell of a grid, laid out freely
      role="gridcell"
      aria-colindex={placeOf(column) + 1}
      aria-selected={active || selected}
      aria-readonly={readOnly || undefined}
      tabIndex={active && !typing ? 0 : -1}
      className={classes.cell}
      data-active={active || undefined}
      data-selected={selected || undefined}
      data-changed={changed || undefined}
      data-empty={!text || undefined}
      data-kind={column}
      {...spotProps(row.key, placeOf(column))}
    >
      <span className={classes.label} aria-hidden="true">
        {t(`column.${column}.title`)}
      </span>
      {typing ? (
        <CellEditor
          row={row}
          column={column}
          typing={typing}
          label={t(isNew ? 'cell.labelNew' : 'cell.label', {
            column: t(`column.${column}.title`),
            number: row.number,
          })}
          save={handlers.save}
          end={handlers.endTyping}
        />
      ) : (
        <span className={classes.text}>
          {text || (asks && <span className={classes.missing}>{t(`column.${column}.missing`)}</span>)}
          {!text && isNew && column === 'action' && (
            <span className={classes.invitation}>{t(inviting ? 'newRow.first' : 'newRow.next')}</span>
          )}
        </span>
      )}
      {column === 'timeframe' && <DateRange timeframe={timeframeIn(value)} />}
      {!typing && changed && <VisuallyHidden>({t('changedSince', { version: since })})</VisuallyHidden>}
      {!typing && children}
    </td>
  );
}
