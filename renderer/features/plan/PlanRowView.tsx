/** One action of the plan: its number with what can be done to it, and its six cells. Drawn again only when it changes. */
import { VisuallyHidden } from '@mantine/core';
import { IconCalendarEvent, IconGripVertical, IconLink } from '@tabler/icons-react';
import { memo } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import { Invented } from '../../components/Invented';
import { NUMBER_COLUMN, placeOf } from './columns';
import { DatesPanel } from './DatesPanel';
import { LinkChips } from './LinkChips';
import { LinkPanel } from './LinkPanel';
import { PlanCell } from './PlanCell';
import classes from './PlanGrid.module.css';
import type { PlanRow } from './planRows';
import { RowMenu } from './RowMenu';
import type { RowHandlers, RowPanel } from './rowHandlers';
import { spotProps, type Typing } from './useGrid';

interface Props {
  row: PlanRow;
  index: number;
  /** The empty row one types a new action in. */
  isNew: boolean;
  /** There is no other row: the plan is empty. */
  alone: boolean;
  /** The chosen cell's column. */
  active: number | null;
  /** Columns that belong to a selection of several cells. */
  from: number | null;
  to: number | null;
  typing: Typing | null;
  panel: RowPanel | null;
  /** A row that is dragged would stand under this one, or above it. */
  dropHere: boolean;
  dropAbove: boolean;
  readOnly: boolean;
  since: string | undefined;
  programme: string;
  group: string;
  handlers: RowHandlers;
}

export const PlanRowView = memo(function PlanRowView(props: Props) {
  const { row, index, isNew, alone, active, from, to, typing, panel, dropHere, dropAbove, readOnly, since, handlers } =
    props;
  const { t } = useTranslation('plan');
  const isTabStop = (column: number) => active === column;
  const actionOwns = !isNew && !readOnly;
  return (
    <tr
      aria-rowindex={index + 2}
      className={classes.row}
      data-plan-row={row.key}
      data-record={row.key}
      data-here={active !== null || undefined}
      data-new={isNew || undefined}
      data-open={typing !== null || panel !== null || undefined}
      data-drop={dropHere ? 'under' : dropAbove ? 'above' : undefined}
    >
      <th scope="row" aria-colindex={1} className={classes.number}>
        {actionOwns ? (
          <button
            type="button"
            className={classes.numberButton}
            tabIndex={isTabStop(NUMBER_COLUMN) ? 0 : -1}
            aria-haspopup="menu"
            aria-expanded={panel === 'menu'}
            aria-label={t('number.menu', { number: row.number })}
            onClick={() => handlers.open(row.key, 'menu')}
            {...spotProps(row.key, NUMBER_COLUMN)}
          >
            {row.number}
            {row.invented && <Invented />}
          </button>
        ) : (
          <span
            className={classes.numberButton}
            tabIndex={isTabStop(NUMBER_COLUMN) ? 0 : -1}
            {...spotProps(row.key, NUMBER_COLUMN)}
          >
            <span aria-hidden={isNew || undefined}>{row.number}</span>
            {isNew && <VisuallyHidden>{t('newRow.next')}</VisuallyHidden>}
            {row.invented && <Invented />}
          </span>
        )}
        {actionOwns && (
          <span
            className={classes.grip}
            aria-hidden="true"
            title={t('drag')}
            data-own
            onPointerDown={(event) => handlers.startDrag(row.key, event)}
          >
            <IconGripVertical />
          </span>
        )}
        {panel === 'menu' && <RowMenu row={row} handlers={handlers} />}
        {panel === 'links' && <LinkPanel {...props} />}
        {panel === 'dates' && <DatesPanel row={row} handlers={handlers} />}
      </th>
      {PLAN_COLUMNS.map((column) => {
        const place = placeOf(column);
        return (
          <PlanCell
            key={column}
            row={row}
            column={column}
            isNew={isNew}
            inviting={isNew && alone}
            active={active === place}
            selected={from !== null && to !== null && place >= from && place <= to}
            typing={active === place ? typing : null}
            readOnly={readOnly}
            since={since}
            handlers={handlers}
          >
            {column === 'action' && (
              <LinkChips links={row.links}>
                {actionOwns && active !== null && (
                  <button
                    type="button"
                    tabIndex={-1}
                    className={classes.add}
                    data-own
                    aria-label={t('links.change', { number: row.number })}
                    title={t('links.title')}
                    onClick={() => handlers.open(row.key, 'links')}
                  >
                    <IconLink aria-hidden="true" />
                  </button>
                )}
              </LinkChips>
            )}
            {column === 'timeframe' && actionOwns && active !== null && (
              <button
                type="button"
                tabIndex={-1}
                className={classes.add}
                data-own
                aria-label={t('dates.change', { number: row.number })}
                title={t('dates.title')}
                onClick={() => handlers.open(row.key, 'dates')}
              >
                <IconCalendarEvent aria-hidden="true" />
              </button>
            )}
          </PlanCell>
        );
      })}
    </tr>
  );
});
