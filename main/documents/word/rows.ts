/**
 * The rows of the plan table as XML text, put into the frame that the library made. They are most of a long document:
 * 1,000 of them as objects of the library take more than twice the time that the whole file takes this way.
 */
import type { ActionView, PlanColumn } from '../../../shared/contract/plan';
import { PLAN_COLUMNS } from '../../../shared/contract/plan';
import { datesInWords } from '../dates';
import { countLines } from '../line-estimate';
import { INVENTED_MARK, type Printed } from '../printed';
import { isRightToLeft, SCRIPT_LOCALES, type Span, spansOf, startsRightToLeft } from '../scripts';
import { escapeXml } from '../xml';
import { A4, TABLE_MARGIN } from './palette';
import { COLUMN_WIDTHS } from './plan-table';

/** Twips that a line of Table Text takes, and an average character of it. */
const LINE_HEIGHT = 240;
const CHARACTER_WIDTH = 92;
const CELL_PADDING = 180;
/** A longer row may break across pages: kept whole it would leave half a page empty. */
const HALF_PAGE = (A4.width - TABLE_MARGIN.top - TABLE_MARGIN.bottom) / 2;
const LINES_IN_HALF_PAGE = Math.floor(HALF_PAGE / LINE_HEIGHT);

const CHARACTERS = Object.fromEntries(
  PLAN_COLUMNS.map((key) => [key, (COLUMN_WIDTHS[key] - CELL_PADDING) / CHARACTER_WIDTH]),
) as Record<PlanColumn, number>;

export function planRows({ plan, language }: Printed): string {
  return plan.content.actions
    .map((action) => {
      const texts = PLAN_COLUMNS.map((key) =>
        key === 'timeframe' ? (action.timeframe?.words ?? '') : (action[key] ?? ''),
      );
      const dates = action.timeframe ? datesInWords(action.timeframe, language) : null;
      const cells = PLAN_COLUMNS.map((key, index) => {
        const text = texts[index] ?? '';
        if (key === 'action') return cell(key, lines(text, numberRuns(action)));
        if (key !== 'timeframe' || !dates) return cell(key, lines(text));
        return cell(key, (text === '' ? '' : lines(text)) + paragraph('TableDates', dates));
      });
      return `<w:tr>${isShort(texts) ? '<w:trPr><w:cantSplit/></w:trPr>' : ''}${cells.join('')}</w:tr>`;
    })
    .join('');
}

const isShort = (texts: string[]) =>
  PLAN_COLUMNS.every((key, index) => countLines(texts[index] ?? '', CHARACTERS[key]) < LINES_IN_HALF_PAGE);

const WIDTH_PROPERTIES = Object.fromEntries(
  PLAN_COLUMNS.map((key) => [key, `<w:tcPr><w:tcW w:w="${COLUMN_WIDTHS[key]}" w:type="dxa"/></w:tcPr>`]),
) as Record<PlanColumn, string>;

const cell = (key: PlanColumn, content: string) => `<w:tc>${WIDTH_PROPERTIES[key]}${content}</w:tc>`;

/** A paragraph for each line; an empty text is an empty paragraph, which Word wants in every cell. */
function lines(text: string, before = ''): string {
  if (!text.includes('\n')) return paragraph('TableText', text, before);
  return text
    .split('\n')
    .map((line, index) => paragraph('TableText', line, index === 0 ? before : ''))
    .join('');
}

function paragraph(style: string, text: string, before = ''): string {
  const direction = startsRightToLeft(text) ? '<w:bidi/>' : '';
  const runs = text === '' ? '' : spansOf(text).map(run).join('');
  return `<w:p><w:pPr><w:pStyle w:val="${style}"/>${direction}</w:pPr>${before}${runs}</w:p>`;
}

function run({ text, script }: Span): string {
  return `<w:r>${script ? scriptProperties(script) : ''}${content(text)}</w:r>`;
}

function scriptProperties(script: NonNullable<Span['script']>): string {
  const locale = SCRIPT_LOCALES[script];
  return isRightToLeft(script)
    ? `<w:rPr><w:rtl/><w:lang w:bidi="${locale}"/></w:rPr>`
    : `<w:rPr><w:lang w:val="${locale}"/></w:rPr>`;
}

const content = (text: string) => text.split('\t').map(textElement).join('<w:tab/>');
const textElement = (text: string) => (text === '' ? '' : `<w:t xml:space="preserve">${escapeXml(text)}</w:t>`);

/** "12." in front of the action, with the mark of an invented example behind it. */
function numberRuns({ number, invented, action }: ActionView): string {
  const mark = invented ? styledRun('InventedMark', ` ${INVENTED_MARK}`) : '';
  const space = action ? '<w:r><w:t xml:space="preserve"> </w:t></w:r>' : '';
  return styledRun('ActionNumber', `${number}.`) + mark + space;
}

const styledRun = (style: string, text: string) =>
  `<w:r><w:rPr><w:rStyle w:val="${style}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
