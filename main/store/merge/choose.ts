/** What a person does about a merge: chooses a value, or erases a row for good. */
import type { EntityName } from '../../../shared/model/entities';
import { internals } from '../store';
import { withoutTriggers } from '../triggers';
import type { Store } from '../types';
import { forgetErased } from './union';

/**
 * Settles a conflict: `value` is a change like any other, made even when it is the one already shown, so that later merges
 * know it was chosen.
 */
export function choose(
  store: Store,
  cell: { entity: EntityName; rowId: string; field: string },
  value: string | number | null,
): Promise<void> {
  const { entity, rowId, field } = cell;
  return internals(store).change('conflict.choose', ({ db }, recorder) => {
    const updated = db
      .prepare(`UPDATE main."${entity}" SET "${field}" = ? WHERE id = ? AND "${field}" IS NOT ?`)
      .run(value, rowId, value);
    if (updated.changes === 0) recorder.log({ entity, rowId, field, value });
  });
}

/**
 * Erases rows with all their history, here and in every copy that is ever merged with this one. Backups and copies that
 * are not merged keep them.
 */
export function erase(store: Store, rowIds: string[]): Promise<void> {
  const workbook = internals(store);
  return workbook.change('row.erase', ({ db }) => {
    withoutTriggers(db, () => {
      const remember = db.prepare('INSERT OR IGNORE INTO main.erasure (row_id) VALUES (?)');
      for (const id of rowIds) remember.run(id);
      forgetErased(db);
    });
    workbook.search.forget();
  });
}
