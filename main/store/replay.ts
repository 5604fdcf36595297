/** The tables as the change log says they should be. */
import type { EntityName } from '../../shared/model/entities';
import type { Connection } from './connection';
import { columnsOf } from './triggers';

const ROWS = 500;
type Value = string | number | null;

/**
 * Compares up to 500 rows after the id `after` with their changes and names what differs. The id to go on from, or null at
 * the end. `kept` are rows that stay out of the bin because somebody edited them while another deleted them.
 */
export function compareRows(
  connection: Connection,
  entity: EntityName,
  after: string,
  kept: ReadonlySet<string>,
  differences: string[],
): string | null {
  const rows = connection
    .prepare(`SELECT * FROM main."${entity}" WHERE id > ? ORDER BY id LIMIT ${ROWS}`)
    .all(after) as Record<string, Value>[];
  const last = rows.at(-1)?.id;
  if (typeof last !== 'string') return null;

  const logged = loggedRows(connection, entity, after, last);
  for (const row of rows) {
    const id = String(row.id);
    const cells = logged.get(id) ?? new Map<string, Value>();
    if (kept.has(id)) cells.set('deleted', 0);
    for (const column of columnsOf(entity))
      if ((cells.get(column) ?? null) !== row[column]) differences.push(`replay: ${entity} ${id} ${column}`);
  }
  return rows.length < ROWS ? null : last;
}

/** The latest value of every cell: with a clock that never falls behind, it is one of the cell's heads. */
function loggedRows(connection: Connection, entity: EntityName, after: string, last: string) {
  const changes = connection
    .prepare(
      `SELECT row_id, field, value FROM change WHERE row_id > ? AND row_id <= ? AND entity = ?
       ORDER BY hlc, session`,
    )
    .all(after, last, entity) as { row_id: string; field: string; value: Value }[];
  const rows = new Map<string, Map<string, Value>>();
  for (const { row_id, field, value } of changes) {
    let cells = rows.get(row_id);
    if (!cells) {
      cells = new Map();
      rows.set(row_id, cells);
    }
    cells.set(field, value);
  }
  return rows;
}

/** Together with `compareRows` this finds rows that the log knows and the table does not. */
export function compareCounts(connection: Connection, entity: EntityName, differences: string[]): void {
  const count = (sql: string, ...given: string[]) => connection.prepare(sql).get(...given) as { n: number };
  const logged = count('SELECT count(DISTINCT row_id) AS n FROM change WHERE entity = ?', entity).n;
  const rows = count(`SELECT count(*) AS n FROM main."${entity}"`).n;
  if (logged !== rows) differences.push(`replay: ${entity} has ${rows} rows, the log ${logged}`);
}
