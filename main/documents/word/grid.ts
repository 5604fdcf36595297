/** Tables with a row of headings: to read (agenda, needs) and to write in (note sheets, signatures). */
import {
  BorderStyle,
  HeightRule,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import { HAIRLINE, mm, PETROL, TINT } from './palette';
import { paragraphs } from './runs';

export interface Column {
  heading: string;
  /** Twips. */
  width: number;
}

/** Paragraphs of a cell: pairs of style and text. */
export type Cell = readonly (readonly [style: string, text: string])[];

/** Room for one line of handwriting, twips. */
export const LINE = mm(8.5);

const RULE = { style: BorderStyle.SINGLE, size: 4, color: HAIRLINE };
const NONE = { style: BorderStyle.NIL };

interface GridOptions {
  /** Least height of every row, twips. */
  height?: number;
  /** Is there a line below the first cell of this row? There is unless this says no. */
  closes?: (row: number) => boolean;
}

export function grid(columns: readonly Column[], rows: readonly (readonly Cell[])[], options: GridOptions = {}): Table {
  const { height, closes = () => true } = options;
  const heads = columns.map(
    ({ heading, width }) =>
      new TableCell({
        width: { size: width, type: WidthType.DXA },
        shading: { fill: TINT },
        verticalAlign: VerticalAlignTable.BOTTOM,
        borders: { bottom: { style: BorderStyle.SINGLE, size: 12, color: PETROL } },
        children: paragraphs('TableHeading', heading),
      }),
  );
  return new Table({
    style: 'FactTable',
    width: { size: columns.reduce((sum, { width }) => sum + width, 0), type: WidthType.DXA },
    columnWidths: columns.map(({ width }) => width),
    layout: TableLayoutType.FIXED,
    tableLook: { firstRow: true, noVBand: true, noHBand: true },
    rows: [
      new TableRow({ tableHeader: true, cantSplit: true, children: heads }),
      ...rows.map(
        (cells, row) =>
          new TableRow({
            cantSplit: true,
            ...(height && { height: { value: height, rule: HeightRule.ATLEAST } }),
            children: columns.map(({ width }, index) =>
              bodyCell(width, cells[index] ?? [], {
                top: index > 0 || row === 0 || closes(row - 1),
                bottom: index > 0 || closes(row),
              }),
            ),
          }),
      ),
    ],
  });
}

function bodyCell(width: number, cell: Cell, ruled: { top: boolean; bottom: boolean }): TableCell {
  const written = cell.length > 0 ? cell : ([['TableText', '']] as const);
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    borders: { top: ruled.top ? undefined : NONE, bottom: ruled.bottom ? RULE : NONE },
    children: written.flatMap(([style, text]) => paragraphs(style, text)),
  });
}

/** Empty rows to write in. */
export const blankRows = (count: number): Cell[][] => Array.from({ length: count }, () => []);

/** Ruled lines across the page, without headings. */
export const ruledLines = (count: number, width: number): Table =>
  new Table({
    style: 'FactTable',
    width: { size: width, type: WidthType.DXA },
    columnWidths: [width],
    layout: TableLayoutType.FIXED,
    rows: blankRows(count).map(
      () =>
        new TableRow({
          cantSplit: true,
          height: { value: LINE, rule: HeightRule.ATLEAST },
          children: [bodyCell(width, [], { top: true, bottom: true })],
        }),
    ),
  });
