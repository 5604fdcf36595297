/** What the library cannot write: rows as text, quoted styles, the order of font properties, the file's properties. */
import { coreProperties, OfficePackage, replaceOnce } from '../package';
import { type Printed, propertiesOf } from '../printed';
import { LAST_LETTER, LETTERS, SHEET_COLUMNS, type SheetColumn } from './columns';
import { FIRST_ROW, FRAME_AREA } from './plan-sheet';
import { type CellStyles, sheetRows } from './rows';

const PLAN_SHEET = 'xl/worksheets/sheet1.xml';

export function finish(file: Uint8Array, printed: Printed): Uint8Array {
  const parts = new OfficePackage(file);
  const sheet = parts.text(PLAN_SHEET);
  const { xml: stylesXml, styles } = withQuotedStyles(parts.text('xl/styles.xml'), plainStyles(sheet));
  parts.set('xl/styles.xml', withOrderedFonts(stylesXml));
  if (printed.plan.content.actions.length > 0) {
    const area = `A1:${LAST_LETTER}${FIRST_ROW + printed.plan.content.actions.length - 1}`;
    parts.set(PLAN_SHEET, withRows(sheet, area, sheetRows(printed, styles)));
    parts.edit('xl/tables/table1.xml', (xml) => xml.replaceAll(`ref="${FRAME_AREA}"`, `ref="${area}"`));
  }
  parts.set('docProps/core.xml', coreProperties(propertiesOf(printed)));
  return parts.zip();
}

/** The style numbers that the library gave the cells of the empty row. */
function plainStyles(sheet: string): Record<SheetColumn, string> {
  const entries = SHEET_COLUMNS.map((column) => {
    const style = new RegExp(`<c r="${LETTERS[column]}${FIRST_ROW}" s="(\\d+)"/>`).exec(sheet)?.[1];
    if (!style) throw new Error(`the library wrote no style for column ${column}`);
    return [column, style];
  });
  return Object.fromEntries(entries) as Record<SheetColumn, string>;
}

const FORMATS = /<cellXfs count="(\d+)">([\s\S]*?)<\/cellXfs>/;

/** Gives every style of the sheet a twin that keeps a text text ("quote prefix"). */
function withQuotedStyles(xml: string, plain: Record<SheetColumn, string>): { xml: string; styles: CellStyles } {
  const [whole = '', count = '', content = ''] = FORMATS.exec(xml) ?? [];
  const formats = content.match(/<xf [^>]*\/>|<xf [^>]*>[\s\S]*?<\/xf>/g) ?? [];
  if (formats.length !== Number(count)) throw new Error('the library wrote other styles than it counts');
  const used = [...new Set(Object.values(plain))];
  const twins = used.map((style) => (formats[Number(style)] ?? '').replace('<xf ', '<xf quotePrefix="1" '));
  const quoted = Object.fromEntries(
    SHEET_COLUMNS.map((column) => [column, String(formats.length + used.indexOf(plain[column]))]),
  ) as Record<SheetColumn, string>;
  const all = [...formats, ...twins];
  return {
    xml: replaceOnce(xml, whole, `<cellXfs count="${all.length}">${all.join('')}</cellXfs>`),
    styles: { plain, quoted },
  };
}

/** The schema wants the properties of a font in one order; the library has another. */
const FONT_ORDER = ['b', 'i', 'u', 'vertAlign', 'sz', 'color', 'name', 'family', 'charset', 'scheme'];

const withOrderedFonts = (xml: string) =>
  xml.replace(/<font>([\s\S]*?)<\/font>/g, (_, content: string) => {
    const elements = content.match(/<(\w+)[^>]*\/>/g) ?? [];
    const rank = (element: string) => FONT_ORDER.indexOf(/\w+/.exec(element)?.[0] ?? '');
    return `<font>${elements.toSorted((one, other) => rank(one) - rank(other)).join('')}</font>`;
  });

function withRows(sheet: string, area: string, rows: string): string {
  const start = sheet.indexOf(`<row r="${FIRST_ROW}"`);
  const end = sheet.indexOf('</sheetData>');
  if (start < 0 || end < start) throw new Error('the library wrote no empty row');
  const filled = sheet.slice(0, start) + rows + sheet.slice(end);
  return replaceOnce(filled, `<dimension ref="${FRAME_AREA}"/>`, `<dimension ref="${area}"/>`);
}
