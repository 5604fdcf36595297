/** The block above the plan table, as the guide has it (S4, annex 6): group, mentee, mentor, date and version. */
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Printed } from '../printed';
import { mm, TABLE_WIDTH } from './palette';
import { paragraphs } from './runs';

const LABEL = mm(52);
const WIDTHS = [LABEL, TABLE_WIDTH - LABEL];

export function headerBlock({ words, plan, title, date, version }: Printed): Table {
  const { group } = plan.content;
  const facts = [
    ['group', title],
    ['mentee', group.mentee],
    ['mentor', group.mentor],
    ['dateVersion', words('dateAndVersion', { date, version })],
  ] as const;
  return new Table({
    style: 'FactTable',
    width: { size: TABLE_WIDTH, type: WidthType.DXA },
    columnWidths: WIDTHS,
    layout: TableLayoutType.FIXED,
    tableLook: { firstColumn: true, noVBand: true, noHBand: true },
    rows: facts.map(
      ([key, value]) =>
        new TableRow({
          cantSplit: true,
          children: [
            cell(LABEL, 'TableLabel', words('labelled', { label: words(`header.${key}`) })),
            cell(TABLE_WIDTH - LABEL, 'TableFact', value),
          ],
        }),
    ),
  });
}

const cell = (size: number, style: string, text: string) =>
  new TableCell({ width: { size, type: WidthType.DXA }, children: paragraphs(style, text) });
