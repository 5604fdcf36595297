/** Opening and making workbooks. A file that is refused is not changed by a single byte. */
import { randomUUID } from 'node:crypto';
import { access, constants, realpath, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Now } from './clock';
import { Connection } from './connection';
import { failing } from './failures';
import { assertFree, writeWhole } from './files';
import { APPLICATION_ID } from './header';
import { leaveNote, removeNote } from './lock-note';
import { migrate } from './migrate';
import { connect, disconnect } from './pragmas';
import { Recorder } from './recorder';
import { assertShape } from './shape';
import { WorkbookStore } from './store';
import { installTriggers } from './triggers';
import type { Store } from './types';
import { bringUpToDate } from './upgrade';
import { assertNotOpenHere, openFile, openHere, workbookId } from './workbook-file';

export interface CreateOptions {
  passphrase?: string;
  /** Goes into the history of what this person writes. */
  author?: string | null;
  /** Milliseconds since 1970; the computer's clock unless given. */
  now?: Now;
}
export interface OpenOptions extends CreateOptions {
  readOnly?: boolean;
  /** Folder for the copy that is kept before an older workbook is migrated; beside the workbook unless given. */
  backups?: string;
}

/** Makes an empty workbook. Fail FILE_EXISTS, FOLDER_MISSING, NOT_ALLOWED, DISK_FULL. */
export async function createStore(path: string, options: CreateOptions = {}): Promise<Store> {
  await failing(async () => {
    await assertFree(path);
    await writeWhole(path, async (temporary) => {
      const db = connect(temporary, { passphrase: options.passphrase ?? null }, true);
      try {
        db.pragma(`application_id = ${APPLICATION_ID}`);
        migrate(db);
        db.prepare('INSERT INTO meta (key, value) VALUES (?, ?)').run('workbook', randomUUID());
      } finally {
        disconnect(db);
      }
    });
  });
  return openStore(path, options);
}

/**
 * Opens a workbook, for writing where possible. Fail FILE_MISSING, NOT_A_WORKBOOK, NEWER_WORKBOOK, DAMAGED, IN_USE,
 * PASSPHRASE_NEEDED, WRONG_PASSPHRASE_OR_DAMAGED, NOT_ALLOWED.
 */
export async function openStore(path: string, options: OpenOptions = {}): Promise<Store> {
  return failing(async () => {
    const real = await realpath(path);
    await assertNotOpenHere(real);
    openHere.add(real);
    try {
      return await open(real, options);
    } catch (error) {
      openHere.delete(real);
      throw error;
    }
  });
}

async function open(path: string, options: OpenOptions): Promise<WorkbookStore> {
  const readOnly = options.readOnly || !(await isWritable(path));
  const { db, passphrase } = await openFile(path, options.passphrase, readOnly);
  try {
    const connection = new Connection(db);
    const workbook = workbookId(db);
    await bringUpToDate({ connection, passphrase }, path, options.backups);
    assertShape(db);
    const now = options.now ?? Date.now;
    const recorder = readOnly ? null : new Recorder(db, options.author ?? null, now);
    if (recorder) {
      installTriggers(db);
      await leaveNote(path, options.author ?? null, recorder.instant());
    }
    const release = async () => {
      disconnect(db);
      openHere.delete(path);
      if (!readOnly) await removeNote(path);
    };
    return new WorkbookStore({ path, workbook, connection, recorder, passphrase, now, release });
  } catch (error) {
    db.close();
    throw error;
  }
}

/** The file and its folder (for the journal) take writing. A file marked read-only is left alone even by an administrator. */
async function isWritable(path: string): Promise<boolean> {
  if (((await stat(path)).mode & 0o222) === 0) return false;
  try {
    await access(path, constants.W_OK);
    await access(dirname(path), constants.W_OK);
    return true;
  } catch {
    return false;
  }
}
