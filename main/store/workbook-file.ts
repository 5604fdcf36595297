/** A raw connection to a file that is proven to be a workbook this program understands. */
import type Database from 'better-sqlite3';
import { Fail } from '../fail';
import { codeOf } from './failures';
import { APPLICATION_ID, assertNotNewer, recognise } from './header';
import { whoHas } from './lock-note';
import { CURRENT_SCHEMA, schemaOf } from './migrate';
import { connect } from './pragmas';

export interface WorkbookFile {
  db: Database.Database;
  /** Null for a plain file, whatever was given. */
  passphrase: string | null;
}

/** Real paths of the workbooks open in this process. */
export const openHere = new Set<string>();

/**
 * Whoever reads or copies a file asks first: closing any handle of an open workbook drops the lock SQLite has on it. `path`
 * is a real path. Fail IN_USE.
 */
export async function assertNotOpenHere(path: string): Promise<void> {
  if (openHere.has(path)) throw new Fail('IN_USE', { by: await whoHas(path) });
}

/** Fail as `openStore` says. The file is not changed. */
export async function openFile(path: string, passphrase: string | undefined, readOnly: boolean): Promise<WorkbookFile> {
  const kind = await recognise(path, CURRENT_SCHEMA);
  if (kind === 'locked' && passphrase === undefined) throw new Fail('PASSPHRASE_NEEDED');
  const key = kind === 'locked' ? passphrase! : null;
  const db = await connectKnown(path, readOnly, key);
  try {
    if (db.pragma('application_id', { simple: true }) !== APPLICATION_ID) throw new Fail('NOT_A_WORKBOOK');
    assertNotNewer(schemaOf(db), CURRENT_SCHEMA);
    return { db, passphrase: key };
  } catch (error) {
    db.close();
    throw error;
  }
}

async function connectKnown(path: string, readOnly: boolean, passphrase: string | null): Promise<Database.Database> {
  try {
    return connect(path, { readOnly, passphrase });
  } catch (error) {
    const code = codeOf(error) ?? '';
    if (code.startsWith('SQLITE_BUSY')) throw new Fail('IN_USE', { by: await whoHas(path) });
    if (passphrase !== null && /^SQLITE_(NOTADB|CORRUPT)/.test(code)) throw new Fail('WRONG_PASSPHRASE_OR_DAMAGED');
    throw error;
  }
}

/** The workbook's own id, which its copies share. Fail DAMAGED when it has none. */
export function workbookId(db: Database.Database): string {
  const known = db.prepare(`SELECT 1 FROM sqlite_schema WHERE name = 'meta'`).get();
  const id = known && db.prepare(`SELECT value FROM meta WHERE key = 'workbook'`).pluck().get();
  if (typeof id !== 'string') throw new Fail('DAMAGED');
  return id;
}
