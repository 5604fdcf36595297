/**
 * A workbook comes by mail, too: before anything is written into one, its schema must be exactly ours. A table that lacks a
 * column, or a trigger or view somebody put in, makes it damaged.
 */
import Database from 'better-sqlite3';
import { Fail } from '../fail';
import { migrate } from './migrate';

const shapeOf = (db: Database.Database): string =>
  JSON.stringify(
    db
      .prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name`)
      .raw()
      .all(),
  );

let expected: string | undefined;

function freshShape(): string {
  const db = new Database(':memory:');
  try {
    migrate(db);
    return shapeOf(db);
  } finally {
    db.close();
  }
}

/** For a file of the present schema. Fail DAMAGED. */
export function assertShape(db: Database.Database): void {
  expected ??= freshShape();
  if (shapeOf(db) !== expected) throw new Fail('DAMAGED', { said: 'schema' });
}
