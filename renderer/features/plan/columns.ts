/** What the grid's seven columns hold: the number that an action keeps for good, then the six columns of the plan. */
import { type ActionView, PLAN_COLUMNS, type PlanColumn } from '../../../shared/contract/plan';
import type { Timeframe } from '../../../shared/model/primitives';
import { wordsOfTimeframe } from '../../../shared/rules/plan';

/** The column of the numbers; the plan's own columns follow it. */
export const NUMBER_COLUMN = 0;
export const FIRST_COLUMN = 1;
export const LAST_COLUMN = PLAN_COLUMNS.length;

/** The plan's column at a place in the grid; null at the number. */
export const columnAt = (place: number): PlanColumn | null => PLAN_COLUMNS[place - 1] ?? null;
export const placeOf = (column: PlanColumn): number => PLAN_COLUMNS.indexOf(column) + 1;

/** The cells of one action, as the store keeps them. */
export type Cells = Pick<ActionView, PlanColumn>;
export type CellValue = Cells[PlanColumn];

export const EMPTY_CELLS: Cells = {
  action: null,
  outcome: null,
  timeframe: null,
  lead: null,
  resources: null,
  success: null,
};

/** What a person reads and types in a cell. A timeframe's dates are shown beside its words and set apart from them. */
export const textOf = (value: CellValue): string =>
  (value !== null && typeof value === 'object' ? value.words : value) ?? '';

/** The value of a cell after somebody typed `text` into it. */
export function valueFrom(column: PlanColumn, text: string, before: CellValue): CellValue {
  const words = text.trim() === '' ? null : text;
  return column === 'timeframe' ? wordsOfTimeframe(words, timeframeIn(before)) : words;
}

/** The value of a cell after Delete: its words go first, the dates beside them with the next Delete. */
export function valueCleared(column: PlanColumn, before: CellValue): CellValue {
  return column === 'timeframe' && textOf(before) === '' ? null : valueFrom(column, '', before);
}

export const timeframeIn = (value: CellValue): Timeframe | null =>
  value !== null && typeof value === 'object' ? value : null;

/** Questions that stay visible in an empty cell of an action: without them a plan cannot be carried out or judged. */
export const asksWhenEmpty = (column: PlanColumn): boolean => column === 'lead' || column === 'success';

/** null when there is neither a word nor a date. */
export const timeframeOf = (words: string | null, start: string | null, end: string | null): Timeframe | null =>
  words || start || end ? { words, start, end } : null;
