/** Facts behind their labels, in two columns. */
import { Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { paragraphs } from './runs';

export type Fact = readonly [label: string, value: string];

/** `width` of the table and `labels` of its first column in twips. */
export function factTable(facts: readonly Fact[], width: number, labels: number): Table {
  return new Table({
    style: 'FactTable',
    width: { size: width, type: WidthType.DXA },
    columnWidths: [labels, width - labels],
    layout: TableLayoutType.FIXED,
    tableLook: { firstColumn: true, noVBand: true, noHBand: true },
    rows: facts.map(
      ([label, value]) =>
        new TableRow({
          cantSplit: true,
          children: [cell(labels, 'TableLabel', label), cell(width - labels, 'TableFact', value)],
        }),
    ),
  });
}

const cell = (size: number, style: string, text: string) =>
  new TableCell({ width: { size, type: WidthType.DXA }, children: paragraphs(style, text) });
