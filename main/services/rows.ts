/** Finding rows, and saying so when they are not there. */
import type { EntityName, Row } from '../../shared/model/entities';
import type { Issue } from '../../shared/rules/issues';
import { Fail } from '../fail';
import type { Reader } from '../store';

/** The row with this id, not in the bin; Fail NOT_FOUND. */
export async function present<E extends EntityName>(reader: Reader, entity: E, id: string): Promise<Row<E>> {
  const row = await reader.get(entity, id);
  if (!row || row.deleted) throw new Fail('NOT_FOUND', { what: entity });
  return row;
}

/** The row with this id, in the bin or not; Fail NOT_FOUND. */
export async function existing<E extends EntityName>(reader: Reader, entity: E, id: string): Promise<Row<E>> {
  const row = await reader.get(entity, id);
  if (!row) throw new Fail('NOT_FOUND', { what: entity });
  return row;
}

/** Fail INVALID about one place in the input. */
export const invalid = (path: Issue['path'], code: string, facts?: Issue['facts']) =>
  new Fail('INVALID', { issues: [{ path, code, facts }] });

/** Rows by one of their fields. */
export function byField<R extends object, K extends keyof R>(rows: Iterable<R>, field: K): Map<R[K], R[]> {
  const groups = new Map<R[K], R[]>();
  for (const row of rows) {
    const group = groups.get(row[field]);
    if (group) group.push(row);
    else groups.set(row[field], [row]);
  }
  return groups;
}
