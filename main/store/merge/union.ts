/** The union of two logs, in SQL: what the other copy (attached as `other`) knows and this one does not. */
import type Database from 'better-sqlite3';
import { ENTITY_NAMES } from '../../../shared/model/entities';

const KNOWN_HERE =
  'EXISTS (SELECT 1 FROM main.change AS ours WHERE ours.session = theirs.session AND ours.seq = theirs.seq)';
const ERASED = 'theirs.row_id IN (SELECT row_id FROM main.erasure)';

/** Takes over erasures, sessions, batches and changes. The new changes are in `temp.incoming` afterwards; how many there are. */
export function unite(db: Database.Database): { changes: number; erased: number } {
  const erased = db.prepare('INSERT OR IGNORE INTO main.erasure SELECT row_id FROM other.erasure').run().changes;
  if (erased > 0) forgetErased(db);
  db.exec(`
    CREATE TEMP TABLE incoming AS SELECT theirs.* FROM other.change AS theirs WHERE NOT ${KNOWN_HERE} AND NOT ${ERASED};
    CREATE INDEX temp.incoming_cell ON incoming (row_id, field);
    INSERT OR IGNORE INTO main.session SELECT * FROM other.session;
    INSERT INTO main.batch SELECT * FROM other.batch WHERE true
      ON CONFLICT (session, batch) DO UPDATE SET at = max(at, excluded.at);
    INSERT INTO main.touch SELECT * FROM other.touch WHERE true
      ON CONFLICT (group_id) DO UPDATE SET at = max(at, excluded.at)`);
  const { changes } = db.prepare('INSERT INTO main.change SELECT * FROM temp.incoming').run();
  return { changes, erased };
}

/** Every change of the other copy that is neither here nor erased: none, once they are united. */
export function missingHere(db: Database.Database): number {
  const missing = db.prepare<[], { n: number }>(
    `SELECT count(*) AS n FROM other.change AS theirs WHERE NOT ${KNOWN_HERE} AND NOT ${ERASED}`,
  );
  return missing.get()!.n;
}

/** Removes rows that are erased, with everything the log said of them. Needs the triggers out of the way. */
export function forgetErased(db: Database.Database): void {
  db.exec('DELETE FROM main.change WHERE row_id IN (SELECT row_id FROM main.erasure)');
  db.exec('DELETE FROM temp.undo_cell WHERE row_id IN (SELECT row_id FROM main.erasure)');
  for (const entity of ENTITY_NAMES)
    db.exec(`DELETE FROM main."${entity}" WHERE id IN (SELECT row_id FROM main.erasure)`);
}
