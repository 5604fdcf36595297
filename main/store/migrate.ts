/** Brings a file to a schema, one transaction per migration: a file is never left between two schemas. */
import type Database from 'better-sqlite3';
import { MIGRATIONS } from './migrations';
import type { ChangeRow, Migration } from './migrations/migration';

export const CURRENT_SCHEMA = MIGRATIONS.at(-1)!.number;

export const schemaOf = (db: Database.Database) => db.pragma('user_version', { simple: true }) as number;

export function migrate(db: Database.Database, migrations: readonly Migration[] = MIGRATIONS): void {
  for (const migration of migrations) if (migration.number > schemaOf(db)) apply(db, migration);
}

function apply(db: Database.Database, migration: Migration): void {
  // Inside a transaction this pragma does nothing, and a table rebuild with foreign keys on would delete children.
  db.pragma('foreign_keys = OFF');
  try {
    db.transaction(() => {
      migration.up(db);
      if (migration.upcast) upcastLog(db, migration.upcast);
      const broken = db.pragma('foreign_key_check') as unknown[];
      if (broken.length > 0) throw new Error(`migration ${migration.number} leaves ${broken.length} broken references`);
      db.pragma(`user_version = ${migration.number}`);
    }).immediate();
  } finally {
    db.pragma('foreign_keys = ON');
  }
}

const CHUNK = 5_000;

function upcastLog(db: Database.Database, upcast: NonNullable<Migration['upcast']>): void {
  const next = db.prepare<[string, number, number], ChangeRow>(
    'SELECT * FROM change WHERE (session, seq) > (?, ?) ORDER BY session, seq LIMIT ?',
  );
  const drop = db.prepare('DELETE FROM change WHERE session = ? AND seq = ?');
  const rewrite = db.prepare(
    `UPDATE change SET entity = @entity, row_id = @row_id, field = @field, value = @value
     WHERE session = @session AND seq = @seq`,
  );
  for (let chunk = next.all('', 0, CHUNK); chunk.length > 0; ) {
    for (const change of chunk) {
      const now = upcast({ ...change });
      if (now) rewrite.run({ ...now, session: change.session, seq: change.seq });
      else drop.run(change.session, change.seq);
    }
    const last = chunk.at(-1)!;
    chunk = next.all(last.session, last.seq, CHUNK);
  }
}
