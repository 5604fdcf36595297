/** What a merge must show before it commits: nothing of either copy is missing, and the tables are what the log says. */
import type Database from 'better-sqlite3';
import { type EntityName, fieldsOf } from '../../../shared/model/entities';
import { Fail } from '../../fail';
import type { Conflict } from './conflicts';
import { missingHere } from './union';

/** Rows with news, by entity. */
export type News = Map<EntityName, string[]>;

export function newsByEntity(db: Database.Database, kept: Conflict[]): News {
  const changed = db.prepare<[], { entity: EntityName; row_id: string }>(
    'SELECT DISTINCT entity, row_id FROM temp.incoming',
  );
  const rows = [...changed.all(), ...kept.map(({ entity, rowId }) => ({ entity, row_id: rowId }))];
  const news: News = new Map();
  for (const { entity, row_id } of rows) {
    const ids = news.get(entity);
    if (ids) ids.push(row_id);
    else news.set(entity, [row_id]);
  }
  return news;
}

/** Fail DAMAGED when the other copy's log and this one do not add up to these tables. */
export function proveUnion(db: Database.Database, kept: ReadonlySet<string>): void {
  const problems: string[] = [];
  const missing = missingHere(db);
  if (missing > 0) problems.push(`${missing} changes missing`);
  const columns = db.prepare<[], { entity: EntityName; field: string }>(
    'SELECT DISTINCT entity, field FROM temp.incoming',
  );
  for (const { entity, field } of columns.all())
    for (const id of wrongRows(db, entity, field))
      if (field !== 'deleted' || !kept.has(id)) problems.push(`${entity} ${id} ${field}`);
  if (problems.length > 0) throw new Fail('DAMAGED', { problems: problems.slice(0, 20) });
}

/** Rows with news in this column that are missing, or do not show the latest value of the united log. */
function wrongRows(db: Database.Database, entity: EntityName, field: string): string[] {
  return db
    .prepare<[string, string, string], string>(
      `SELECT news.row_id FROM (SELECT DISTINCT row_id FROM temp.incoming WHERE entity = ? AND field = ?) AS news
       LEFT JOIN main."${entity}" AS shown ON shown.id = news.row_id
       WHERE shown.id IS NULL OR shown."${field}" IS NOT (
         SELECT value FROM main.change WHERE change.row_id = news.row_id AND change.field = ?
         ORDER BY hlc DESC, session DESC LIMIT 1)`,
    )
    .pluck()
    .all(entity, field, field);
}

export function groupsOf(db: Database.Database, news: News): string[] {
  const groups = new Set<string>();
  for (const [entity, ids] of news) {
    const column = entity === 'mentoring_group' ? 'id' : 'group_id' in fieldsOf(entity) ? 'group_id' : null;
    if (column === null) continue;
    const owners = db.prepare<[string], string>(
      `SELECT DISTINCT ${column} FROM main."${entity}" WHERE id IN (SELECT value FROM json_each(?))`,
    );
    for (const group of owners.pluck().all(JSON.stringify(ids))) groups.add(group);
  }
  return [...groups];
}
