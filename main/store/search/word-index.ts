/**
 * The words of all rows in an FTS5 table in memory. It keeps no text, only which row has which word: excerpts come from
 * the rows themselves. Words arrive folded and apart (shared/rules/fold.ts), so SQLite only splits at spaces.
 */
import Database from 'better-sqlite3';

export interface Entry {
  /** Stands for the row; a positive whole number. */
  number: number;
  title: string;
  text: string;
  /** Tokens for what the row lies in, apart by spaces. */
  home: string;
}

export interface Wanted {
  /** Folded; the last one may be the beginning of a word. */
  words: readonly string[];
  /** Only rows with this token in their home. */
  inside: string | null;
  /** No rows with this token in their home. */
  outside: string | null;
  limit: number;
}

/**
 * `ascii` takes every letter beyond ASCII as part of a word and never splits what folding left whole. Column detail is
 * enough without phrases; one letter is all that needs an index of beginnings to be quick.
 */
const TABLE = `CREATE VIRTUAL TABLE word USING fts5(
  title, text, home, content = '', contentless_delete = 1, detail = column, tokenize = 'ascii', prefix = '1')`;

/** What is called so comes before what says so, a whole word before its beginning. */
const TIERS = [
  { columns: 'title', whole: true },
  { columns: 'title', whole: false },
  { columns: 'title text', whole: true },
  { columns: 'title text', whole: false },
];

export class WordIndex {
  readonly #db = new Database(':memory:');
  readonly #put;
  readonly #drop;
  readonly #find;

  constructor() {
    this.#db.exec(TABLE);
    this.#put = this.#db.prepare('INSERT OR REPLACE INTO word (rowid, title, text, home) VALUES (?, ?, ?, ?)');
    this.#drop = this.#db.prepare('DELETE FROM word WHERE rowid = ?');
    // By rowid SQLite stops at the limit; by rank it would weigh every row that has the word.
    this.#find = this.#db
      .prepare<[string, number], number>('SELECT rowid FROM word WHERE word MATCH ? ORDER BY rowid LIMIT ?')
      .pluck();
  }

  /** Entries without words are taken out. */
  put(entries: readonly Entry[]): void {
    this.#db.transaction(() => {
      for (const { number, title, text, home } of entries)
        if (title || text) this.#put.run(number, title, text, home);
        else this.#drop.run(number);
    })();
  }

  /** Numbers of rows that have all the words, the best first. */
  find({ words, inside, outside, limit }: Wanted): number[] {
    const found = new Set<number>();
    for (const { columns, whole } of TIERS) {
      if (found.size >= limit) break;
      const said = `{${columns}} : (${allOf(words, whole)})`;
      const within = inside ? `{home} : "${inside}" AND ${said}` : said;
      const wanted = outside ? `(${within}) NOT {home} : "${outside}"` : within;
      // Better tiers are part of the wider ones, so those already found come again.
      for (const number of this.#find.all(wanted, limit + found.size)) found.add(number);
    }
    return [...found].slice(0, limit);
  }

  close(): void {
    this.#db.close();
  }
}

/** Folded words are letters and digits, so quoting is all that keeps `and` and `near` words like others. */
const allOf = (words: readonly string[], whole: boolean) =>
  words.map((word, index) => `"${word}"${!whole && index === words.length - 1 ? ' *' : ''}`).join(' AND ');
