/**
 * An Office file is a zip of XML parts. The libraries make the parts; this module takes the file apart, lets the caller
 * finish what a library cannot write, and packs it again so that the same plan always gives the same bytes.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { escapeXml, XML_HEAD } from './xml';

/** Zip entries carry a local time without zone; a fixed one keeps the bytes the same everywhere. */
const FIXED_TIME = new Date(2000, 0, 1);
const FIRST_PARTS = ['[Content_Types].xml', '_rels/.rels'];

export class OfficePackage {
  readonly #parts: Record<string, Uint8Array>;

  constructor(file: Uint8Array) {
    this.#parts = unzipSync(file, { filter: ({ name }) => !name.endsWith('/') });
  }

  text(name: string): string {
    const part = this.#parts[name];
    if (!part) throw new Error(`the library wrote no ${name}`);
    return strFromU8(part);
  }

  set(name: string, text: string): void {
    this.#parts[name] = strToU8(text);
  }

  /** Rewrites a part, which must be there. */
  edit(name: string, change: (text: string) => string): void {
    this.set(name, change(this.text(name)));
  }

  /** Readers find the kind of file faster when the list of types comes first. */
  zip(): Uint8Array {
    const rest = Object.keys(this.#parts).filter((name) => !FIRST_PARTS.includes(name));
    const ordered = [...FIRST_PARTS, ...rest].map((name) => [name, this.#parts[name] ?? new Uint8Array()] as const);
    return zipSync(Object.fromEntries(ordered), { mtime: FIXED_TIME, level: 6 });
  }
}

/** Replaces `target`, which must stand there; a library that writes something else one day is found out at once. */
export function replaceOnce(text: string, target: string, replacement: string): string {
  const at = text.indexOf(target);
  if (at < 0) throw new Error(`nothing to replace: ${target}`);
  return text.slice(0, at) + replacement + text.slice(at + target.length);
}

export interface CoreProperties {
  title: string;
  subject: string;
  /** The product: documents name no persons. */
  creator: string;
  language: string;
  description: string;
  /** UTC ISO 8601; null when nothing says when the text was made. */
  madeAt: string | null;
}

const CORE_NAMESPACES = [
  'xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"',
  'xmlns:dc="http://purl.org/dc/elements/1.1/"',
  'xmlns:dcterms="http://purl.org/dc/terms/"',
  'xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"',
].join(' ');

/** `docProps/core.xml`: both libraries leave out the language and put in the time of day. */
export function coreProperties(facts: CoreProperties): string {
  const instant = facts.madeAt?.replace(/\.\d+Z$/, 'Z');
  const time = (name: string) =>
    instant ? `<dcterms:${name} xsi:type="dcterms:W3CDTF">${instant}</dcterms:${name}>` : '';
  const element = (name: string, value: string) => `<${name}>${escapeXml(value)}</${name}>`;
  return [
    `${XML_HEAD}<cp:coreProperties ${CORE_NAMESPACES}>`,
    element('dc:title', facts.title),
    element('dc:subject', facts.subject),
    element('dc:creator', facts.creator),
    element('dc:description', facts.description),
    element('dc:language', facts.language),
    element('cp:lastModifiedBy', facts.creator),
    time('created'),
    time('modified'),
    '</cp:coreProperties>',
  ].join('');
}
