/**
 * The six columns of the plan, typed into like a spreadsheet; on a narrow screen the same cells stand as cards. Rows
 * keep their number for good. Without a book it is a version one can only look at.
 */
import { VisuallyHidden } from '@mantine/core';
import { Fragment, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import { rowsOf as rowsOnClipboard } from '../../../shared/rules/paste';
import { useListDrag } from '../records/useListDrag';
import { ConflictDialog } from './ConflictDialog';
import { fillClipboard } from './clipboard';
import { columnAt, FIRST_COLUMN, placeOf, textOf, valueCleared } from './columns';
import { DroppedRow } from './DroppedRow';
import type { Block, GridShape } from './gridKeys';
import classes from './PlanGrid.module.css';
import { PlanRowView } from './PlanRowView';
import { type Dropped, droppedUnder, moveTarget, type PlanRow } from './planRows';
import { RemoveDialog } from './RemoveDialog';
import type { RowHandlers, RowPanel } from './rowHandlers';
import { ThreadStrip } from './ThreadStrip';
import { useGrid } from './useGrid';
import type { PlanBook } from './usePlanBook';

interface Props {
  rows: PlanRow[];
  dropped: Dropped[];
  book: PlanBook | null;
  layout: GridShape['layout'];
  /** Needs and practices of the group, to link actions to. */
  programme: string;
  group: string;
  /** Name of the last version, for "changed since". */
  since: string | undefined;
}

/** Most rows and columns one paste may bring. */
const PASTE_ROWS = 2000;
const PASTE_COLUMNS = 50;

export function PlanGrid({ rows: actions, dropped, book, layout, programme, group, since }: Props) {
  const { t } = useTranslation('plan');
  const root = useRef<HTMLTableElement>(null);
  const [panel, setPanel] = useState<{ key: string; panel: RowPanel } | null>(null);
  const [removing, setRemoving] = useState<PlanRow | null>(null);
  const [said, setSaid] = useState('');
  const newRow = book?.newRow;
  const rows = useMemo(() => (newRow ? [...actions, newRow] : actions), [actions, newRow]);
  const numberOf = (key: string) => rows.find((row) => row.key === key)?.number;

  const clear = (block: Block) => {
    if (!book) return;
    const cleared = actions.slice(block.top, block.bottom + 1);
    const [only] = cleared;
    const column = columnAt(block.left);
    if (!only || !column) return;
    if (cleared.length === 1 && block.left === block.right) {
      void book.save(only.key, column, valueCleared(column, only.cells[column]), only.cells[column]);
    } else {
      const blank = Array.from({ length: block.right - block.left + 1 }, () => '');
      void book.paste(
        only.key,
        column,
        cleared.map(() => blank),
      );
    }
  };
  const moveRow = (key: string, by: -1 | 1) => {
    const after = moveTarget(actions, key, by);
    if (after === undefined) return setSaid(t(by < 0 ? 'said.first' : 'said.last'));
    moveUnder(key, after);
  };
  const moveUnder = (key: string, after: string | null) => {
    book?.move(key, after);
    const others = actions.filter((row) => row.key !== key);
    const place = after === null ? 1 : others.findIndex((row) => row.key === after) + 2;
    setSaid(t('said.moved', { number: numberOf(key), place, count: actions.length }));
  };
  const paste = async (key: string, column: number, clipboard: DataTransfer) => {
    const name = columnAt(column);
    const words = rowsOnClipboard({ text: clipboard.getData('text/plain'), html: clipboard.getData('text/html') });
    if (!book || !name || words.length === 0) return;
    const within = words.slice(0, PASTE_ROWS).map((row) => row.slice(0, PASTE_COLUMNS));
    const first = await book.paste(key, name, within);
    if (!first) return;
    latest.current.grid.choose(first, column);
    const rest = words.length - within.length;
    setSaid(
      [t('said.pasted', { count: within.length }), rest > 0 && t('said.tooMany', { count: rest })]
        .filter(Boolean)
        .join(' '),
    );
  };

  const grid = useGrid({
    rows,
    actions: actions.length,
    layout,
    readOnly: !book,
    root,
    acts: {
      clear,
      moveRow,
      removeRow: (key) => setRemoving(rows.find((row) => row.key === key) ?? null),
      openMenu: (key) => book && setPanel({ key, panel: 'menu' }),
      copy: (block, clipboard) =>
        fillClipboard(
          clipboard,
          rows
            .slice(block.top, block.bottom + 1)
            .map((row) => PLAN_COLUMNS.slice(block.left - 1, block.right).map((column) => textOf(row.cells[column]))),
        ),
      paste: ({ key, column }, clipboard) => void paste(key, column, clipboard),
      letGo: () => setSaid(t('said.tabLeaves')),
    },
  });
  const keys = useMemo(() => actions.map((row) => row.key), [actions]);
  const drag = useListDrag(root, keys, moveUnder);

  const keyAbove = (key: string) => actions[actions.findIndex((row) => row.key === key) - 1]?.key ?? null;
  const insertUnder = (after: string | null) => {
    setPanel(null);
    const key = book?.insert(after);
    if (key) grid.choose(key, FIRST_COLUMN);
  };
  const latest = useRef({ book, grid, moveRow, keyAbove, insertUnder });
  latest.current = { book, grid, moveRow, keyAbove, insertUnder };
  const handlers = useMemo<RowHandlers>(
    () => ({
      save: (...cell) => latest.current.book?.save(...cell) ?? Promise.resolve(cell[2]),
      endTyping: () => latest.current.grid.endTyping(),
      open: (key, next) => setPanel({ key, panel: next }),
      close: () => {
        setPanel(null);
        latest.current.grid.focusAgain();
      },
      insertAbove: (key) => latest.current.insertUnder(latest.current.keyAbove(key)),
      insertBelow: (key) => latest.current.insertUnder(key),
      move: (key, by) => latest.current.moveRow(key, by),
      remove: (row) => {
        setPanel(null);
        setRemoving(row);
      },
      link: (key, kind, target) => void latest.current.book?.link(key, kind, target),
      unlink: (link) => void latest.current.book?.unlink(link),
      startDrag: drag.start,
    }),
    [drag.start],
  );

  const chosen = actions[grid.row];

  const under = useMemo(() => droppedUnder(actions, dropped), [actions, dropped]);
  const droppedAt = (key: string | null) =>
    (under.get(key) ?? []).map((item) => (
      <DroppedRow key={item.id} dropped={item} restore={book && (() => void book.restore(item))} />
    ));

  return (
    <>
      <div className={classes.frame} data-layout={layout}>
        <table
          ref={root}
          className={classes.grid}
          // biome-ignore lint/a11y/noNoninteractiveElementToInteractiveRole: a table one types into is a grid
          role="grid"
          aria-label={t(book ? 'grid.label' : 'grid.labelOld')}
          aria-rowcount={rows.length + dropped.length + 1}
          aria-colcount={PLAN_COLUMNS.length + 1}
          aria-multiselectable="true"
          aria-readonly={!book || undefined}
          data-dragging={drag.over !== undefined || undefined}
          {...grid.handlers}
        >
          <thead className={classes.heads}>
            <tr aria-rowindex={1} className={classes.row}>
              <th scope="col" aria-colindex={1} className={classes.numberHead}>
                <abbr title={t('number.long')}>{t('number.short')}</abbr>
              </th>
              {PLAN_COLUMNS.map((column) => (
                <th
                  key={column}
                  scope="col"
                  aria-colindex={placeOf(column) + 1}
                  className={classes.head}
                  data-here={grid.cursor.column === placeOf(column) || undefined}
                >
                  <span className={classes.place}>{placeOf(column)}</span>
                  {t(`column.${column}.title`)}
                  <span className={classes.hint}>{t(`column.${column}.question`)}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody className={classes.body}>
            {droppedAt(null)}
            {rows.map((row, index) => (
              <Fragment key={row.key}>
                <PlanRowView
                  row={row}
                  index={index}
                  isNew={row === newRow}
                  alone={rows.length === 1}
                  active={row.key === grid.cursor.key ? grid.cursor.column : null}
                  from={inBlock(grid.block, index) ? (grid.block?.left ?? null) : null}
                  to={inBlock(grid.block, index) ? (grid.block?.right ?? null) : null}
                  typing={row.key === grid.cursor.key ? grid.typing : null}
                  panel={panel?.key === row.key ? panel.panel : null}
                  dropHere={drag.over === row.key}
                  dropAbove={index === 0 && drag.over === null}
                  readOnly={!book}
                  since={since}
                  programme={programme}
                  group={group}
                  handlers={handlers}
                />
                {droppedAt(row.key)}
              </Fragment>
            ))}
          </tbody>
        </table>
        <VisuallyHidden role="status">{said}</VisuallyHidden>
        {removing && book && (
          <RemoveDialog
            row={removing}
            onClose={() => {
              setRemoving(null);
              grid.focusAgain();
            }}
            remove={async (because) => {
              await book.remove(removing.key, because);
              setSaid(t('said.removed', { number: removing.number }));
            }}
          />
        )}
        {book?.conflict && (
          <ConflictDialog
            conflict={book.conflict}
            number={numberOf(book.conflict.key)}
            decide={(choice) => {
              book.decide(choice);
              grid.focusAgain();
            }}
          />
        )}
      </div>
      {chosen && <ThreadStrip row={chosen} link={book && (() => setPanel({ key: chosen.key, panel: 'links' }))} />}
    </>
  );
}

const inBlock = (block: Block | null, index: number) => !!block && index >= block.top && index <= block.bottom;
