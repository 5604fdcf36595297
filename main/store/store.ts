/** An open workbook: reads, writes that are durable when they resolve, undo, and telling listeners what changed. */
import type { Kysely } from 'kysely';
import type { CheckReport } from '../../shared/contract/application';
import type { EntityName } from '../../shared/model/entities';
import { Fail } from '../fail';
import { check } from './check';
import type { Now } from './clock';
import type { Connection } from './connection';
import { copyTo } from './copy';
import { asFail, failing } from './failures';
import { assertFree } from './files';
import type { Recorder } from './recorder';
import { type Handle, TableReader, type Tables, TableWriter } from './repository';
import type { Changed, HistoryState, Progress, Reader, Store, Writer } from './types';
import { UndoStack } from './undo';

export interface Opened {
  path: string;
  workbook: string;
  connection: Connection;
  /** Null when the file is open for reading only. */
  recorder: Recorder | null;
  passphrase: string | null;
  now: Now;
  /** Closes the file and lets go of it. */
  release(): Promise<void>;
}

/** The store behind the interface, for the parts of this folder that work on the file itself. */
export function internals(store: Store): WorkbookStore {
  if (store instanceof WorkbookStore) return store;
  throw new TypeError('not a store of this program');
}

export class WorkbookStore implements Store {
  readonly path: string;
  readonly workbook: string;
  readonly readOnly: boolean;
  readonly locked: boolean;
  /** For merging, copying and backing up, inside the store only. */
  readonly opened: Opened;
  savedAt: string | null = null;
  readonly #undo: UndoStack;
  readonly #listeners = new Set<(changed: Changed) => void>();
  #closing: Promise<void> | null = null;

  constructor(opened: Opened) {
    this.opened = opened;
    this.path = opened.path;
    this.workbook = opened.workbook;
    this.readOnly = opened.recorder === null;
    this.locked = opened.passphrase !== null;
    this.#undo = new UndoStack(opened.connection);
  }

  read<T>(use: (reader: Reader) => Promise<T>): Promise<T> {
    const { connection } = this.opened;
    return connection.alone(() =>
      connection.transaction('BEGIN', () => lent(connection.kysely, (handle) => use(new TableReader(handle)))),
    );
  }

  async write<T>(label: string, use: (writer: Writer) => Promise<T>, options: { merge?: string } = {}): Promise<T> {
    const now = this.opened.now();
    const joined = () => this.#undo.joins(options.merge, now);
    const { kysely } = this.opened.connection;
    const { result, batch, session, changed } = await this.#commit(label, joined, null, () =>
      lent(kysely, (handle) => use(new TableWriter(handle))),
    );
    if (changed) {
      this.#undo.did({ batch, session, label, merge: options.merge, at: now });
      this.tell(changed);
    }
    return result;
  }

  history(): HistoryState {
    return this.#undo.state();
  }

  async undo(force: boolean): Promise<{ label: string; entities: EntityName[] }> {
    const step = this.#undo.lastDone();
    const { batch, session, changed } = await this.#putBack(step, force);
    this.#undo.undid({ batch, session, label: step.label });
    if (changed) this.tell(changed);
    return { label: step.label, entities: changed?.entities ?? [] };
  }

  async redo(force: boolean): Promise<{ label: string; entities: EntityName[] }> {
    const step = this.#undo.lastUndone();
    const { batch, session, changed } = await this.#putBack(step, force);
    this.#undo.redid({ batch, session, label: step.label });
    if (changed) this.tell(changed);
    return { label: step.label, entities: changed?.entities ?? [] };
  }

  onChanged(listen: (changed: Changed) => void): () => void {
    this.#listeners.add(listen);
    return () => this.#listeners.delete(listen);
  }

  check(): Promise<CheckReport> {
    return check(this.opened.connection);
  }

  async saveCopy(path: string, progress?: Progress): Promise<void> {
    await failing(async () => {
      await assertFree(path);
      await copyTo(this.opened, path, progress);
    });
  }

  close(): Promise<void> {
    this.#closing ??= this.opened.connection.alone(() => this.opened.release());
    return this.#closing;
  }

  /** Tells listeners what is on disk now. */
  tell(changed: Changed): void {
    this.savedAt = changed.at;
    for (const listen of this.#listeners) listen(changed);
  }

  /** After a merge: the next write begins a session that has seen both copies. */
  renewSession(): void {
    this.opened.recorder?.renew();
    this.#undo.seal();
  }

  /** Work on the tables themselves as one batch, outside undo: choosing between values, erasing. */
  async change(label: string, work: (connection: Connection, recorder: Recorder) => void): Promise<void> {
    const { connection, recorder } = this.opened;
    const { changed } = await this.#commit(
      label,
      () => null,
      null,
      () => recorder && work(connection, recorder),
    );
    this.#undo.seal();
    if (changed) this.tell(changed);
  }

  #putBack(step: { batch: number; session: string; label: string }, force: boolean) {
    return this.#commit(
      step.label,
      () => null,
      `${step.session}/${step.batch}`,
      () => this.#undo.putBack(step.batch, force),
    );
  }

  #commit<T>(label: string, joined: () => number | null, undoes: string | null, work: () => T | Promise<T>) {
    const { connection, recorder } = this.opened;
    return connection.alone(async () => {
      if (!recorder) throw new Fail('READ_ONLY');
      const batch = recorder.beginBatch(joined());
      try {
        const { result, changed } = await connection.transaction('BEGIN IMMEDIATE', async () => {
          const result = await work();
          return { result, changed: recorder.finish(label, undoes) };
        });
        recorder.committed();
        return { result, batch, session: recorder.session, changed };
      } catch (error) {
        recorder.rolledBack();
        throw asFail(error);
      }
    });
  }
}

/** Lends the database for the time of `use`; a reader or writer kept longer throws. */
async function lent<T>(kysely: Kysely<Tables>, use: (handle: Handle) => Promise<T>): Promise<T> {
  let over = false;
  const handle = () => {
    if (over) throw new Error('this transaction is over');
    return kysely;
  };
  try {
    return await use(handle);
  } finally {
    over = true;
  }
}
