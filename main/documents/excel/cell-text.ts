/** Text as Excel keeps it in a cell. */
import { escapeXml } from '../xml';

/** Longest text of a cell, in UTF-16 code units. */
export const CELL_LIMIT = 32_767;
const ELLIPSIS = '…';

/** Excel reads `_x0041_` as the character with that code, so the underscore of such a text is itself written as a code. */
const LOOKS_LIKE_CODE = /_(?=x[0-9a-f]{4}_)/gi;
/** Typed in again, such a text would become a formula. */
const LOOKS_LIKE_FORMULA = /^[=+\-@]/;

export const looksLikeFormula = (text: string) => LOOKS_LIKE_FORMULA.test(text);

/** For texts that the library writes; it knows XML, but not Excel's codes. */
export const withoutCodes = (text: string) => text.replace(LOOKS_LIKE_CODE, '_x005F_');

/** The text as the content of an XML element. */
export const cellXml = (text: string) => escapeXml(withoutCodes(text));

/** The text as far as a cell holds it; a pair of surrogates is not cut in two. */
export function cut(text: string): string {
  if (text.length <= CELL_LIMIT) return text;
  return text.slice(0, CELL_LIMIT - ELLIPSIS.length).replace(/[\ud800-\udbff]$/, '') + ELLIPSIS;
}
