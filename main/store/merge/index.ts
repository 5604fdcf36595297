/**
 * Merging two copies of a workbook: the union of what both know. Order does not matter, doing it twice changes nothing, no
 * value is lost: where the copies disagree, the latest is shown and all are listed until a person chooses.
 */
import type Database from 'better-sqlite3';
import { ENTITY_NAMES } from '../../../shared/model/entities';
import { Fail } from '../../fail';
import { codeOf, failing } from '../failures';
import { internals, type WorkbookStore } from '../store';
import { withoutTriggers } from '../triggers';
import type { Store } from '../types';
import { applyNews, keepRows } from './apply';
import { type Conflict, openConflicts } from './conflicts';
import { attached, withCopyOf } from './other-copy';
import { groupsOf, type News, newsByEntity, proveUnion } from './proof';
import { unite } from './union';

export interface Merged {
  /** Changes that were new here. */
  changes: number;
  /** Everything the copies disagree on, from earlier merges too. */
  conflicts: Conflict[];
}

/**
 * Merges the copy at `otherPath` into an open workbook; the file there stays as it is. All or nothing: before it commits it
 * proves that the result is the union. Fail INVALID (another workbook: import it instead), READ_ONLY, IN_USE (it is
 * open here), and as `openStore`.
 */
export function mergeInto(target: Store, otherPath: string, options: { passphrase?: string } = {}): Promise<Merged> {
  return failing(async () => {
    const store = internals(target);
    if (store.readOnly) throw new Fail('READ_ONLY');
    const { connection } = store.opened;
    const { changes, conflicts, entities, groups } = await withCopyOf(
      otherPath,
      store.workbook,
      options.passphrase,
      (copy) =>
        connection.alone(async () => {
          const merged = await attached(connection, copy, () =>
            connection.transaction('BEGIN IMMEDIATE', () =>
              withoutTriggers(connection.db, () => mergeAttached(connection.db)),
            ),
          );
          store.renewSession();
          searchAgain(store, merged);
          return merged;
        }),
    );
    if (entities.length > 0) store.tell({ entities, groups, at: new Date(store.opened.now()).toISOString() });
    return { changes, conflicts };
  });
}

function mergeAttached(db: Database.Database) {
  const { changes, erased } = unite(db);
  addUp(() => applyNews(db));
  const conflicts = openConflicts(db);
  const kept = conflicts.filter((conflict) => conflict.kept);
  keepRows(db, kept);
  const touched = newsByEntity(db, kept);
  proveUnion(db, new Set(kept.map((conflict) => conflict.rowId)));
  const groups = groupsOf(db, touched);
  db.exec('DROP TABLE temp.winner; DROP TABLE temp.incoming');
  const entities = erased > 0 ? [...ENTITY_NAMES] : [...touched.keys()];
  return { changes, conflicts, entities, groups, touched, erased };
}

/** What is found by its words follows the merge. */
function searchAgain({ search }: WorkbookStore, { touched, erased }: { touched: News; erased: number }): void {
  if (erased > 0) search.forget();
  else for (const [entity, ids] of touched) for (const id of ids) search.changed(entity, id);
}

/** The tables refuse a row whose log is incomplete. */
function addUp(work: () => void): void {
  try {
    work();
  } catch (error) {
    if (codeOf(error)?.startsWith('SQLITE_CONSTRAINT')) throw new Fail('DAMAGED', undefined, { cause: error });
    throw error;
  }
}
