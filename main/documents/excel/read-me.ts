/** The second sheet says what the first one holds, for whoever gets the file without the workbook. */
import type { Style, Workbook } from 'exceljs';
import { countLines } from '../line-estimate';
import { INVENTED_MARK, type Printed } from '../printed';
import { CELL_LIMIT, cut, withoutCodes } from './cell-text';
import { headingOf, SHEET_COLUMNS, type SheetColumn } from './columns';
import { READ_ME } from './look';
import { headAndFoot } from './print';
import { lossesOf } from './rows';

const LABEL_WIDTH = 28;
const TEXT_WIDTH = 76;
/** Average characters in one unit of width. */
const CHARACTERS_PER_UNIT = 1.08;
/** Heights in points. */
const LINE = 15;
const SPACE = 4;
const TITLE = 36;
const HEADING = 34;
const GAP = 6;
const HIGHEST = 409;

const linesIn = (text: string, width: number) => countLines(text, width * CHARACTERS_PER_UNIT);

export function addReadMe(workbook: Workbook, printed: Printed): void {
  const { words } = printed;
  const sheet = workbook.addWorksheet(words('excel.sheet.readMe'), {
    views: [{ showGridLines: false }],
    properties: { tabColor: { argb: 'FF8FA3A6' }, defaultRowHeight: LINE },
    pageSetup: {
      paperSize: 9,
      orientation: 'portrait',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      margins: { left: 0.7, right: 0.7, top: 0.8, bottom: 0.7, header: 0.35, footer: 0.3 },
    },
    headerFooter: headAndFoot(printed),
  });
  sheet.columns = [{ width: LABEL_WIDTH }, { width: TEXT_WIDTH }];

  const add = (cells: [text: string | number, style: Partial<Style>][], height: number) => {
    const row = sheet.addRow(cells.map(([text]) => (typeof text === 'string' ? withoutCodes(cut(text)) : text)));
    for (const [index, [, style]] of cells.entries()) row.getCell(index + 1).style = style;
    row.height = Math.min(HIGHEST, height);
  };
  const heading = (text: string) => {
    add(
      [
        [text, READ_ME.heading],
        ['', READ_ME.heading],
      ],
      HEADING,
    );
    sheet.addRow([]).height = GAP;
  };
  const line = (label: string, text: string | number) => {
    const lines = Math.max(linesIn(label, LABEL_WIDTH), linesIn(String(text), TEXT_WIDTH));
    add(
      [
        [label, READ_ME.label],
        [text, READ_ME.text],
      ],
      lines * LINE + SPACE,
    );
  };

  add([[words('plan'), READ_ME.title]], TITLE);
  heading(words('excel.readMe.what.title'));
  line('', words('excel.readMe.what.text', { sheet: words('excel.sheet.plan') }));
  heading(words('excel.readMe.about'));
  for (const [label, text] of aboutThePlan(printed)) line(label, text);
  heading(words('excel.readMe.columns'));
  for (const column of SHEET_COLUMNS) line(headingOf(column, printed), explanationOf(column, printed));
  if (printed.hasInvented) {
    heading(words('excel.readMe.legend'));
    line(INVENTED_MARK, words('invented.note', { mark: '' }).trim());
  }
  const losses = lossesOf(printed);
  if (losses.length > 0) heading(words('excel.readMe.losses'));
  for (const { number, column, length } of losses) {
    const facts = { number, column: headingOf(column, printed), length, limit: CELL_LIMIT };
    line('', words('excel.readMe.loss', facts));
  }
}

function aboutThePlan({ plan, words, title, date, version }: Printed): [label: string, text: string | number][] {
  const { group, actions } = plan.content;
  const lines: [string, string | number | null][] = [
    [words('excel.readMe.group'), title],
    [words('cover.mentee'), group.mentee],
    [words('cover.mentor'), group.mentor],
    [words('cover.date'), date],
    [words('cover.version'), version],
    [words('excel.readMe.programme'), group.programme],
    [words('excel.readMe.key'), group.key],
    [words('excel.readMe.actions'), actions.length],
    [words('excel.readMe.funder'), group.funder],
  ];
  return lines.filter((line): line is [string, string | number] => line[1] !== null);
}

function explanationOf(column: SheetColumn, { words, columns }: Printed): string {
  const question = columns.find(({ key }) => key === column)?.question;
  if (question && column !== 'timeframe') return question;
  return words(`excel.readMe.column.${column}`, {
    question: question ?? '',
    mark: INVENTED_MARK,
    word: words('invented.word'),
  });
}
