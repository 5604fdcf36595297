/**
 * Where the parts of a JSON text stand, so that a fault in a file can name its line. `JSON.parse` keeps no places and
 * silently takes the last of two equal names; both matter in a file that people write by hand.
 *
 *     const places = scanJson('{\n  "id": 1,\n  "id": 2\n}');
 *     places.repeated → [['id']], places.lineOf(['id']) → 3
 */
export type Path = (string | number)[];

export interface JsonPlaces {
  /** Names that stand more than once in one object. */
  repeated: Path[];
  /** How many parts the text has: values, at any depth. */
  count: number;
  has(path: Path): boolean;
  /** The line of a part, counted from 1; of what holds it when the part itself is not there. */
  lineOf(path: Path): number;
}

/** The text is not JSON. */
export class NotJson extends Error {
  /** Counted from 1. */
  readonly line: number;
  /** What stands where something else is expected; null at the end of the text. */
  readonly found: string | null;
  constructor(line: number, found: string | null) {
    super(`line ${line}: ${found ?? 'end'}`);
    this.line = line;
    this.found = found;
  }
}

/** Deeper than any file of ours, and far from the end of the stack. */
const DEEPEST = 200;
const SPACE = /[ \t\n\r]*/y;
const STRING = /"(?:[^"\\]|\\.)*"/y;
const WORD = /[^\s"[\]{},:]+/y;

/** Throws NotJson exactly where `JSON.parse` throws, and for what is nested too deep. */
export function scanJson(text: string): JsonPlaces {
  const scan = new Scan(text);
  scan.whole();
  const { offsets, repeated } = scan;
  return {
    repeated,
    count: offsets.size,
    has: (path) => offsets.has(JSON.stringify(path)),
    lineOf(path) {
      for (let depth = path.length; depth > 0; depth--) {
        const offset = offsets.get(JSON.stringify(path.slice(0, depth)));
        if (offset !== undefined) return lineAt(text, offset);
      }
      return lineAt(text, offsets.get('[]') ?? 0);
    },
  };
}

const lineAt = (text: string, offset: number) => text.slice(0, offset).split('\n').length;

class Scan {
  /** The path of each part as JSON → where it begins; a property begins at its name. */
  readonly offsets = new Map<string, number>();
  readonly repeated: Path[] = [];
  readonly #text: string;
  #at = 0;

  constructor(text: string) {
    this.#text = text;
  }

  whole() {
    this.#skipSpace();
    this.#place([], this.#at);
    this.#value([]);
    if (this.#at < this.#text.length) this.#broken();
  }

  #value(path: Path) {
    if (path.length > DEEPEST) this.#broken();
    const first = this.#text[this.#at];
    if (first === '{') this.#list('}', () => this.#property(path));
    else if (first === '[') {
      let index = 0;
      this.#list(']', () => {
        const item = [...path, index++];
        this.#place(item, this.#at);
        this.#value(item);
      });
    } else this.#scalar(first === '"' ? STRING : WORD);
    this.#skipSpace();
  }

  /** What stands between brackets, with commas between. */
  #list(close: string, part: () => void) {
    this.#at += 1;
    this.#skipSpace();
    if (!this.#passed(close))
      do {
        part();
        if (this.#passed(close)) return;
      } while (this.#expect(','));
  }

  #property(path: Path) {
    const start = this.#at;
    if (this.#text[start] !== '"') this.#broken();
    const own = [...path, String(this.#scalar(STRING))];
    if (this.offsets.has(JSON.stringify(own))) this.repeated.push(own);
    this.#place(own, start);
    this.#skipSpace();
    this.#expect(':');
    this.#value(own);
  }

  /** A string, number or literal; `JSON.parse` says whether it is a good one. */
  #scalar(token: RegExp): unknown {
    token.lastIndex = this.#at;
    const found = token.exec(this.#text)?.[0];
    if (found === undefined) this.#broken();
    try {
      const value: unknown = JSON.parse(found);
      this.#at += found.length;
      return value;
    } catch {
      this.#broken();
    }
  }

  #place(path: Path, offset: number) {
    this.offsets.set(JSON.stringify(path), offset);
  }

  #skipSpace() {
    SPACE.lastIndex = this.#at;
    this.#at += SPACE.exec(this.#text)?.[0].length ?? 0;
  }

  #passed(mark: string): boolean {
    if (this.#text[this.#at] !== mark) return false;
    this.#at += 1;
    return true;
  }

  #expect(mark: string): true {
    if (!this.#passed(mark)) this.#broken();
    this.#skipSpace();
    return true;
  }

  #broken(): never {
    const rest = this.#text.slice(this.#at, this.#at + 40);
    throw new NotJson(lineAt(this.#text, this.#at), rest.match(/^("[^"\n]*"?|[^\s"[\]{},:]+|.)/u)?.[0] ?? null);
  }
}
