/** An older workbook becomes one of this version, after a copy of it has been put away. */
import { mkdir } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { Fail } from '../fail';
import { copyTo, type Source } from './copy';
import { migrate, schemaOf } from './migrate';
import { MIGRATIONS } from './migrations';
import type { Migration } from './migrations/migration';

/**
 * Does nothing when the schema is the present one. The copy goes to `backups`, or beside the workbook. Fail READ_ONLY when
 * the workbook may not be changed, DISK_FULL, DAMAGED.
 */
export async function bringUpToDate(
  source: Source,
  path: string,
  backups = dirname(path),
  migrations: readonly Migration[] = MIGRATIONS,
): Promise<void> {
  const { db } = source.connection;
  const schema = schemaOf(db);
  if (schema === migrations.at(-1)!.number) return;
  if (db.readonly) throw new Fail('READ_ONLY', { schema });
  await mkdir(backups, { recursive: true });
  const name = basename(path).replace(/\.mentoring$/, '');
  await copyTo(source, join(backups, `${name}-schema-${schema}.mentoring`));
  migrate(db, migrations);
}
