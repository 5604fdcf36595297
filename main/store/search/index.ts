/**
 * Searching a workbook by its words. The index lives in memory beside the file and is built in the background when it is
 * first wanted: nothing to migrate, nothing that could keep what was erased or leave a locked file unlocked
 * (docs/decisions/0007-search.md). Rows that change are read again before the next search.
 */
import { setImmediate as breathe } from 'node:timers/promises';
import type { EntityName } from '../../../shared/model/entities';
import type { Connection } from '../connection';
import type { Found, FoundRow, RowSearch, SearchQuery } from '../types';
import { RowWords, rowOf, SEARCHED_ENTITIES } from './rows';
import { WordIndex } from './word-index';

/** Rows read between two breaths; saving goes on meanwhile. */
const CHUNK = 100;
/** How long a search waits for the index of a small workbook, in milliseconds, before it answers with what is there. */
const PATIENCE = 150;

interface Built {
  index: WordIndex;
  rows: RowWords;
  /** Rows that changed since they were read. */
  stale: Map<string, EntityName>;
  /** All rows have been read. */
  whole: boolean;
  ready: Promise<void>;
}

export class WorkbookSearch implements RowSearch {
  readonly #connection: Connection;
  #built: Built | null = null;
  #closed = false;

  constructor(connection: Connection) {
    this.#connection = connection;
  }

  prepare(): Promise<void> {
    return this.#begun().ready;
  }

  async find(query: SearchQuery): Promise<Found> {
    const { ready } = this.#begun();
    await Promise.race([ready, new Promise((resolve) => setTimeout(resolve, PATIENCE).unref())]);
    return this.#connection.alone(() => this.#findNow(query));
  }

  /** A row was changed, or may have been. */
  changed(entity: EntityName, id: string): void {
    this.#built?.stale.set(id, entity);
  }

  /** Forgets everything: rows were erased. The index is built anew when it is wanted. */
  forget(): void {
    this.#built?.index.close();
    this.#built = null;
  }

  close(): void {
    this.#closed = true;
    this.forget();
  }

  #begun(): Built {
    if (this.#built) return this.#built;
    const index = new WordIndex();
    const built: Built = {
      index,
      rows: new RowWords(this.#connection),
      stale: new Map(),
      whole: false,
      ready: Promise.resolve(),
    };
    this.#built = built;
    built.ready = this.#build(built);
    // Whoever searches hears of it; until then nobody listens.
    built.ready.catch(() => undefined);
    return built;
  }

  async #build(built: Built): Promise<void> {
    const current = () => this.#built === built && !this.#closed;
    for (const entity of SEARCHED_ENTITIES) {
      for (let after: number | null = 0; after !== null; await breathe()) {
        const from: number = after;
        after = await this.#connection.alone(() => {
          const chunk = current() ? built.rows.chunk(entity, from, CHUNK) : null;
          if (chunk) built.index.put(chunk.entries);
          return chunk?.last ?? null;
        });
      }
    }
    built.whole = current();
  }

  #findNow({ words, group, programme, limit }: SearchQuery): Found {
    const built = this.#closed ? null : this.#begun();
    if (!built || words.length === 0) return { own: [], others: [], whole: true };
    this.#refresh(built);
    const { index, rows } = built;
    const own = group && rows.token('mentoring_group', group);
    const inside = programme && rows.token('programme', programme);
    const found = (wanted: { inside: string | null; outside: string | null }) =>
      index.find({ words, limit, ...wanted }).flatMap((number) => this.#row(number));
    return {
      own: own ? found({ inside: own, outside: null }) : [],
      others: found({ inside, outside: own }),
      whole: built.whole,
    };
  }

  #refresh({ index, rows, stale }: Built): void {
    const entries = [...stale].flatMap(([id, entity]) => rows.one(entity, id) ?? []);
    stale.clear();
    if (entries.length > 0) index.put(entries);
  }

  #row(number: number): FoundRow[] {
    const { entity, place } = rowOf(number);
    const row = this.#connection.prepare(`SELECT id FROM main."${entity}" WHERE rowid = ?`).get(place);
    return row ? [{ entity, id: (row as { id: string }).id }] : [];
  }
}
