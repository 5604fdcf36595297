/**
 * The one connection, one user at a time. Work queues up; a transaction belongs to one piece of work and nobody else's
 * reads or writes slip into it. Waiting inside for one's own turn would hang for ever, so that fails.
 */
import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { Kysely, SqliteDialect } from 'kysely';
import { asFail } from './failures';
import type { Tables } from './repository';

const NESTED = 'the store is called inside its own transaction: use the reader or writer that was handed in';

/** Prepared statements kept; the program has fewer shapes of query than this, but for long `in` lists. */
const STATEMENTS = 400;

export class Connection {
  readonly db: Database.Database;
  readonly kysely: Kysely<Tables>;
  readonly #statements = new Map<string, Database.Statement>();
  readonly #turn = new AsyncLocalStorage<{ over: boolean }>();
  #last: Promise<unknown> = Promise.resolve();

  constructor(db: Database.Database) {
    this.db = db;
    const database = { prepare: (sql: string) => this.prepare(sql), close: () => undefined };
    this.kysely = new Kysely<Tables>({ dialect: new SqliteDialect({ database }) });
  }

  /** A prepared statement, prepared once. */
  prepare(sql: string): Database.Statement {
    let statement = this.#statements.get(sql);
    if (statement) this.#statements.delete(sql);
    else statement = this.db.prepare(sql);
    this.#statements.set(sql, statement);
    if (this.#statements.size > STATEMENTS) this.#statements.delete(this.#statements.keys().next().value!);
    return statement;
  }

  /** Runs `work` alone. Errors of SQLite come out as `Fail`. */
  alone<T>(work: () => T | Promise<T>): Promise<T> {
    if (this.#turn.getStore()?.over === false) return Promise.reject(new Error(NESTED));
    const turn = { over: false };
    const result = this.#last.then(() => this.#turn.run(turn, () => this.#guarded(work, turn)));
    this.#last = result.catch(() => undefined);
    return result;
  }

  async #guarded<T>(work: () => T | Promise<T>, turn: { over: boolean }): Promise<T> {
    try {
      return await work();
    } catch (error) {
      throw asFail(error);
    } finally {
      turn.over = true;
    }
  }

  /** `work` inside a transaction; whatever it throws, the last saved state stands. */
  async transaction<T>(begin: 'BEGIN' | 'BEGIN IMMEDIATE', work: () => T | Promise<T>): Promise<T> {
    this.prepare(begin).run();
    try {
      const result = await work();
      this.prepare('COMMIT').run();
      return result;
    } catch (error) {
      // After some errors (a full disk) SQLite has rolled back by itself.
      if (this.db.inTransaction) this.prepare('ROLLBACK').run();
      throw error;
    }
  }
}
