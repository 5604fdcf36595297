/** What the library cannot write: rows as text, table titles, table styles, the language of the file, its properties. */
import { coreProperties, OfficePackage, replaceOnce } from '../package';
import { type Printed, propertiesOf } from '../printed';
import { escapeXml } from '../xml';
import { TABLE_STYLES } from './styles';

/** `rows` go to the end of the last table. */
export function finish(file: Uint8Array, printed: Printed, rows: string): Uint8Array {
  const parts = new OfficePackage(file);
  parts.edit('word/document.xml', (xml) => withTables(xml, printed, rows));
  parts.edit('word/styles.xml', (xml) => replaceOnce(xml, '</w:styles>', `${TABLE_STYLES}</w:styles>`));
  parts.edit('word/settings.xml', (xml) =>
    replaceOnce(xml, '</w:settings>', `<w:themeFontLang w:val="${printed.locale}" w:bidi="ar-SA"/></w:settings>`),
  );
  parts.set('docProps/core.xml', coreProperties(propertiesOf(printed)));
  return parts.zip();
}

function withTables(xml: string, { words, fullTitle }: Printed, rows: string): string {
  const block = described(words('table.headerTitle'), words('table.headerDescription'));
  const plan = described(fullTitle, words('table.description'));
  const first = xml.indexOf('</w:tblPr>');
  const second = xml.indexOf('</w:tblPr>', first + 1);
  const end = xml.lastIndexOf('</w:tbl>');
  if (first < 0 || second < 0 || end < second) throw new Error('the library wrote other tables than asked');
  return [
    xml.slice(0, first),
    block,
    xml.slice(first, second),
    plan,
    xml.slice(second, end),
    rows,
    xml.slice(end),
  ].join('');
}

const described = (title: string, description: string) =>
  `<w:tblCaption w:val="${escapeXml(title)}"/><w:tblDescription w:val="${escapeXml(description)}"/>`;
