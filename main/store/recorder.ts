/**
 * What the triggers ask while they write the change log: which session, number, batch and clock reading. It also knows
 * which entities and groups the running transaction has changed.
 */
import { randomUUID } from 'node:crypto';
import type Database from 'better-sqlite3';
import type { EntityName } from '../../shared/model/entities';
import { Clock, type Now } from './clock';
import { CURRENT_SCHEMA } from './migrate';
import { headsOf, latestReading, loadSessions } from './sessions';
import type { Changed } from './types';

interface OwnSession {
  id: string;
  /** Its row is in the file for good. */
  kept: boolean;
}

export class Recorder {
  /** Null between transactions. */
  #batch: number | null = null;
  #lastBatch = 0;
  #seq = 0;
  #session: OwnSession | null = null;
  #clock: Clock;
  #entities = new Set<EntityName>();
  #groups = new Set<string>();
  #hear: (entity: EntityName, row: string) => void = () => undefined;
  readonly #db: Database.Database;
  readonly #actor: string | null;
  readonly #now: Now;
  readonly #write;

  constructor(db: Database.Database, actor: string | null, now: Now) {
    this.#db = db;
    this.#actor = actor;
    this.#now = now;
    this.#clock = new Clock(now, latestReading(db));
    this.#write = {
      session: db.prepare('INSERT INTO session (id, parents, actor, schema, started_at) VALUES (?, ?, ?, ?, ?)'),
      batch: db.prepare(
        `INSERT INTO batch (session, batch, label, at, undoes) VALUES (?, ?, ?, ?, ?)
         ON CONFLICT (session, batch) DO UPDATE SET at = excluded.at`,
      ),
      touch: db.prepare(
        'INSERT INTO touch (group_id, at) VALUES (?, ?) ON CONFLICT (group_id) DO UPDATE SET at = excluded.at',
      ),
    };
    this.#offerFunctions();
  }

  /** `hear` is told of every row that is written, also when the transaction comes to nothing. */
  onRow(hear: (entity: EntityName, row: string) => void): void {
    this.#hear = hear;
  }

  /** Id of the session; made at the first change. */
  get session(): string {
    this.#session ??= { id: randomUUID(), kept: false };
    return this.#session.id;
  }

  #offerFunctions(): void {
    this.#db.function('log_session', () => this.session);
    this.#db.function('log_batch', () => this.#openBatch());
    this.#db.function('log_hlc', () => this.#clock.next());
    this.#db.function('log_last', () => this.#seq);
    this.#db.function('log_next', (entity, row, group) =>
      this.next(entity as EntityName, row as string, group as string | null),
    );
  }

  /** Outside a batch nothing may be written: the log would not know what it belongs to. */
  #openBatch(): number {
    if (this.#batch === null) throw new Error('written outside a batch');
    return this.#batch;
  }

  /** Begins a batch, or goes on with one. Numbers are unique in one opening of the file. */
  beginBatch(goOn: number | null): number {
    const batch = goOn ?? ++this.#lastBatch;
    this.#batch = batch;
    return batch;
  }

  /** Number for one more change. */
  next(entity: EntityName, row: string, group: string | null): number {
    this.#entities.add(entity);
    this.#hear(entity, row);
    if (group !== null) this.#groups.add(group);
    return ++this.#seq;
  }

  /** Writes a change that changes nothing in the tables: a value that was shown has been chosen. */
  log(cell: { entity: EntityName; rowId: string; field: string; value: string | number | null }): void {
    const seq = this.next(cell.entity, cell.rowId, null);
    const { entity, rowId, field, value } = cell;
    this.#db
      .prepare(
        `INSERT INTO change (session, seq, batch, entity, row_id, field, value, hlc) VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
      )
      .run(this.session, seq, this.#openBatch(), entity, rowId, field, value, this.#clock.next());
  }

  instant(): string {
    return this.#clock.instant();
  }

  /** Last thing inside the transaction. Null when nothing was changed. */
  finish(label: string, undoes: string | null): Changed | null {
    if (this.#entities.size === 0) return null;
    const at = this.#clock.instant();
    const session = this.session;
    if (!this.#session?.kept) {
      const known = loadSessions(this.#db);
      this.#write.session.run(session, JSON.stringify(headsOf(known)), this.#actor, CURRENT_SCHEMA, at);
    }
    this.#write.batch.run(session, this.#openBatch(), label, at, undoes);
    for (const group of this.#groups) this.#write.touch.run(group, at);
    return { entities: [...this.#entities], groups: [...this.#groups], at };
  }

  /** The transaction is durable. */
  committed(): void {
    if (this.#session && this.#entities.size > 0) this.#session.kept = true;
    this.#forget();
  }

  /** The transaction is gone. Numbers are not used again. */
  rolledBack(): void {
    if (!this.#session?.kept) this.#session = null;
    this.#forget();
  }

  /** After a merge: the next change begins a session that has seen everything. */
  renew(): void {
    this.#session = null;
    this.#seq = 0;
    this.#clock = new Clock(this.#now, latestReading(this.#db));
  }

  #forget(): void {
    this.#batch = null;
    this.#entities = new Set();
    this.#groups = new Set();
  }
}
