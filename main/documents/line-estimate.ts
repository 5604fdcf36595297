/**
 * How many lines a text takes in a column, without a layout engine: Excel needs row heights from us, and Word must be
 * told which rows may break across pages. Widths are in average characters of the body font.
 */

/** Scripts and signs that are about twice as wide as a letter. */
const WIDE = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe4f\uff00-\uff60\u{1f300}-\u{1faff}]/u;
/** Bold, capitals and wide letters: a little more room than the average text needs. */
const CAUTION = 1.06;

const widthOf = (word: string) => {
  if (!WIDE.test(word)) return word.length;
  let width = 0;
  for (const character of word) width += WIDE.test(character) ? 2 : 1;
  return width;
};

/** Lines that `text` takes when it is wrapped at `width` characters; at least one. */
export function countLines(text: string, width: number): number {
  let lines = 0;
  for (const paragraph of text.split('\n')) lines += linesOf(paragraph, width / CAUTION);
  return lines;
}

function linesOf(paragraph: string, width: number): number {
  if (paragraph.length <= width / 2) return 1;
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ \t]+/)) {
    const length = widthOf(word);
    if (used > 0 && used + 1 + length > width) {
      lines += 1;
      used = 0;
    }
    if (length > width) {
      const broken = Math.ceil(length / width) - 1;
      lines += broken;
      used = length - broken * width;
    } else used += length + (used > 0 ? 1 : 0);
  }
  return lines;
}
