/** The frame of the Plan sheet: widths, headings, print set-up and one empty row that shows the style of each column. */
import type { Workbook } from 'exceljs';
import { countLines } from '../line-estimate';
import type { Printed } from '../printed';
import { charactersIn, headingOf, LAST_LETTER, SHEET_COLUMNS, WIDTHS } from './columns';
import { BODY, HEAD, PETROL } from './look';
import { headAndFoot } from './print';

/** A table needs a row; a plan without actions keeps this one, empty. */
export const FIRST_ROW = 2;
export const FRAME_AREA = `A1:${LAST_LETTER}${FIRST_ROW}`;
/** Only letters, digits and underscores; the same in every language, for formulas and for reading back. */
const TABLE_NAME = 'ActionPlan';

export function addPlanSheet(workbook: Workbook, printed: Printed): void {
  const headings = SHEET_COLUMNS.map((column) => headingOf(column, printed));
  const sheet = workbook.addWorksheet(printed.words('excel.sheet.plan'), {
    views: [{ state: 'frozen', xSplit: 2, ySplit: 1, topLeftCell: 'C2', activeCell: 'C2', showGridLines: false }],
    properties: { tabColor: PETROL, defaultRowHeight: 15 },
    pageSetup: {
      paperSize: 9,
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: '1:1',
      margins: { left: 0.45, right: 0.45, top: 0.75, bottom: 0.65, header: 0.35, footer: 0.3 },
    },
    headerFooter: headAndFoot(printed),
  });
  sheet.columns = SHEET_COLUMNS.map((column) => ({ width: WIDTHS[column], hidden: column === 'id' }));
  sheet.addTable({
    name: TABLE_NAME,
    displayName: TABLE_NAME,
    ref: 'A1',
    headerRow: true,
    style: { theme: undefined, showRowStripes: false },
    columns: headings.map((name) => ({ name, filterButton: true })),
    rows: [headings.map(() => null)],
  });
  const head = sheet.getRow(1);
  const row = sheet.getRow(FIRST_ROW);
  for (const [index, column] of SHEET_COLUMNS.entries()) {
    head.getCell(index + 1).style = HEAD;
    row.getCell(index + 1).style = BODY[column];
  }
  const lines = SHEET_COLUMNS.map((column, index) =>
    countLines(headings[index] ?? '', charactersIn(column) - BUTTON_WIDTH),
  );
  head.height = Math.max(...lines) * HEAD_LINE + HEAD_SPACE;
}

/** Characters that the filter button covers; points of a line of the heading, and above and below it. */
const BUTTON_WIDTH = 3;
const HEAD_LINE = 13.5;
const HEAD_SPACE = 12;
