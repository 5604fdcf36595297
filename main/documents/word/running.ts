/** What stands above and below every page. */
import { Footer, Header, PageNumber, Paragraph, TabStopType, TextRun } from 'docx';
import type { Words } from '../words';
import { paragraphs, tab, textRuns } from './runs';

const FIELDS: Record<string, (typeof PageNumber)[keyof typeof PageNumber]> = {
  '<page>': PageNumber.CURRENT,
  '<pages>': PageNumber.TOTAL_PAGES,
};

export const runningHead = (title: string) => ({ default: new Header({ children: paragraphs('Header', title) }) });

/** A text on the left, page X of Y at the right edge (`width` twips); the words decide where the numbers stand. */
export function runningFoot(words: Words, text: string, width: number) {
  const pieces = words('page', { page: '<page>', pages: '<pages>' })
    .split(/(<pages?>)/)
    .map((piece) => FIELDS[piece] ?? piece);
  const line = new Paragraph({
    style: 'Footer',
    tabStops: [{ type: TabStopType.RIGHT, position: width }],
    children: [...textRuns(text), tab(), new TextRun({ children: pieces })],
  });
  return { default: new Footer({ children: [line] }) };
}
