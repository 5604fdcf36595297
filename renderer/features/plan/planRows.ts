/**
 * The rows of the grid: what the services last said, with what has been typed, inserted and moved since laid over it,
 * so that nothing a person did disappears until the services have said it back. Pure; `usePlanBook` keeps the parts.
 */
import type { ActionView, PlanColumn, PlanView } from '../../../shared/contract/plan';
import { nextNumber } from '../../../shared/rules/plan';
import { type Cells, type CellValue, EMPTY_CELLS } from './columns';

export interface PlanRow {
  /** Stays the same from the first letter in a new row on, also once the services have given it an id. */
  key: string;
  number: number;
  cells: Cells;
  invented: boolean;
  links: ActionView['links'];
  /** Columns that differ from the last version. */
  changed: readonly PlanColumn[];
}

/** A row made here that the services may not have said back yet. */
export interface Newborn {
  key: string;
  /** The row it stands under; first when null, last when absent. */
  after?: string | null;
}

/** What was done here since the services spoke. */
export interface Overlay {
  /** row key → column → value. */
  typed: ReadonlyMap<string, Partial<Cells>>;
  born: readonly Newborn[];
  /** Row keys in the order a person moved them to; null when nothing was moved. */
  order: readonly string[] | null;
}
export const NOTHING_DONE: Overlay = { typed: new Map(), born: [], order: null };

/**
 * @param keyOf the key of a row the services know by this id
 * @param before the rows as they were: those that stay the same are given back as the same objects, so that they
 * need not be drawn again
 */
export function planRows(
  view: Pick<PlanView, 'actions' | 'dropped' | 'changed'>,
  overlay: Overlay,
  keyOf: (id: string) => string,
  before: readonly PlanRow[] = [],
): PlanRow[] {
  const rows = view.actions.map((action) => rowOf(action, keyOf(action.id), view.changed[action.id]));
  const { order } = overlay;
  if (order) rows.sort((a, b) => placeIn(order, a.key) - placeIn(order, b.key));
  addNewborn(rows, overlay.born, nextNumberIn(view));
  for (const row of rows) row.cells = { ...row.cells, ...overlay.typed.get(row.key) };
  const known = new Map(before.map((row) => [row.key, row]));
  return rows.map((row) => {
    const same = known.get(row.key);
    return same && JSON.stringify(same) === JSON.stringify(row) ? same : row;
  });
}

/** Rows that came since the order was made stand below. */
const placeIn = (order: readonly string[], key: string) => {
  const at = order.indexOf(key);
  return at < 0 ? order.length : at;
};

/** The number the next action will get. */
export const nextNumberIn = (view: Pick<PlanView, 'actions' | 'dropped'>): number =>
  nextNumber([...view.actions, ...view.dropped].map((row) => row.number));

function rowOf(action: ActionView, key: string, changed: PlanColumn[] | undefined): PlanRow {
  const { number, invented, links, action: words, outcome, timeframe, lead, resources, success } = action;
  const cells = { action: words, outcome, timeframe, lead, resources, success };
  return { key, number, cells, invented, links, changed: changed ?? [] };
}

/** The row one types a new action in. */
export const emptyRow = (key: string, number: number): PlanRow => ({
  key,
  number,
  cells: EMPTY_CELLS,
  invented: false,
  links: [],
  changed: [],
});

function addNewborn(rows: PlanRow[], born: readonly Newborn[], first: number): void {
  let number = first;
  for (const { key, after } of born) {
    if (rows.some((row) => row.key === key)) continue;
    const row = emptyRow(key, number++);
    if (after === undefined) rows.push(row);
    else rows.splice(after === null ? 0 : rows.findIndex((other) => other.key === after) + 1, 0, row);
  }
}

/** The overlay with one cell typed; `undefined` takes it off again. */
export function withCell(overlay: Overlay, key: string, column: PlanColumn, value: CellValue | undefined): Overlay {
  const cells = { ...overlay.typed.get(key), [column]: value };
  if (value === undefined) delete cells[column];
  const typed = new Map(overlay.typed);
  if (Object.keys(cells).length > 0) typed.set(key, cells);
  else typed.delete(key);
  return { ...overlay, typed };
}

export type Dropped = PlanView['dropped'][number];

/** row key, or null for the top → the numbers that are not used again, shown under that row. */
export function droppedUnder(rows: readonly PlanRow[], dropped: readonly Dropped[]): Map<string | null, Dropped[]> {
  const under = new Map<string | null, Dropped[]>();
  for (const item of [...dropped].sort((a, b) => a.number - b.number)) {
    const lower = rows.filter((row) => row.number < item.number);
    const nearest = lower.reduce<PlanRow | null>((best, row) => (best && best.number > row.number ? best : row), null);
    const place = nearest?.key ?? null;
    under.set(place, [...(under.get(place) ?? []), item]);
  }
  return under;
}

/** Where a row goes that moves up or down by one: the key it stands under then, null for the top; undefined at an end. */
export function moveTarget(rows: readonly PlanRow[], key: string, by: -1 | 1): string | null | undefined {
  const at = rows.findIndex((row) => row.key === key);
  const under = by < 0 ? at - 2 : at + 1;
  if (at < 0 || under < -1 || under >= rows.length) return undefined;
  return rows[under]?.key ?? null;
}

/** The keys of the rows once `key` stands under `after`. */
export function orderAfterMove(rows: readonly PlanRow[], key: string, after: string | null): string[] {
  const keys = rows.map((row) => row.key).filter((other) => other !== key);
  keys.splice(after === null ? 0 : keys.indexOf(after) + 1, 0, key);
  return keys;
}
