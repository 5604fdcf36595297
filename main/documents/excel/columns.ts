/** The columns of the Plan sheet: the lasting id, the number, the six columns of the guide, dates and mark. */
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import type { Printed } from '../printed';

export type SheetColumn = 'id' | 'number' | (typeof PLAN_COLUMNS)[number] | 'start' | 'end' | 'mark';

export const SHEET_COLUMNS: SheetColumn[] = ['id', 'number', ...PLAN_COLUMNS, 'start', 'end', 'mark'];

/** Widths in characters of the default font, as Excel counts them. */
export const WIDTHS: Record<SheetColumn, number> = {
  id: 12,
  number: 6,
  action: 40,
  outcome: 34,
  timeframe: 18,
  lead: 20,
  resources: 28,
  success: 28,
  start: 12,
  end: 12,
  mark: 8,
};

/** A, B, C… of a column of the sheet. */
export const LETTERS = Object.fromEntries(
  SHEET_COLUMNS.map((column, index) => [column, String.fromCharCode(65 + index)]),
) as Record<SheetColumn, string>;

export const LAST_LETTER = LETTERS.mark;

/** The heading of a column, the same on the sheet and in Read me; no two are alike. */
export function headingOf(column: SheetColumn, { words, columns }: Printed): string {
  return columns.find(({ key }) => key === column)?.heading ?? words(`excel.column.${column}`);
}
