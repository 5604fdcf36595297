/** Locking a workbook with a passphrase, unlocking it, and changing the passphrase. The workbook must be closed. */
import { realpath } from 'node:fs/promises';
import { assertSound } from './copy';
import { failing } from './failures';
import { writeWhole } from './files';
import { chooseCipher, connect, disconnect } from './pragmas';
import { assertNotOpenHere, openFile } from './workbook-file';

export interface PassphraseChange {
  /** The passphrase it has; left out when it has none. */
  from?: string;
  /** The passphrase it gets; null takes it off. */
  to: string | null;
}

/**
 * Writes the workbook anew under another passphrase and puts it in the old one's place. Older backups and copies stay as
 * they are; a lost passphrase is lost data. Fail as `openStore`, IN_USE, DISK_FULL.
 */
export function changePassphrase(path: string, { from, to }: PassphraseChange): Promise<void> {
  return failing(async () => {
    const real = await realpath(path);
    await assertNotOpenHere(real);
    await writeWhole(real, async (temporary) => {
      const { db, passphrase } = await openFile(real, from, false);
      try {
        db.prepare('VACUUM INTO ?').run(temporary);
      } finally {
        disconnect(db);
      }
      rekey(temporary, passphrase, to);
      assertSound(temporary, to);
    });
  });
}

function rekey(path: string, from: string | null, to: string | null): void {
  const db = connect(path, { passphrase: from });
  try {
    // The rollback journal of a rekey would hold the old pages; this file is thrown away when it fails.
    db.pragma('journal_mode = MEMORY');
    if (to !== null && from === null) chooseCipher(db);
    db.rekey(to === null ? Buffer.alloc(0) : Buffer.from(to));
  } finally {
    disconnect(db);
  }
}
