/**
 * The tables in a piece of HTML as rows of text, for clipboards. No DOM is needed and nothing in the HTML is run or
 * loaded: tags are only read for where rows, cells and lines begin.
 */

const TOKEN = /<!--[\s\S]*?-->|<(style|script|head)\b[\s\S]*?<\/\1\s*>|<(\/?)([a-z][a-z0-9:]*)\b([^>]*)>/gi;
const LINE_ENDS = new Set(['p', 'div', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6']);

interface Cell {
  text: string;
  columns: number;
  rows: number;
}

/** Each outermost table as rows of cells; cells that span others are followed by empty ones. */
export function tablesIn(html: string): string[][][] {
  const tables: string[][][] = [];
  let rows: Cell[][] = [];
  let cell: Cell | null = null;
  let depth = 0;
  let seen = 0;
  const closeCell = () => {
    if (cell) cell.text = tidy(cell.text);
    cell = null;
  };
  for (const token of html.matchAll(TOKEN)) {
    if (cell) cell.text += spaced(html.slice(seen, token.index));
    seen = token.index + token[0].length;
    const name = token[3]?.toLowerCase();
    const closing = token[2] === '/';
    if (name === 'table') {
      depth += closing ? -1 : 1;
      if (!closing && depth === 1) rows = [];
      if (closing && depth === 0) {
        closeCell();
        tables.push(spread(rows));
      }
    } else if (depth === 1 && name === 'tr') {
      closeCell();
      if (!closing) rows.push([]);
    } else if (depth === 1 && (name === 'td' || name === 'th')) {
      closeCell();
      if (closing) continue;
      cell = { text: '', columns: span(token[4], 'colspan'), rows: span(token[4], 'rowspan') };
      rows.at(-1)?.push(cell);
    } else if (cell && name === 'br') cell.text += '\n';
    else if (cell && closing && name && LINE_ENDS.has(name)) cell.text += '\n';
  }
  return tables;
}

/** The source's own line breaks are only spaces. */
const spaced = (raw: string) => decoded(raw.replace(/\s+/g, ' '));

/** Lines without the spaces that HTML does not show, and without empty ones around them. */
const tidy = (text: string) =>
  text
    .split('\n')
    .map((part) => part.replaceAll('\u00A0', ' ').replace(/ +/g, ' ').trim())
    .join('\n')
    .replace(/^\n+|\n+$/g, '');

const WIDEST = 50;
const TALLEST = 2000;
const span = (attributes: string | undefined, name: 'colspan' | 'rowspan') => {
  const given = Number(new RegExp(`\\b${name}\\s*=\\s*["']?(\\d+)`, 'i').exec(attributes ?? '')?.[1] ?? 1);
  return Math.min(Math.max(given, 1), name === 'colspan' ? WIDEST : TALLEST);
};

/** Lays cells out on a grid, so that what a merged cell covers stays empty and its neighbours keep their column. */
function spread(rows: Cell[][]): string[][] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach((cells, rowIndex) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[rowIndex]?.[column] !== undefined) column++;
      for (let down = 0; down < cell.rows; down++)
        for (let right = 0; right < cell.columns; right++) {
          const covered = grid[rowIndex + down];
          if (covered) covered[column + right] = down === 0 && right === 0 ? cell.text : '';
        }
    }
  });
  return grid.filter((row) => row.length > 0).map((row) => Array.from(row, (text) => text ?? ''));
}

const NAMED: Record<string, string> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  ndash: '–',
  mdash: '—',
  lsquo: '‘',
  rsquo: '’',
  sbquo: '‚',
  ldquo: '“',
  rdquo: '”',
  bdquo: '„',
  hellip: '…',
  bull: '•',
  euro: '€',
  oelig: 'œ',
  OElig: 'Œ',
};
/** The named characters of Latin-1, from U+00A0 on, in order. */
const LATIN_1 = (
  'nbsp iexcl cent pound curren yen brvbar sect uml copy ordf laquo not shy reg macr deg plusmn sup2 sup3 acute micro ' +
  'para middot cedil sup1 ordm raquo frac14 frac12 frac34 iquest Agrave Aacute Acirc Atilde Auml Aring AElig Ccedil ' +
  'Egrave Eacute Ecirc Euml Igrave Iacute Icirc Iuml ETH Ntilde Ograve Oacute Ocirc Otilde Ouml times Oslash Ugrave ' +
  'Uacute Ucirc Uuml Yacute THORN szlig agrave aacute acirc atilde auml aring aelig ccedil egrave eacute ecirc euml ' +
  'igrave iacute icirc iuml eth ntilde ograve oacute ocirc otilde ouml divide oslash ugrave uacute ucirc uuml yacute ' +
  'thorn yuml'
).split(' ');
LATIN_1.forEach((name, index) => {
  NAMED[name] = String.fromCodePoint(0xa0 + index);
});

const decoded = (raw: string) =>
  raw.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|([a-z0-9]+));/gi, (whole, decimal, hexadecimal, name) => {
    if (name) return NAMED[name] ?? whole;
    const code = decimal ? Number(decimal) : Number.parseInt(hexadecimal, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
