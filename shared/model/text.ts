/**
 * Text as people type or paste it, made safe once at the boundary: everything behind it (store, Word, Excel, HTML)
 * may trust that a string holds no control characters, no lone surrogates and no non-characters, any of which
 * makes a Word file unreadable.
 */
import { z } from 'zod';

/** Longest single-line text, in UTF-16 code units. */
export const LINE_LIMIT = 500;
/** Longest multi-line text, in UTF-16 code units; below Excel's 32,767 per cell. */
export const TEXT_LIMIT = 20_000;

// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is removed
const UNSAFE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]/g;

/** Line ends become \n, unsafe characters go, lone surrogates become U+FFFD. */
export function cleanText(raw: string): string {
  return raw.replace(/\r\n?/g, '\n').replace(UNSAFE, '').toWellFormed();
}

const limited = (limit: number) =>
  z
    .string()
    .max(limit, { error: `limit:${limit}` })
    .overwrite(cleanText);

/** Many lines; limit TEXT_LIMIT. */
export const text = () => limited(TEXT_LIMIT);
/** One line: line breaks become spaces; limit LINE_LIMIT. */
export const line = () => limited(LINE_LIMIT).overwrite((value) => value.replace(/\s*\n\s*/g, ' '));
/** One line that is not blank. */
export const name = () => line().refine((value) => value.trim() !== '', { error: 'blank' });
