/** Where words stand in a text, and the part of the text around them. */
import type { Marked } from '../contract/search';
import { fold, type Word, wordsOf } from './fold';

/** Longest excerpt, in UTF-16 code units, without the dots where it is cut. */
const ROOM = 150;
/** How much of it stands before the first mark. */
const BEFORE = 45;

/**
 * Which of the folded `words` a text has, and where. The last word may be the beginning of one; then only that much of it
 * is marked.
 */
export function marksIn(text: string, words: readonly string[]): { marks: Marked['marks']; found: Set<number> } {
  const marks: Marked['marks'] = [];
  const found = new Set<number>();
  for (const word of wordsOf(text)) {
    let end = 0;
    words.forEach((wanted, index) => {
      const begun = index === words.length - 1 && word.folded.startsWith(wanted);
      if (word.folded !== wanted && !begun) return;
      found.add(index);
      end = Math.max(end, endOf(text, word, wanted.length));
    });
    const last = marks.at(-1);
    if (end > 0 && last?.[0] !== word.start) marks.push([word.start, end]);
  }
  return { marks, found };
}

/** Where the first `length` folded letters of a word end in the text as it was written. */
function endOf(text: string, { folded, start, end }: Word, length: number): number {
  if (length >= folded.length) return end;
  let letters = 0;
  let at = start;
  for (const letter of text.slice(start, end)) {
    const more = fold(letter).length;
    // Marks belong to the letter before them.
    if (letters >= length && more > 0) break;
    letters += more;
    at += letter.length;
  }
  return at;
}

/** The part of a text around its first mark, on one line. */
export function excerptOf(text: string, marks: Marked['marks']): Marked {
  const line = text.replace(/[\n\t]/g, ' ');
  if (line.length <= ROOM) return { text: line, marks };
  const first = marks[0]?.[0] ?? 0;
  const start = first <= BEFORE ? 0 : after(line, Math.min(first - BEFORE, line.length - ROOM), first);
  const end = start + ROOM >= line.length ? line.length : before(line, start + ROOM, marks[0]?.[1] ?? start);
  const lead = start > 0 ? '… ' : '';
  const shift = lead.length - start;
  return {
    text: `${lead}${line.slice(start, end)}${end < line.length ? ' …' : ''}`,
    marks: marks.flatMap(([from, to]): Marked['marks'] =>
      from >= start && to <= end ? [[from + shift, to + shift]] : [],
    ),
  };
}

/** The beginning of the word after `at`, but not beyond `latest`. */
function after(line: string, at: number, latest: number): number {
  const space = line.indexOf(' ', at);
  return space < 0 || space >= latest ? latest : space + 1;
}

/** The end of the word before `at`, but not before `earliest`. */
function before(line: string, at: number, earliest: number): number {
  const space = line.lastIndexOf(' ', at);
  return space < earliest ? Math.max(at, earliest) : space;
}
