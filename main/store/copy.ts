/**
 * Whole copies that are proven before they get their name. A plain file is copied in steps, so that saving goes on
 * meanwhile; a locked one by VACUUM INTO (SQLite's backup cannot read it), which keeps its passphrase.
 */
import { Fail } from '../fail';
import type { Connection } from './connection';
import { writeWhole } from './files';
import { connect } from './pragmas';
import type { Progress } from './types';

/** Pages a step: 1 MB. */
const STEP = 256;

export interface Source {
  connection: Connection;
  passphrase: string | null;
}

/** Replaces a file at `path`. Fail DAMAGED when the copy is not sound. */
export function copyTo(source: Source, path: string, progress: Progress = () => undefined): Promise<void> {
  return writeWhole(path, async (temporary) => {
    if (source.passphrase === null) await copyInSteps(source, temporary, progress);
    else await source.connection.alone(() => void source.connection.prepare('VACUUM INTO ?').run(temporary));
    assertSound(temporary, source.passphrase);
  });
}

async function copyInSteps({ connection }: Source, path: string, progress: Progress): Promise<void> {
  await connection.db.backup(path, {
    progress: ({ totalPages, remainingPages }) => {
      progress(totalPages - remainingPages, totalPages);
      return STEP;
    },
  });
}

/** Fail DAMAGED. */
export function assertSound(path: string, passphrase: string | null): void {
  const db = connect(path, { readOnly: true, passphrase });
  try {
    const said = db.pragma('integrity_check', { simple: true });
    if (said !== 'ok') throw new Fail('DAMAGED', { said });
  } finally {
    db.close();
  }
}
