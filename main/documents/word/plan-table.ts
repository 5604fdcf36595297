/** The frame of the plan table: widths and the row of headings. The rows of actions come from `rows.ts`. */
import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { PlanColumn } from '../../../shared/contract/plan';
import type { Printed } from '../printed';
import { PETROL, TABLE_WIDTH, TINT } from './palette';
import { paragraphs } from './runs';

/** Shares of the width: what is done and what it brings need room, when and who are short. */
const SHARES: Record<PlanColumn, number> = {
  action: 23.5,
  outcome: 19.5,
  timeframe: 11.5,
  lead: 13,
  resources: 16.5,
  success: 16,
};

/** Twips; the last column takes what rounding leaves. */
export const COLUMN_WIDTHS: Record<PlanColumn, number> = (() => {
  const widths = Object.fromEntries(
    Object.entries(SHARES).map(([key, share]) => [key, Math.floor((TABLE_WIDTH * share) / 100)]),
  ) as Record<PlanColumn, number>;
  const sum = Object.values(widths).reduce((total, width) => total + width, 0);
  return { ...widths, success: widths.success + TABLE_WIDTH - sum };
})();

export function planTable({ columns }: Printed): Table {
  const heads = columns.map(
    ({ key, heading, question }) =>
      new TableCell({
        width: { size: COLUMN_WIDTHS[key], type: WidthType.DXA },
        shading: { fill: TINT },
        verticalAlign: VerticalAlignTable.TOP,
        borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: PETROL } },
        children: [...paragraphs('TableHeading', heading), ...paragraphs('TableQuestion', question)],
      }),
  );
  return new Table({
    style: 'PlanTable',
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: columns.map(({ key }) => COLUMN_WIDTHS[key]),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noVBand: true, noHBand: true },
    rows: [new TableRow({ tableHeader: true, cantSplit: true, children: heads })],
  });
}
