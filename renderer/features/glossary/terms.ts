/** Finds the words of the field in a page's texts, each at its first place. */

/** An entry of the catalogue `glossary`; `match` holds the words that mean it, apart by `|`. */
export interface Entry {
  term: string;
  match: string;
  definition: string;
  source: string;
}
export type Glossary = Record<string, Entry>;

export interface Piece {
  text: string;
  /** The key of the term that these words are; null for the words between. */
  term: string | null;
}

const escaped = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** All words of a glossary as one pattern, the longest first: "local support group" before "support group". */
function patternOf(keys: Map<string, string>): RegExp {
  const words = [...keys.keys()].sort((a, b) => b.length - a.length);
  return new RegExp(`(?<![\\p{L}\\p{N}])(?:${words.map(escaped).join('|')})(?![\\p{L}\\p{N}])`, 'giu');
}

/** The texts in pieces; a term that comes again, in the same text or a later one, is left alone. */
export function piecesOf(texts: readonly string[], glossary: Glossary): Piece[][] {
  const keys = new Map(
    Object.entries(glossary).flatMap(([key, { match }]) => match.split('|').map((word) => [word.toLowerCase(), key])),
  );
  const pattern = patternOf(keys);
  const seen = new Set<string>();
  return texts.map((text) => {
    const pieces: Piece[] = [];
    let at = 0;
    for (const match of text.matchAll(pattern)) {
      const [words] = match;
      const key = keys.get(words.toLowerCase());
      if (key === undefined || seen.has(key)) continue;
      seen.add(key);
      if (match.index > at) pieces.push({ text: text.slice(at, match.index), term: null });
      pieces.push({ text: words, term: key });
      at = match.index + words.length;
    }
    if (at < text.length) pieces.push({ text: text.slice(at), term: null });
    return pieces;
  });
}
