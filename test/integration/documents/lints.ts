/** What the validator does not look at and Word or a screen reader would trip over. */
import { tokensOf } from './office-files';

export function lintsOf(parts: Record<string, string>): string[] {
  return [...missingTargets(parts), ...('word/document.xml' in parts ? wordLints(parts) : sheetLints(parts))];
}

/** Relationships that lead nowhere, and parts without a content type. */
function missingTargets(parts: Record<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, xml] of Object.entries(parts).filter(([part]) => part.endsWith('.rels'))) {
    const folder = name.replace(/_rels\/[^/]+$/, '');
    for (const { attributes } of tokensOf(xml)) {
      const { Target: target, TargetMode: mode } = attributes;
      if (!target || mode === 'External') continue;
      const path = target.startsWith('/') ? target.slice(1) : new URL(target, `file:///${folder}`).pathname.slice(1);
      if (!(path in parts)) faults.push(`${name} leads to ${path}, which is not there`);
    }
  }
  const types = parts['[Content_Types].xml'] ?? '';
  for (const name of Object.keys(parts))
    if (!types.includes(`PartName="/${name}"`) && !types.includes(`Extension="${name.split('.').at(-1)}"`))
      if (name !== '[Content_Types].xml') faults.push(`${name} has no content type`);
  return faults;
}

function wordLints(parts: Record<string, string>): string[] {
  const faults = new Set<string>();
  const styles = new Set(
    [...(parts['word/styles.xml'] ?? '').matchAll(/w:styleId="([^"]+)"/g)].map(([, style = '']) => style),
  );
  const ids = new Set<string>();
  let paragraphs = 0;
  for (const [name, xml] of Object.entries(parts).filter(([part]) => /^word\/\w+\.xml$/.test(part)))
    for (const { kind, name: element, attributes } of tokensOf(xml)) {
      const style = attributes['w:val'] ?? '';
      if (/^w:(pStyle|rStyle|tblStyle|basedOn|next|link)$/.test(element) && kind === 'open' && !styles.has(style))
        faults.add(`style ${style} is not defined`);
      if (element === 'w:tc' && kind === 'open') paragraphs = 0;
      if (element === 'w:p' && kind === 'open') paragraphs += 1;
      if (element === 'w:tc' && kind === 'close' && paragraphs === 0) faults.add('a cell without a paragraph');
      if (/^w:(gridSpan|vMerge|txbxContent)$|^v:/.test(element)) faults.add(`${name} has ${element}`);
      if (element === 'w:bookmarkStart' || element === 'w:sdt') {
        const id = `${element} ${attributes['w:id']}`;
        if (kind === 'open' && ids.has(id)) faults.add(`${id} stands twice`);
        ids.add(id);
      }
    }
  return [...faults];
}

function sheetLints(parts: Record<string, string>): string[] {
  const faults: string[] = [];
  for (const [name, xml] of Object.entries(parts).filter(([part]) => part.startsWith('xl/worksheets/sheet'))) {
    const addresses = [...xml.matchAll(/<c r="([A-Z]+\d+)"/g)].map(([, address = '']) => address);
    if (new Set(addresses).size !== addresses.length) faults.push(`${name}: a cell stands twice`);
    if (/<f>|NaN|<mergeCell/.test(xml)) faults.push(`${name}: a formula, a date that is none, or merged cells`);
    const formats = Number(/<cellXfs count="(\d+)"/.exec(parts['xl/styles.xml'] ?? '')?.[1]);
    for (const [, style] of xml.matchAll(/ s="(\d+)"/g))
      if (Number(style) >= formats) faults.push(`${name}: style ${style} is not defined`);
  }
  for (const [, sheet = ''] of (parts['xl/workbook.xml'] ?? '').matchAll(/<sheet [^>]*name="([^"]*)"/g))
    if (sheet.length > 31 || /[[\]:*?/\\]/.test(sheet)) faults.push(`sheet name ${sheet}`);
  return faults;
}
