/**
 * The change log writes itself: TEMP triggers, one per column, generated from the registry whenever a file is opened.
 * (Triggers in the file could not call our functions under `trusted_schema = OFF`, and a table rebuild drops them
 * silently.) Whoever writes, by Kysely or by hand, each changed column is exactly one change.
 */
import type Database from 'better-sqlite3';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../../shared/model/entities';

/** Every logged column of an entity's table but the id. */
export const columnsOf = (entity: EntityName): string[] => [...Object.keys(fieldsOf(entity)), 'deleted'];

/** What each cell was before a batch, for undo. In memory: never in the file, gone when it closes. */
const UNDO_TABLE = `
  CREATE TEMP TABLE undo_cell (
    batch INTEGER NOT NULL, entity TEXT NOT NULL, row_id TEXT NOT NULL, field TEXT NOT NULL,
    before ANY, after ANY, seq INTEGER NOT NULL,
    PRIMARY KEY (batch, row_id, field)
  ) STRICT, WITHOUT ROWID`;

const groupOf = (entity: EntityName) =>
  entity === 'mentoring_group' ? 'new.id' : 'group_id' in fieldsOf(entity) ? 'new.group_id' : 'NULL';

const logged = (entity: EntityName, column: string) =>
  `INSERT INTO change (session, seq, batch, entity, row_id, field, value, hlc)
   SELECT log_session(), log_next('${entity}', new.id, ${groupOf(entity)}), log_batch(), '${entity}', new.id, '${column}',
     new."${column}", log_hlc()`;

const remembered = (entity: EntityName, column: string, before: string) =>
  `INSERT INTO undo_cell (batch, entity, row_id, field, before, after, seq)
   VALUES (log_batch(), '${entity}', new.id, '${column}', ${before}, new."${column}", log_last())
   ON CONFLICT (batch, row_id, field) DO UPDATE SET after = excluded.after, seq = excluded.seq;`;

/** A row that is made: its `deleted` was nothing before, so undo puts it in the bin. */
const onInsert = (entity: EntityName) => `
  CREATE TEMP TRIGGER "${entity}.insert" AFTER INSERT ON main."${entity}" BEGIN
    ${columnsOf(entity)
      .map((column) => `${logged(entity, column)} WHERE new."${column}" IS NOT NULL;`)
      .join('\n')}
    ${remembered(entity, 'deleted', 'NULL')}
  END`;

/** Typing on in one batch replaces one's own last change to the cell; numbers are never reused. */
const onUpdate = (entity: EntityName, column: string) => `
  CREATE TEMP TRIGGER "${entity}.${column}" AFTER UPDATE OF "${column}" ON main."${entity}"
  WHEN old."${column}" IS NOT new."${column}" BEGIN
    DELETE FROM change WHERE session = log_session() AND seq = (
      SELECT seq FROM undo_cell WHERE batch = log_batch() AND row_id = new.id AND field = '${column}');
    ${logged(entity, column)};
    ${remembered(entity, column, `old."${column}"`)}
  END`;

const forbidden = (entity: EntityName) => [
  `CREATE TEMP TRIGGER "${entity}.delete" BEFORE DELETE ON main."${entity}" BEGIN
     SELECT RAISE(ABORT, 'rows go to the bin, never away');
   END`,
  `CREATE TEMP TRIGGER "${entity}.id" BEFORE UPDATE OF id ON main."${entity}" WHEN old.id IS NOT new.id BEGIN
     SELECT RAISE(ABORT, 'an id never changes');
   END`,
];

const TRIGGERS = ENTITY_NAMES.flatMap((entity) => [
  onInsert(entity),
  ...columnsOf(entity).map((column) => onUpdate(entity, column)),
  ...forbidden(entity),
]);

/** Needs the functions of the recorder. */
export function installTriggers(db: Database.Database): void {
  // REPLACE would otherwise delete a row without the trigger that forbids it.
  db.pragma('recursive_triggers = ON');
  db.exec(UNDO_TABLE);
  db.exec(TRIGGERS.join(';\n'));
}

/** For merging and erasing, which write the log themselves. Runs inside the caller's transaction. */
export function withoutTriggers<T>(db: Database.Database, work: () => T): T {
  const names = db.prepare<[], string>(`SELECT name FROM temp.sqlite_schema WHERE type = 'trigger'`).pluck().all();
  db.exec(names.map((name) => `DROP TRIGGER temp."${name}"`).join(';\n'));
  const result = work();
  db.exec(TRIGGERS.join(';\n'));
  return result;
}
