/**
 * Cells that two copies filled in differently, and rows that one deleted while the other worked on them. Derived from
 * the log alone: every copy with the same changes shows the same values and lists the same conflicts.
 */
import type Database from 'better-sqlite3';
import type { EntityName } from '../../../shared/model/entities';
import type { ChangeRow } from '../migrations/migration';
import { Ancestry, loadSessions } from '../sessions';
import { headsIn, keptRows } from './deletions';

export interface Conflict {
  entity: EntityName;
  rowId: string;
  field: string;
  /** The different values, the one that is shown first. */
  values: (string | number | null)[];
  /** Deleted in one copy, worked on in another: the row stays until a person decides. */
  kept: boolean;
}

/** Cells with changes from at least two sessions that may not have seen each other. */
export function openConflicts(db: Database.Database): Conflict[] {
  const ancestry = new Ancestry(loadSessions(db));
  const forked = [...ancestry.forked()];
  if (forked.length === 0) return [];

  const cells = db
    .prepare<[string], ChangeRow>(
      `WITH suspect AS (
         SELECT row_id, field FROM json_each(?) AS forked CROSS JOIN change ON change.session = forked.value
         GROUP BY row_id, field HAVING min(session) < max(session))
       SELECT change.* FROM suspect CROSS JOIN change USING (row_id, field)
       ORDER BY row_id, field, hlc DESC, session DESC`,
    )
    .all(JSON.stringify(forked));
  const conflicts = byCell(cells).flatMap((changes) => conflictIn(changes, ancestry) ?? []);
  const kept = keptRows(db, ancestry, forked);
  return [
    ...conflicts.filter((conflict) => conflict.field !== 'deleted' || !kept.has(conflict.rowId)),
    ...[...kept].map(([rowId, entity]) => ({ entity, rowId, field: 'deleted', values: [0, 1], kept: true })),
  ];
}

function conflictIn(changes: ChangeRow[], ancestry: Ancestry): Conflict | null {
  const heads = headsIn(changes, ancestry);
  const values = [...new Set(heads.map((head) => head.value))];
  if (values.length < 2) return null;
  const { entity, row_id, field } = heads[0]!;
  return { entity: entity as EntityName, rowId: row_id, field, values, kept: false };
}

function byCell(changes: ChangeRow[]): ChangeRow[][] {
  const cells: ChangeRow[][] = [];
  for (const change of changes) {
    const cell = cells.at(-1);
    if (cell?.[0]?.row_id === change.row_id && cell[0].field === change.field) cell.push(change);
    else cells.push([change]);
  }
  return cells;
}
