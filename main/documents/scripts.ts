/**
 * Which parts of a text are in another script than the document. A plan mixes languages: a Greek office or an Arabic
 * name in a Dutch text is flagged, so that spelling checkers, screen readers and the reading direction are right.
 */

export type Script = 'greek' | 'arabic' | 'hebrew';
export interface Span {
  text: string;
  /** null: the script of the document. */
  script: Script | null;
}

/** Languages that can be told by their script alone. */
export const SCRIPT_LOCALES: Record<Script, string> = { greek: 'el-GR', arabic: 'ar-SA', hebrew: 'he-IL' };
export const isRightToLeft = (script: Script | null) => script === 'arabic' || script === 'hebrew';

const MAYBE_OTHER = /[\u0370-\u03ff\u0590-\u08ff\u1f00-\u1fff\ufb1d-\ufdff\ufe70-\ufefc]|\ud83b/;
/** Letters of one script with whatever is no letter (spaces, digits, signs) between them. */
const stretch = (letters: string) => `${letters}(?:\\P{L}*${letters})*\\p{M}*`;
const OTHER = new RegExp(
  [
    `(?<greek>${stretch('[\\p{Script=Greek}&&\\p{L}]')})`,
    `(?<arabic>${stretch('[\\p{Script=Arabic}&&\\p{L}]')})`,
    `(?<hebrew>${stretch('[\\p{Script=Hebrew}&&\\p{L}]')})`,
  ].join('|'),
  'gv',
);

/** The text in pieces; joined they are the text again. */
export function spansOf(text: string): Span[] {
  if (!MAYBE_OTHER.test(text)) return [{ text, script: null }];
  const spans: Span[] = [];
  let end = 0;
  for (const match of text.matchAll(OTHER)) {
    if (match.index > end) spans.push({ text: text.slice(end, match.index), script: null });
    const script = match.groups?.greek ? 'greek' : match.groups?.arabic ? 'arabic' : 'hebrew';
    spans.push({ text: match[0], script });
    end = match.index + match[0].length;
  }
  if (end < text.length) spans.push({ text: text.slice(end), script: null });
  return spans;
}

/** Does the text read from right to left? Its first letter decides, as in the Unicode bidirectional algorithm. */
export function startsRightToLeft(text: string): boolean {
  if (!MAYBE_OTHER.test(text)) return false;
  const first = /\p{L}/u.exec(text)?.[0];
  return first !== undefined && /\p{Script=Arabic}|\p{Script=Hebrew}/u.test(first);
}
