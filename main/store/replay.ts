/** The tables as the change log says they should be. */
import { ENTITY_NAMES, type EntityName } from '../../shared/model/entities';
import type { Connection } from './connection';
import { columnsOf } from './triggers';

type Value = string | number | null;

/**
 * Compares rows with their changes and names what differs. `kept` are rows that stay out of the bin because somebody worked
 * on them while another deleted them.
 */
export function compareRows(
  connection: Connection,
  entity: EntityName,
  ids: string[],
  kept: ReadonlySet<string>,
  differences: string[],
): void {
  const logged = loggedRows(connection, entity, ids);
  const rows = connection
    .prepare(`SELECT * FROM main."${entity}" WHERE id IN (SELECT value FROM json_each(?))`)
    .all(JSON.stringify(ids)) as Record<string, Value>[];
  for (const row of rows) {
    const id = String(row.id);
    const cells = logged.get(id) ?? new Map<string, Value>();
    if (kept.has(id)) cells.set('deleted', 0);
    for (const column of columnsOf(entity))
      if ((cells.get(column) ?? null) !== row[column]) differences.push(`replay: ${entity} ${id} ${column}`);
  }
}

/** The latest value of every cell: with a clock that never falls behind, it is one of the cell's heads. */
function loggedRows(connection: Connection, entity: EntityName, ids: string[]): Map<string, Map<string, Value>> {
  const changes = connection
    .prepare(
      `SELECT row_id, field, value FROM change WHERE row_id IN (SELECT value FROM json_each(?)) AND entity = ?
       ORDER BY hlc, session`,
    )
    .all(JSON.stringify(ids), entity) as { row_id: string; field: string; value: Value }[];
  const rows = new Map(ids.map((id) => [id, new Map<string, Value>()]));
  for (const { row_id, field, value } of changes) rows.get(row_id)?.set(field, value);
  return rows;
}

/** Up to 500 ids of rows after the id `after`. */
export function idsAfter(connection: Connection, entity: EntityName, after: string): string[] {
  const rows = connection.prepare(`SELECT id FROM main."${entity}" WHERE id > ? ORDER BY id LIMIT 500`).all(after);
  return (rows as { id: string }[]).map((row) => row.id);
}

/** Together with `compareRows` this finds rows that the log knows and the tables do not. */
export function compareCounts(connection: Connection, differences: string[]): void {
  const logged = connection.prepare('SELECT entity, count(DISTINCT row_id) AS n FROM change GROUP BY entity').all() as {
    entity: string;
    n: number;
  }[];
  const inLog = new Map(logged.map(({ entity, n }) => [entity, n]));
  for (const entity of ENTITY_NAMES) {
    const { n } = connection.prepare(`SELECT count(*) AS n FROM main."${entity}"`).get() as { n: number };
    const expected = inLog.get(entity) ?? 0;
    if (n !== expected) differences.push(`replay: ${entity} has ${n} rows, the log ${expected}`);
  }
}
