/** A small reader of our own files, written against the formats and not against the code that makes them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll } from 'vitest';

const folders: string[] = [];

/** A new folder, gone when the tests of this file are over. */
export function temporaryFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'documents-'));
  folders.push(folder);
  return folder;
}
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

/** Part name → text. */
export function partsOf(file: Uint8Array): Record<string, string> {
  return Object.fromEntries(Object.entries(unzipSync(file)).map(([name, part]) => [name, strFromU8(part)]));
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
const decoded = (text: string) => text.replace(/&(\w+);/g, (whole, name: string) => ENTITIES[name] ?? whole);

interface Token {
  kind: 'open' | 'close' | 'text';
  name: string;
  attributes: Record<string, string>;
  text: string;
}

/** Tags and texts in order; an element without content opens and closes. */
export function* tokensOf(xml: string): Generator<Token> {
  for (const [, tag, text] of xml.matchAll(/<([^>]+)>|([^<]+)/g)) {
    if (text !== undefined) yield { kind: 'text', name: '', attributes: {}, text: decoded(text) };
    else if (tag && !/^[?!]/.test(tag)) {
      const name = /^\/?([\w:]+)/.exec(tag)?.[1] ?? '';
      const attributes = Object.fromEntries(
        [...tag.matchAll(/([\w:]+)="([^"]*)"/g)].map(([, key = '', value = '']) => [key, decoded(value)]),
      );
      if (!tag.startsWith('/')) yield { kind: 'open', name, attributes, text: '' };
      if (tag.startsWith('/') || tag.endsWith('/')) yield { kind: 'close', name, attributes: {}, text: '' };
    }
  }
}

/** Tables → rows → cells of a Word file; the paragraphs of a cell are lines. */
export function wordTables(file: Uint8Array): string[][][] {
  const tables: string[][][] = [];
  let inText = false;
  let lines: string[] | null = null;
  for (const { kind, name, text } of tokensOf(partsOf(file)['word/document.xml'] ?? '')) {
    if (kind === 'text') {
      if (inText && lines) lines[lines.length - 1] += text;
    } else if (name === 'w:t') inText = kind === 'open';
    else if (kind === 'open') {
      if (name === 'w:tbl') tables.push([]);
      if (name === 'w:tr') tables.at(-1)?.push([]);
      if (name === 'w:tc') lines = [];
      if (name === 'w:p') lines?.push('');
      if (name === 'w:tab' && lines) lines[lines.length - 1] += '\t';
    } else if (name === 'w:tc') {
      tables
        .at(-1)
        ?.at(-1)
        ?.push((lines ?? []).join('\n'));
      lines = null;
    }
  }
  return tables;
}

const withCodes = (text: string) =>
  text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

/** Cell address → value of a sheet: inline and shared texts, and numbers. */
export function sheetCells(file: Uint8Array, sheet: number): Map<string, string | number> {
  const parts = partsOf(file);
  const shared = [...(parts['xl/sharedStrings.xml'] ?? '').matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) =>
    [...item.matchAll(/<t[^>]*>([^<]*)<\/t>/g)].map(([, text = '']) => withCodes(decoded(text))).join(''),
  );
  const cells = new Map<string, string | number>();
  const xml = parts[`xl/worksheets/sheet${sheet}.xml`] ?? '';
  for (const [, head = '', content = ''] of xml.matchAll(/<c ([^>]*[^/])>(.*?)<\/c>/gs)) {
    const address = /r="([A-Z]+\d+)"/.exec(head)?.[1] ?? '';
    const value = /<v>([^<]*)<\/v>/.exec(content)?.[1] ?? '';
    if (head.includes('t="inlineStr"'))
      cells.set(address, withCodes(decoded(/<t[^>]*>([^<]*)<\/t>/.exec(content)?.[1] ?? '')));
    else if (head.includes('t="s"')) cells.set(address, shared[Number(value)] ?? '');
    else if (value !== '') cells.set(address, Number(value));
  }
  return cells;
}
