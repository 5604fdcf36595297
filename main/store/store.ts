/** An open workbook: reads, writes that are durable when they resolve, undo, and telling listeners what changed. */
import type { Kysely } from 'kysely';
import type { CheckReport } from '../../shared/contract/application';
import type { EntityName } from '../../shared/model/entities';
import { Fail } from '../fail';
import { check } from './check';
import type { Now } from './clock';
import type { Connection } from './connection';
import { copyTo } from './copy';
import { failing } from './failures';
import { assertFree } from './files';
import type { Recorder } from './recorder';
import { type Handle, TableReader, type Tables, TableWriter } from './repository';
import { WorkbookSearch } from './search';
import type { Changed, HistoryState, Progress, Reader, Store, Writer } from './types';
import { type Step, UndoStack } from './undo';

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
  readonly search: WorkbookSearch;
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
    this.search = new WorkbookSearch(opened.connection);
    opened.recorder?.onRow((entity, id) => this.search.changed(entity, id));
    this.#undo = new UndoStack(opened.connection);
  }

  read<T>(use: (reader: Reader) => Promise<T>): Promise<T> {
    const { connection } = this.opened;
    return connection.alone(() =>
      connection.transaction('BEGIN', () => lent(connection.kysely, (handle) => use(new TableReader(handle)))),
    );
  }

  async write<T>(label: string, use: (writer: Writer) => Promise<T>, options: { merge?: string } = {}): Promise<T> {
    const { connection, now } = this.opened;
    const { merge } = options;
    const at = now();
    const { result } = await this.#commit(() => ({
      label,
      goesOn: this.#undo.joins(merge, at),
      work: () => lent(connection.kysely, (handle) => use(new TableWriter(handle))),
      done: (made, changed) => changed && this.#undo.did({ ...made, label, merge, at }),
    }));
    return result;
  }

  history(): HistoryState {
    return this.#undo.state();
  }

  undo(force: boolean): Promise<{ label: string; entities: EntityName[] }> {
    return this.#reverse(
      () => this.#undo.lastDone(),
      (inverse) => this.#undo.undid(inverse),
      force,
    );
  }

  redo(force: boolean): Promise<{ label: string; entities: EntityName[] }> {
    return this.#reverse(
      () => this.#undo.lastUndone(),
      (inverse) => this.#undo.redid(inverse),
      force,
    );
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
    this.#closing ??= this.opened.connection.alone(() => {
      this.search.close();
      return this.opened.release();
    });
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
    const { connection } = this.opened;
    await this.#commit((recorder) => ({
      label,
      work: () => work(connection, recorder),
      done: () => this.#undo.seal(),
    }));
  }

  async #reverse(find: () => Step, done: (inverse: Step) => void, force: boolean) {
    const { plan, changed } = await this.#commit(() => {
      const step = find();
      return {
        label: step.label,
        undoes: `${step.session}/${step.batch}`,
        work: () => this.#undo.putBack(step.batch, force),
        done: (made) => done({ ...made, label: step.label }),
      };
    });
    return { label: plan.label, entities: changed?.entities ?? [] };
  }

  /** `begin` is asked when its turn has come, so that it sees what everybody before it did. */
  async #commit<T>(begin: (recorder: Recorder) => Plan<T>) {
    const { connection, recorder } = this.opened;
    const committed = await connection.alone(async () => {
      if (!recorder) throw new Fail('READ_ONLY');
      const plan = begin(recorder);
      const batch = recorder.beginBatch(plan.goesOn ?? null);
      try {
        const { result, changed } = await connection.transaction('BEGIN IMMEDIATE', async () => {
          const result = await plan.work();
          return { result, changed: recorder.finish(plan.label, plan.undoes ?? null) };
        });
        plan.done({ batch, session: recorder.session }, changed);
        recorder.committed();
        return { plan, result, changed };
      } catch (error) {
        recorder.rolledBack();
        throw error;
      }
    });
    if (committed.changed) this.tell(committed.changed);
    return committed;
  }
}

interface Plan<T> {
  label: string;
  /** "session/batch" that this one takes back. */
  undoes?: string;
  /** A batch to go on with. */
  goesOn?: number | null;
  work(): T | Promise<T>;
  /** After it is durable. */
  done(made: { batch: number; session: string }, changed: Changed | null): void;
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
