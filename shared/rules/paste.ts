/**
 * What spreadsheets and word processors put on the clipboard, read as rows of cells. Calc and Excel write
 * tab-separated text in which a cell of several lines stands in quotes; Word and Writer do not quote, so that a cell
 * of two paragraphs falls apart, but the HTML beside the text still knows the table. Cells keep their line breaks as \n.
 */
import { tablesIn } from './htmlTable';

export interface Clipboard {
  /** The flavour `text/plain`. */
  text: string;
  /** The flavour `text/html`; empty when there is none. */
  html: string;
}

/** Rows of cells, in reading order. Rows may differ in length; nothing at all gives no rows. */
export function rowsOf({ text, html }: Clipboard): string[][] {
  const plain = fromText(text);
  const table = tablesIn(html).find((rows) => rows.length > 0);
  // The text is what the writer saw, so it wins wherever both flavours agree on the shape of the table.
  return table && !sameShape(plain, table) ? table : plain;
}

/** Tab-separated text as Excel and Calc write it, and as they read it back. */
export function toText(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\n');
}

const sameShape = (a: string[][], b: string[][]) =>
  a.length === b.length && a.every((row, index) => row.length === b[index]?.length);

const quoted = (cell: string) => (/[\t\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell);

function fromText(raw: string): string[][] {
  // Spreadsheets end the last row with a line break of its own, which is not a row.
  const text = raw.replace(/\r\n?/g, '\n').replace(/\n$/, '');
  if (text === '') return [];
  const rows: string[][] = [[]];
  let at = 0;
  for (;;) {
    const cell = cellAt(text, at);
    rows.at(-1)?.push(cell.value);
    if (cell.end >= text.length) return rows;
    if (text[cell.end] === '\n') rows.push([]);
    at = cell.end + 1;
  }
}

/** The cell that starts at `start`, and where the tab or line break behind it stands. */
function cellAt(text: string, start: number): { value: string; end: number } {
  return quotedAt(text, start) ?? plainAt(text, start);
}

function plainAt(text: string, start: number) {
  const length = text.slice(start).search(/[\t\n]/);
  const end = length < 0 ? text.length : start + length;
  return { value: text.slice(start, end), end };
}

const QUOTED = /"((?:[^"]|"")*)"(?=[\t\n]|$)/y;

/**
 * A cell in quotes. Excel leaves a word that merely stands in quotes as it is, so quotes only count as packing where
 * they hold a tab, a line break or doubled quotes.
 */
function quotedAt(text: string, start: number) {
  QUOTED.lastIndex = start;
  const inside = QUOTED.exec(text)?.[1];
  if (inside === undefined || !/[\t\n]|""/.test(inside)) return null;
  return { value: inside.replaceAll('""', '"'), end: QUOTED.lastIndex };
}
