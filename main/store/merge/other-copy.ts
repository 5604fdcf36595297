/**
 * The other copy of a workbook, as a copy of our own: the file may lie on a share, be read-only or have an older schema,
 * and is never changed.
 */
import { copyFile, mkdtemp, realpath, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Fail } from '../../fail';
import type { Connection } from '../connection';
import { exists } from '../files';
import { migrate } from '../migrate';
import { chooseCipher, disconnect } from '../pragmas';
import { assertShape } from '../shape';
import { assertNotOpenHere, openFile, workbookId } from '../workbook-file';

export interface OtherCopy {
  path: string;
  passphrase: string | null;
}

/** Lends `use` the other copy in the present schema. Fail INVALID when it is another workbook, IN_USE when it is open here. */
export async function withCopyOf<T>(
  original: string,
  workbook: string,
  passphrase: string | undefined,
  use: (copy: OtherCopy) => Promise<T>,
): Promise<T> {
  const real = await realpath(original);
  await assertNotOpenHere(real);
  const folder = await mkdtemp(join(tmpdir(), 'workbook-merge-'));
  try {
    const path = join(folder, 'other.mentoring');
    await copyFile(real, path);
    // A copy of a program that crashed is whole only together with its journal.
    if (await exists(`${real}-journal`)) await copyFile(`${real}-journal`, `${path}-journal`);
    const { db, passphrase: key } = await openFile(path, passphrase, false);
    try {
      if (workbookId(db) !== workbook)
        throw new Fail('INVALID', { reason: 'other-workbook', workbook: workbookId(db) });
      migrate(db);
      assertShape(db);
    } finally {
      disconnect(db);
    }
    return await use({ path, passphrase: key });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Attaches the copy as `other` while `work` runs. */
export async function attached<T>(connection: Connection, copy: OtherCopy, work: () => Promise<T>): Promise<T> {
  if (copy.passphrase !== null) chooseCipher(connection.db);
  // An empty key on purpose: without one SQLite would try this workbook's own.
  connection.db.prepare('ATTACH ? AS other KEY ?').run(copy.path, copy.passphrase ?? '');
  try {
    return await work();
  } finally {
    connection.db.exec('DETACH other');
  }
}
