/** Rows as the index takes them: numbered, their words folded, with tokens for group and programme. */
import { ENTITY_NAMES, type EntityName } from '../../../shared/model/entities';
import { foldedWords } from '../../../shared/rules/fold';
import { searchedFields } from '../../../shared/rules/searched';
import type { Connection } from '../connection';
import type { Entry } from './word-index';

/** Entities that hold words. */
export const SEARCHED_ENTITIES = ENTITY_NAMES.filter((entity) => searchedFields(entity).length > 0);

/** More than there will ever be entities; a number is SQLite's own row number times this, and the entity's place. */
const ENTITIES = 256;
const numberOf = (entity: EntityName, place: number) => place * ENTITIES + ENTITY_NAMES.indexOf(entity);
/** The entity and SQLite's row number behind a number. */
export function rowOf(number: number): { entity: EntityName; place: number } {
  const entity = ENTITY_NAMES[number % ENTITIES];
  if (!entity) throw new Error(`no entity has the number ${number}`);
  return { entity, place: Math.floor(number / ENTITIES) };
}

type Raw = { rowid: number } & Record<string, string | number | null>;

export class RowWords {
  readonly #connection: Connection;
  /** Group id → tokens. Groups never change their programme. */
  readonly #homes = new Map<string, string>();

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  /** Up to `count` rows after the row number `after`, and the last row number; null when there are none. */
  chunk(entity: EntityName, after: number, count: number): { entries: Entry[]; last: number } | null {
    const rows = this.#connection
      .prepare(`SELECT rowid, * FROM main."${entity}" WHERE rowid > ? ORDER BY rowid LIMIT ?`)
      .all(after, count) as Raw[];
    const last = rows.at(-1);
    return last ? { entries: rows.map((row) => this.#entry(entity, row)), last: last.rowid } : null;
  }

  /** A row as it is now; null when there is none. */
  one(entity: EntityName, id: string): Entry | null {
    const sql = `SELECT rowid, * FROM main."${entity}" WHERE id = ?`;
    const row = this.#connection.prepare(sql).get(id) as Raw | undefined;
    return row ? this.#entry(entity, row) : null;
  }

  /** The token for a group or programme; one that no row has when there is no such row. */
  token(entity: 'mentoring_group' | 'programme', id: string): string {
    const row = this.#connection.prepare(`SELECT rowid FROM main."${entity}" WHERE id = ?`).get(id);
    return `${entity === 'programme' ? 'p' : 'g'}${(row as Raw | undefined)?.rowid ?? 0}`;
  }

  #entry(entity: EntityName, row: Raw): Entry {
    const number = numberOf(entity, row.rowid);
    if (row.deleted) return { number, title: '', text: '', home: '' };
    const fields = searchedFields(entity).map(({ field, title, words }) => ({ title, words: words(row[field]) }));
    const folded = (title: boolean) =>
      foldedWords(
        fields
          .filter((field) => field.title === title && field.words !== '')
          .map(({ words }) => words)
          .join('\n'),
      );
    return { number, title: folded(true), text: folded(false), home: this.#home(entity, row) };
  }

  #home(entity: EntityName, row: Raw): string {
    const group = entity === 'mentoring_group' ? row.id : row.group_id;
    if (typeof group === 'string') return this.#groupHome(group);
    const programme = entity === 'programme' ? row.id : row.programme_id;
    return typeof programme === 'string' ? this.token('programme', programme) : '';
  }

  #groupHome(group: string): string {
    let home = this.#homes.get(group);
    if (home === undefined) {
      const sql = 'SELECT programme_id FROM main.mentoring_group WHERE id = ?';
      const row = this.#connection.prepare(sql).get(group) as { programme_id: string } | undefined;
      home = row ? `${this.token('mentoring_group', group)} ${this.token('programme', row.programme_id)}` : '';
      this.#homes.set(group, home);
    }
    return home;
  }
}
