/** What the library cannot write: rows as text, table titles, table styles, the language of the file, its properties. */
import { type CoreProperties, coreProperties, OfficePackage, replaceOnce } from '../package';
import { escapeXml } from '../xml';
import { TABLE_STYLES } from './styles';

/** What a screen reader says of a table before it reads it. */
export interface TableWords {
  title: string;
  description: string;
}

export interface Finish {
  properties: CoreProperties;
  /** One for each table, in their order. */
  tables: TableWords[];
  /** Rows as XML, for the end of the last table. */
  rows?: string;
}

export function finish(file: Uint8Array, { properties, tables, rows = '' }: Finish): Uint8Array {
  const parts = new OfficePackage(file);
  parts.edit('word/document.xml', (xml) => withRows(withWords(recounted(xml), tables), rows));
  parts.edit('word/styles.xml', (xml) => replaceOnce(xml, '</w:styles>', `${TABLE_STYLES}</w:styles>`));
  parts.edit('word/settings.xml', (xml) =>
    replaceOnce(xml, '</w:settings>', `<w:themeFontLang w:val="${properties.language}" w:bidi="ar-SA"/></w:settings>`),
  );
  parts.set('docProps/core.xml', coreProperties(properties));
  return parts.zip();
}

const BOOKMARK =
  /(?<=<w:bookmark(?:Start|End) [^>]*w:id="|(?:w:anchor|w:name)="_Toc|<w:instrText[^>]*>PAGEREF _Toc)\d+/g;

/** The library counts bookmarks through all documents that it ever made; here they count from one. */
function recounted(xml: string): string {
  const counts = new Map<string, number>();
  return xml.replace(BOOKMARK, (number) => {
    const count = counts.get(number) ?? counts.size + 1;
    counts.set(number, count);
    return String(count);
  });
}

function withWords(xml: string, tables: TableWords[]): string {
  const [before = '', ...rest] = xml.split('</w:tblPr>');
  if (rest.length !== tables.length) throw new Error('the library wrote other tables than asked');
  return before + rest.map((after, index) => `${described(tables[index])}</w:tblPr>${after}`).join('');
}

const described = ({ title, description }: TableWords = { title: '', description: '' }) =>
  `<w:tblCaption w:val="${escapeXml(title)}"/><w:tblDescription w:val="${escapeXml(description)}"/>`;

function withRows(xml: string, rows: string): string {
  if (rows === '') return xml;
  const end = xml.lastIndexOf('</w:tbl>');
  return xml.slice(0, end) + rows + xml.slice(end);
}
