/**
 * How words are compared when somebody searches: without case, accents or the letters of one alphabet only. "lodz" finds
 * Łódź, "λιβαδεια" finds Λιβαδειά, "sigulda" finds Sīgulda, and the other way round. Both what is searched and what is
 * typed are folded here and nowhere else, so they always meet.
 */

/** Letters that Unicode does not take apart, as people type them on a keyboard without them. */
const PLAIN: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ħ: 'h',
  ŧ: 't',
  ŋ: 'n',
  ĸ: 'k',
  ı: 'i',
  ς: 'σ',
};
const SPECIAL = new RegExp(`[${Object.keys(PLAIN).join('')}]`, 'gu');
/** Marks on letters, and what stands inside words without being seen: soft hyphens, joiners. */
const UNSEEN = /[\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]/gu;
// biome-ignore lint/suspicious/noControlCharactersInRegex: all of ASCII, which needs no more than its case changed
const ASCII = /^[\u0000-\u007F]*$/;

/** Folding twice changes nothing more. */
export function fold(text: string): string {
  if (ASCII.test(text)) return text.toLowerCase();
  // Lower case may bring marks of its own (İ becomes i and a dot), so it is taken apart once more.
  const lower = text.normalize('NFKD').toLowerCase().normalize('NFKD');
  return lower.replace(UNSEEN, '').replace(SPECIAL, (letter) => PLAIN[letter] ?? letter);
}

/** A folded word with where it stands in the text as it was written, in UTF-16 code units. */
export interface Word {
  folded: string;
  start: number;
  end: number;
}

const WORD = /[\p{L}\p{N}][\p{L}\p{N}\p{M}\u00AD\u200B-\u200D\u2060\uFEFF]*/gu;
const BETWEEN = /[^\p{L}\p{N}]+/u;

/** The words of a text, folded, in their order. */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  for (const match of text.matchAll(WORD)) {
    const [written] = match;
    // A sign such as ½ folds to two words.
    for (const folded of fold(written).split(BETWEEN))
      if (folded) words.push({ folded, start: match.index, end: match.index + written.length });
  }
  return words;
}

/** All words of a text one after the other, as an index keeps them. */
export const foldedWords = (text: string): string =>
  wordsOf(text)
    .map(({ folded }) => folded)
    .join(' ');
