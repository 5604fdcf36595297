/** The mentoring card (S4, annex 1): what a mentor offers and leaves to others, on one page to print and keep at hand. */
import { countLines } from '../line-estimate';
import type { MentoringCard } from '../papers';
import type { Body } from './body';
import type { Written } from './written';

type Block = MentoringCard['blocks'][number];

/** Lists side by side; what stands before the first heading, and a last heading without a list, across the page. */
export function mentoringCard({ programme, title, blocks }: MentoringCard, body: Body): Written {
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'heading' ? [index] : []));
  const first = headings[0] ?? blocks.length;
  const last = headings.at(-1) ?? blocks.length;
  const end = blocks.slice(last).some(({ kind }) => kind === 'list') ? blocks.length : last;
  body.text('SheetProgramme', programme);
  body.text('SheetTitle', title);
  for (const block of blocks.slice(0, first)) {
    if (block.kind === 'paragraph') body.text('Lead', block.text);
    else write(block, body);
  }
  const sections: Written['sections'] = [{ children: body.take() }];
  const lists = blocks.slice(first, end);
  const right = rightColumn(lists);
  for (const [index, block] of lists.entries())
    write(block, body, index === right ? 'next' : index === 0 ? 'first' : undefined);
  if (lists.length > 0) sections.push({ children: body.take(), columns: 2 });
  for (const block of blocks.slice(end)) write(block, body);
  return { title, sections };
}

function write(block: Block, body: Body, column?: 'first' | 'next'): void {
  if (block.kind === 'heading') body.heading(1, block.text, { column });
  else if (block.kind === 'paragraph') body.text('Normal', block.text);
  else body.bullets(block.items);
}

/** Average characters in a line of a column. */
const LINE = 42;
const HEADING_LINES = 2.5;

/** The heading with which the second column begins, so that both are about as long; -1 when one column is enough. */
function rightColumn(blocks: Block[]): number {
  const heights = blocks.map((block) => {
    if (block.kind === 'heading') return HEADING_LINES;
    return block.kind === 'paragraph'
      ? countLines(block.text, LINE)
      : sum(block.items.map((item) => countLines(item, LINE)));
  });
  const whole = sum(heights);
  const taller = (index: number) => Math.max(sum(heights.slice(0, index)), whole - sum(heights.slice(0, index)));
  const headings = blocks.flatMap(({ kind }, index) => (kind === 'heading' && index > 0 ? [index] : []));
  return headings.sort((a, b) => taller(a) - taller(b))[0] ?? -1;
}

const sum = (numbers: number[]) => numbers.reduce((total, number) => total + number, 0);
