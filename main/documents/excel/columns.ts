/** The columns of the Plan sheet: the lasting id, the number, the six columns of the guide, dates and mark. */
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import type { Printed } from '../printed';

export type SheetColumn = 'id' | 'number' | (typeof PLAN_COLUMNS)[number] | 'start' | 'end' | 'mark';

export const SHEET_COLUMNS: SheetColumn[] = ['id', 'number', ...PLAN_COLUMNS, 'start', 'end', 'mark'];

/** Widths in characters of the default font, as Excel counts them. */
export const WIDTHS: Record<SheetColumn, number> = {
  id: 12,
  number: 6,
  action: 32,
  outcome: 28,
  timeframe: 15,
  lead: 18,
  resources: 23,
  success: 22,
  start: 13,
  end: 13,
  mark: 8,
};

/** Average characters of the body text in one unit of width, and the units that indent and cell edge take. */
const CHARACTERS_PER_UNIT = 1.22;
const EDGES = 2.2;
export const charactersIn = (column: SheetColumn) => (WIDTHS[column] - EDGES) * CHARACTERS_PER_UNIT;

/** A, B, C… of a column of the sheet. */
export const LETTERS = Object.fromEntries(
  SHEET_COLUMNS.map((column, index) => [column, String.fromCharCode(65 + index)]),
) as Record<SheetColumn, string>;

export const LAST_LETTER = LETTERS.mark;

/** The heading of a column, the same on the sheet and in Read me; no two are alike. */
export function headingOf(column: SheetColumn, { words, columns }: Printed): string {
  return columns.find(({ key }) => key === column)?.heading ?? words(`excel.column.${column}`);
}
