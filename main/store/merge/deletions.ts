/**
 * A row that one copy deleted while another worked on it, or on something that belongs to it, stays and is flagged: work
 * must not vanish because somebody tidied up without knowing of it.
 */
import type Database from 'better-sqlite3';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../../../shared/model/entities';
import type { ChangeRow } from '../migrations/migration';
import type { Ancestry } from '../sessions';

/** What a row belongs to. Other references may point to a row in the bin. */
const OWNERS: Record<string, EntityName> = {
  programme_id: 'programme',
  group_id: 'mentoring_group',
  group_step_id: 'group_step',
  visit_id: 'visit',
  action_id: 'action',
};

/** Rows to keep out of the bin: id → entity. `forked`: sessions that may not have seen each other. */
export function keptRows(db: Database.Database, ancestry: Ancestry, forked: string[]): Map<string, EntityName> {
  const sessions = JSON.stringify(forked);
  const binned = db
    .prepare<[string], { row_id: string; entity: EntityName }>(
      `SELECT DISTINCT row_id, entity FROM change
       WHERE field = 'deleted' AND value = 1 AND session IN (SELECT value FROM json_each(?)) ORDER BY row_id`,
    )
    .all(sessions);
  const deletions = db.prepare<[string], ChangeRow>(`SELECT * FROM change WHERE row_id = ? AND field = 'deleted'`);
  const edits = db.prepare<[string, string, string], ChangeRow>(
    `SELECT * FROM change WHERE row_id IN (SELECT value FROM json_each(?))
       AND session IN (SELECT value FROM json_each(?))
       AND NOT (field = 'deleted' AND (row_id = ? OR value = 1))`,
  );

  const kept = new Map<string, EntityName>();
  for (const { row_id, entity } of binned) {
    const heads = headsIn(deletions.all(row_id), ancestry);
    if (!heads.some((head) => head.value === 1)) continue;
    const unknown = (edit: ChangeRow) => heads.every((head) => ancestry.concurrent(edit, head));
    const rows = JSON.stringify([row_id, ...belongings(db, entity, row_id)]);
    if (heads.some((head) => head.value !== 1) || edits.all(rows, sessions, row_id).some(unknown))
      kept.set(row_id, entity);
  }
  return kept;
}

/** The changes of one cell that no other one has seen. */
export function headsIn(changes: ChangeRow[], ancestry: Ancestry): ChangeRow[] {
  return changes.filter((a) => !changes.some((b) => ancestry.before(a, b)));
}

/** Ids of all rows that belong to a row, directly or through others. */
function belongings(db: Database.Database, entity: EntityName, id: string): Set<string> {
  const found = new Set<string>();
  const todo: [EntityName, string[]][] = [[entity, [id]]];
  for (let next = todo.pop(); next !== undefined; next = todo.pop())
    for (const [child, field] of childrenOf(next[0])) {
      const ids = db
        .prepare<[string], string>(`SELECT id FROM main."${child}" WHERE ${field} IN (SELECT value FROM json_each(?))`)
        .pluck()
        .all(JSON.stringify(next[1]))
        .filter((row) => !found.has(row));
      for (const row of ids) found.add(row);
      if (ids.length > 0) todo.push([child, ids]);
    }
  return found;
}

const childrenOf = (entity: EntityName): [EntityName, string][] =>
  ENTITY_NAMES.flatMap((child) =>
    Object.keys(fieldsOf(child))
      .filter((field) => OWNERS[field] === entity)
      .map((field): [EntityName, string] => [child, field]),
  );
