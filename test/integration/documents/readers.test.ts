/** python-docx, openpyxl and LibreOffice read the same values out of our files, row by row and in order. */
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPlans } from '../../../main/documents';
import { datesInWords } from '../../../main/documents/dates';
import { type ActionView, PLAN_COLUMNS } from '../../../shared/contract/plan';
import { LANGUAGES, type Language } from '../../../shared/model/primitives';
import { temporaryFolder } from './office-files';
import { hostilePlan, planWith } from './plans';
import { needs, readWith, textOfPdf, toPdf } from './readers';

const folders: Record<string, string> = {};
const COUNT = 60;

beforeAll(async () => {
  for (const language of LANGUAGES) {
    folders[language] = temporaryFolder();
    const plans = [
      { ...planWith(COUNT, language), fileBase: 'plan' },
      { ...hostilePlan(language), fileBase: 'hostile' },
    ];
    await renderPlans({ language, formats: ['docx', 'xlsx'], folder: folders[language], plans });
  }
});

const file = (language: Language, name: string) => `${folders[language]}/${name}`;
const textIn = (action: ActionView, column: (typeof PLAN_COLUMNS)[number]) =>
  (column === 'timeframe' ? action.timeframe?.words : action[column]) ?? '';

function wordRow(action: ActionView, language: Language): string[] {
  const dates = action.timeframe ? datesInWords(action.timeframe, language) : null;
  return PLAN_COLUMNS.map((column) => {
    const text = textIn(action, column);
    if (column === 'action') return `${action.number}.${action.invented ? ' ◊' : ''}${text ? ' ' : ''}${text}`;
    return column === 'timeframe' && dates ? [text, dates].filter((line) => line !== '').join('\n') : text;
  });
}

interface ReadDocx {
  title: string;
  author: string;
  language: string;
  created: string;
  landscape: boolean[];
  paragraphs: [style: string, text: string][];
  tables: string[][][];
}

describe.each(LANGUAGES)('python-docx reads %s', needs('python3-docx'), (language) => {
  test('every row in order, the header block, headings and properties', () => {
    const read = readWith('read_docx.py', file(language, 'plan.docx')) as ReadDocx;
    const { content } = planWith(COUNT, language);
    const [block = [], table = []] = read.tables;
    expect(block.map(([, value]) => value).slice(0, 3)).toEqual([content.group.title, 'Capaci', 'Mechelen']);
    expect(table.slice(1)).toEqual(content.actions.map((action) => wordRow(action, language)));
    expect(table[0]?.map((heading) => heading.slice(0, 3))).toEqual(['1. ', '2. ', '3. ', '4. ', '5. ', '6. ']);
    expect(read.landscape).toEqual([false, true]);
    expect(read.paragraphs.filter(([style]) => style === 'Title').map(([, text]) => text)).toEqual([
      content.group.title,
    ]);
    expect(read.paragraphs.filter(([style]) => style === 'Heading 1')).toHaveLength(1);
    expect(read.title).toContain(content.group.title);
    expect(read).toMatchObject({
      author: 'City Mentoring Workbook',
      created: expect.stringContaining('2022-11-22T12:00'),
    });
    expect(read.language.slice(0, 2)).toBe(language);
  });

  test('hostile text', () => {
    const read = readWith('read_docx.py', file(language, 'hostile.docx')) as ReadDocx;
    const { content } = hostilePlan(language);
    expect(read.tables[1]?.slice(1)).toEqual(content.actions.map((action) => wordRow(action, language)));
  });
});

interface ReadXlsx {
  title: string;
  creator: string;
  language: string;
  sheets: {
    name: string;
    rows: (string | number | null)[][];
    formulas: number;
    tables: Record<string, string>;
    frozen: string;
    repeated: string;
    orientation: string;
    hidden: string[];
  }[];
}

const sheetRow = (action: ActionView) => [
  action.id,
  action.number,
  ...PLAN_COLUMNS.map((column) => textIn(action, column) || null),
  action.timeframe?.start ?? null,
  action.timeframe?.end ?? null,
  action.invented ? '◊' : null,
];

describe.each(LANGUAGES)('openpyxl reads %s', needs('python3-openpyxl'), (language) => {
  test('every row in order, dates as dates, table and print set-up', () => {
    const read = readWith('read_xlsx.py', file(language, 'plan.xlsx')) as ReadXlsx;
    const { actions } = planWith(COUNT, language).content;
    const [plan, readMe] = read.sheets;
    expect(plan?.rows.slice(1)).toEqual(actions.map(sheetRow));
    expect(plan).toMatchObject({
      name: 'Plan',
      formulas: 0,
      tables: { ActionPlan: `A1:K${COUNT + 1}` },
      frozen: 'C2',
      repeated: expect.stringContaining('1:$1'),
      orientation: 'landscape',
      hidden: ['A'],
    });
    expect(readMe?.rows.flat()).toContain('capaci-mechelen');
    expect(read).toMatchObject({ creator: 'City Mentoring Workbook' });
    expect(read.language.slice(0, 2)).toBe(language);
  });

  test('hostile text, none of it a formula', () => {
    const read = readWith('read_xlsx.py', file(language, 'hostile.xlsx')) as ReadXlsx;
    expect(read.sheets[0]?.rows.slice(1)).toEqual(hostilePlan(language).content.actions.map(sheetRow));
    expect(read.sheets.map(({ formulas }) => formulas)).toEqual([0, 0]);
  });
});

describe.each(LANGUAGES)('LibreOffice prints %s', needs('libreoffice', 'poppler-utils'), (language) => {
  const printedText = (name: string, format: string) => {
    const folder = temporaryFolder();
    toPdf(folder, [file(language, `${name}.${format}`)]);
    return textOfPdf(`${folder}/${name}.pdf`);
  };
  const numbersOf = (text: string, line: RegExp) => [...text.matchAll(line)].map(([, number]) => Number(number));
  const inOrder = Array.from({ length: COUNT }, (_, index) => index + 1);

  test('every row of the Word file in order', { timeout: 120_000 }, () => {
    const text = printedText('plan', 'docx');
    const heading = /^\s*1\..*\s2\.\s.*$/gm;
    expect(text.match(heading)?.length).toBeGreaterThan(3);
    expect(numbersOf(text.replace(heading, ''), /^\s*(\d+)\. /gm)).toEqual(inOrder);
  });

  test('every row of the Excel file in order', { timeout: 120_000 }, () => {
    expect(numbersOf(printedText('plan', 'xlsx'), /^\s*(\d+) {2,}/gm)).toEqual(inOrder);
  });

  test('hostile text, to the last row', { timeout: 120_000 }, () => {
    const last = hostilePlan(language).content.actions.length;
    expect(numbersOf(printedText('hostile', 'docx'), /^\s*(\d+)\.(?:\s|$)/gm).at(-1)).toBe(last);
    expect(numbersOf(printedText('hostile', 'xlsx'), /^\s*(\d+)(?: {2,}|$)/gm)).toContain(last);
  });
});
