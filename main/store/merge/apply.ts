/** Brings the tables to what the united log says, cell by cell, touching only cells with news. */
import type Database from 'better-sqlite3';
import { ENTITY_NAMES, type EntityName } from '../../../shared/model/entities';
import { Fail } from '../../fail';
import { columnsOf } from '../triggers';

/**
 * The latest value of each cell that has news. The clock never falls behind what a file holds, so the latest change of all
 * is one of the heads; a session's id decides between equal readings.
 */
const WINNERS = `
  CREATE TEMP TABLE winner AS
    SELECT entity, row_id, field, value FROM (
      SELECT change.entity, change.row_id, change.field, change.value,
        row_number() OVER (PARTITION BY change.row_id, change.field ORDER BY change.hlc DESC, change.session DESC) AS place
      FROM (SELECT DISTINCT row_id, field FROM temp.incoming) AS news
      CROSS JOIN main.change AS change ON change.row_id = news.row_id AND change.field = news.field)
    WHERE place = 1;
  CREATE INDEX temp.winner_cell ON winner (entity, field, row_id)`;

export function applyNews(db: Database.Database): void {
  db.exec(WINNERS);
  const columns = db
    .prepare<[], { entity: EntityName; field: string }>('SELECT DISTINCT entity, field FROM temp.winner')
    .all();
  for (const { entity, field } of columns) assertKnown(entity, field);
  for (const entity of new Set(columns.map((column) => column.entity))) addRows(db, entity);
  for (const { entity, field } of columns) updateField(db, entity, field);
}

/** These names come out of somebody's file and go into SQL. */
function assertKnown(entity: EntityName, field: string): void {
  if (!ENTITY_NAMES.includes(entity) || !columnsOf(entity).includes(field))
    throw new Fail('DAMAGED', { problems: [`unknown column ${entity}.${field}`] });
}

/** Rows this copy does not have: all their cells are news. */
function addRows(db: Database.Database, entity: EntityName): void {
  const columns = columnsOf(entity);
  const cells = columns.map((column) => `max(CASE field WHEN '${column}' THEN value END)`);
  db.prepare(
    `INSERT INTO main."${entity}" (id, ${columns.map((column) => `"${column}"`).join(', ')})
     SELECT row_id, ${cells.join(', ')} FROM temp.winner
     WHERE entity = ? AND row_id NOT IN (SELECT id FROM main."${entity}") GROUP BY row_id`,
  ).run(entity);
}

function updateField(db: Database.Database, entity: EntityName, field: string): void {
  db.prepare(
    `UPDATE main."${entity}" AS kept SET "${field}" = winner.value FROM temp.winner AS winner
     WHERE winner.entity = ? AND winner.field = ? AND kept.id = winner.row_id AND kept."${field}" IS NOT winner.value`,
  ).run(entity, field);
}

/** Rows that stay although one copy deleted them. */
export function keepRows(db: Database.Database, rows: { entity: EntityName; rowId: string }[]): void {
  for (const { entity, rowId } of rows.filter((row) => ENTITY_NAMES.includes(row.entity)))
    db.prepare(`UPDATE main."${entity}" SET deleted = 0 WHERE id = ?`).run(rowId);
}
