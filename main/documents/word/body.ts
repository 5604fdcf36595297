/** The text of a document of the method, block by block, in one look. */
import { ColumnBreak, HeadingLevel, Paragraph, type Table, type TableOfContents, TextRun } from 'docx';
import type { Language } from '../../../shared/model/primitives';
import type { Entry, Part } from '../papers';
import { INVENTED_MARK } from '../printed';
import { valueInWords } from '../values';
import { type Words, wordsIn } from '../words';
import { type Fact, factTable } from './fact-table';
import type { TableWords } from './finish';
import { mm, PAGE_WIDTH } from './palette';
import { BULLETS } from './paper-styles';
import { paragraphs, textRuns } from './runs';

type Block = Paragraph | Table | TableOfContents;

const LEVELS = { 1: HeadingLevel.HEADING_1, 2: HeadingLevel.HEADING_2 } as const;
const LABEL = mm(42);

interface HeadingOptions {
  newPage?: boolean;
  /** Top of a column, where programs differ in the space they leave above; `next` begins that column. */
  column?: 'first' | 'next';
  invented?: boolean;
}

export class Body {
  readonly language: Language;
  readonly words: Words;
  /** Titles of the tables, in their order. */
  readonly tables: TableWords[] = [];
  /** Something in here is an invented example. */
  hasInvented = false;
  #blocks: Block[] = [];

  constructor(language: Language) {
    this.language = language;
    this.words = wordsIn(language);
  }

  /** What was added since the last time: the children of one section. */
  take(): Block[] {
    const blocks = this.#blocks;
    this.#blocks = [];
    return blocks;
  }

  add(...blocks: Block[]): void {
    this.#blocks.push(...blocks);
  }

  heading(level: 1 | 2, text: string, { newPage = false, column, invented = false }: HeadingOptions = {}): void {
    const before = column === 'next' ? [new TextRun({ children: [new ColumnBreak()] })] : [];
    const children = [...before, ...textRuns(text), ...this.#mark(invented)];
    this.add(
      new Paragraph({ heading: LEVELS[level], pageBreakBefore: newPage, spacing: column && { before: 0 }, children }),
    );
  }

  text(style: string, text: string): void {
    this.add(...paragraphs(style, text));
  }

  bullets(items: readonly string[]): void {
    for (const item of items)
      this.add(
        new Paragraph({
          style: 'ListBullet',
          numbering: { reference: BULLETS, level: 0 },
          children: textRuns(item),
        }),
      );
  }

  table(table: Table, words: TableWords): void {
    this.tables.push(words);
    this.add(table);
  }

  /** Labels come from `fact.<key>`; facts that are not known are left out. */
  facts(facts: readonly (readonly [key: string, value: string | null])[]): void {
    const known = facts.flatMap(([key, value]): Fact[] => (value?.trim() ? [[this.label(key), value]] : []));
    if (known.length === 0) return;
    this.table(factTable(known, PAGE_WIDTH, LABEL), {
      title: this.words('paper.facts.title'),
      description: this.words('paper.facts.description'),
    });
  }

  label(key: string): string {
    return this.words('labelled', { label: this.words(`paper.fact.${key}`) });
  }

  /** Parts under headings of `level`, each question as a small label; `gaps` also prints what nobody answered. */
  parts(parts: readonly Part[], level: 1 | 2, { gaps, numbered = false }: { gaps: boolean; numbered?: boolean }): void {
    for (const [index, { heading, entries }] of parts.entries()) {
      const shown = gaps ? entries : entries.filter(({ value }) => value !== null);
      if (shown.length === 0) continue;
      this.heading(level, numbered ? this.words('numbered', { number: index + 1, text: heading }) : heading);
      for (const entry of shown) this.#entry(entry);
    }
  }

  #entry({ label, value, invented }: Entry): void {
    this.add(new Paragraph({ style: 'FieldLabel', children: [...textRuns(label), ...this.#mark(invented)] }));
    if (value === null) this.text('FieldGap', this.words('paper.gap'));
    else if (value.kind === 'list') this.bullets(value.items);
    else this.text('FieldText', valueInWords(value, this.language));
  }

  /** The mark of an invented example, for a text in a table. */
  markText(invented: boolean): string {
    if (!invented) return '';
    this.hasInvented = true;
    return ` ${INVENTED_MARK}`;
  }

  #mark(invented: boolean): TextRun[] {
    const text = this.markText(invented);
    return text ? [new TextRun({ text, style: 'InventedMark' })] : [];
  }
}
