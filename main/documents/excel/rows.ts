/**
 * The rows of the Plan sheet as XML text, put into the frame that the library made: 1,000 rows of cell objects take longer
 * than the whole file takes this way. Text goes into the cells themselves (inline), never as a formula.
 */
import type { ActionView, PlanColumn } from '../../../shared/contract/plan';
import { excelDay } from '../dates';
import { countLines } from '../line-estimate';
import { INVENTED_MARK, type Printed } from '../printed';
import { CELL_LIMIT, cellXml, cut, looksLikeFormula } from './cell-text';
import { charactersIn, LETTERS, SHEET_COLUMNS, type SheetColumn } from './columns';
import { FIRST_ROW } from './plan-sheet';

/** Numbers of the styles in the file; `quoted` keeps a text text even when somebody types it in again. */
export interface CellStyles {
  plain: Record<SheetColumn, string>;
  quoted: Record<SheetColumn, string>;
}

/** A text that Excel could not hold whole. */
export interface Loss {
  number: number;
  column: PlanColumn;
  length: number;
}

/** Points: a line of text, above and below it, and the highest row there can be. */
const LINE = 13.2;
const SPACE = 5;
const HIGHEST = 409;

export function sheetRows({ plan }: Printed, styles: CellStyles): string {
  return plan.content.actions.map((action, index) => rowXml(action, FIRST_ROW + index, styles)).join('');
}

export function lossesOf({ plan, columns }: Printed): Loss[] {
  return plan.content.actions.flatMap((action) =>
    columns.flatMap(({ key }) => {
      const { length } = textOf(action, key);
      return length > CELL_LIMIT ? [{ number: action.number, column: key, length }] : [];
    }),
  );
}

function rowXml(action: ActionView, row: number, styles: CellStyles): string {
  let lines = 1;
  const cells = SHEET_COLUMNS.map((column) => {
    const at = `<c r="${LETTERS[column]}${row}" s="`;
    const value = cellValue(action, column);
    if (typeof value === 'number') return `${at}${styles.plain[column]}"><v>${value}</v></c>`;
    if (value === '') return `${at}${styles.plain[column]}"/>`;
    if (column !== 'id') lines = Math.max(lines, countLines(value, charactersIn(column)));
    const style = (looksLikeFormula(value) ? styles.quoted : styles.plain)[column];
    return `${at}${style}" t="inlineStr"><is><t xml:space="preserve">${cellXml(cut(value))}</t></is></c>`;
  });
  const height = Math.min(HIGHEST, Math.round((lines * LINE + SPACE) * 4) / 4);
  return `<row r="${row}" ht="${height}" customHeight="1">${cells.join('')}</row>`;
}

function textOf(action: ActionView, column: PlanColumn): string {
  return (column === 'timeframe' ? action.timeframe?.words : action[column]) ?? '';
}

/** Dates that Excel cannot count stay text. */
const dayOrText = (date: string | null | undefined) => (date ? (excelDay(date) ?? date) : '');

function cellValue(action: ActionView, column: SheetColumn): string | number {
  switch (column) {
    case 'id':
    case 'number':
      return action[column];
    case 'start':
    case 'end':
      return dayOrText(action.timeframe?.[column]);
    case 'mark':
      return action.invented ? INVENTED_MARK : '';
    default:
      return textOf(action, column);
  }
}
