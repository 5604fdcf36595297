/** What can be said of a plan from its rows alone. */
import { type ActionView, PLAN_COLUMNS, type PlanColumn, type PlanContent } from '../contract/plan';
import type { Timeframe } from '../model/primitives';

type Cells = Pick<ActionView, PlanColumn>;

const sameCell = (a: Cells[PlanColumn], b: Cells[PlanColumn]) =>
  a === b || (a !== null && b !== null && typeof a === 'object' && typeof b === 'object' && sameTimeframe(a, b));
const sameTimeframe = (a: Timeframe, b: Timeframe) => a.words === b.words && a.start === b.start && a.end === b.end;

/** action id → the columns that differ from `last`; a new action differs in every column that is filled in. */
export function changedCells(actions: ActionView[], last: PlanContent | null): Record<string, PlanColumn[]> {
  if (!last) return {};
  const before = new Map(last.actions.map((action) => [action.id, action]));
  const changes = actions.map((action): [string, PlanColumn[]] => [
    action.id,
    PLAN_COLUMNS.filter((column) => !sameCell(action[column], before.get(action.id)?.[column] ?? null)),
  ]);
  return Object.fromEntries(changes.filter(([, columns]) => columns.length > 0));
}

/** A number that nobody had: one more than the highest ever used, rows in the bin included. */
export function nextNumber(used: Iterable<number | null>): number {
  let highest = 0;
  for (const number of used) if (number !== null && number > highest) highest = number;
  return highest + 1;
}

/** The cells one pasted row fills, from a column rightwards. `beyond` is true where words fall outside the table. */
export function cellsFrom(
  first: PlanColumn,
  words: string[],
): { cells: [PlanColumn, string | null][]; beyond: boolean } {
  const columns = PLAN_COLUMNS.slice(PLAN_COLUMNS.indexOf(first));
  return {
    cells: columns
      .slice(0, words.length)
      .map((column, index) => [column, words[index]?.trim() ? (words[index] ?? '') : null]),
    beyond: words.slice(columns.length).some((each) => each.trim() !== ''),
  };
}

/** Pasted words in the timeframe column: dates that stand beside the words stay. */
export function wordsOfTimeframe(words: string | null, now: Timeframe | null): Timeframe | null {
  const next = { words, start: now?.start ?? null, end: now?.end ?? null };
  return next.words === null && next.start === null && next.end === null ? null : next;
}
