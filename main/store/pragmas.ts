/** How the database is opened: durable to the directory entry, one writer, nothing spilled to disk, nothing left behind. */
import Database from 'better-sqlite3';

export interface Access {
  readOnly?: boolean;
  /** Null for a plain file. */
  passphrase: string | null;
}

/** A raw connection. The file must exist unless `create`. Throws SqliteError; SQLITE_BUSY when another has it. */
export function connect(path: string, { readOnly = false, passphrase }: Access, create = false): Database.Database {
  const db = new Database(path, { readonly: readOnly, fileMustExist: !create, timeout: 250 });
  try {
    if (passphrase !== null) unlock(db, passphrase);
    if (!readOnly) takeLock(db);
    applyPragmas(db, readOnly);
    return db;
  } catch (error) {
    db.close();
    throw error;
  }
}

/** Names the cipher (SQLCipher 4) for `key` and `rekey`. */
export function chooseCipher(db: Database.Database): void {
  db.pragma("cipher = 'sqlcipher'");
  db.pragma('legacy = 4');
}

function unlock(db: Database.Database, passphrase: string): void {
  chooseCipher(db);
  // As bytes: in a pragma string a quote in the passphrase would end it.
  db.key(Buffer.from(passphrase));
  db.prepare('SELECT count(*) FROM sqlite_schema').get();
}

/** Exclusive from the first moment, so that a second program is told at once and not at its first save. */
function takeLock(db: Database.Database): void {
  db.pragma('locking_mode = EXCLUSIVE');
  db.exec('BEGIN EXCLUSIVE; COMMIT');
}

function applyPragmas(db: Database.Database, readOnly: boolean): void {
  db.pragma('temp_store = MEMORY');
  db.pragma('trusted_schema = OFF');
  db.pragma('foreign_keys = ON');
  if (readOnly) return;
  // DELETE with FULL never syncs the directory: an acknowledged edit could vanish with the power.
  db.pragma('journal_mode = TRUNCATE');
  db.pragma('synchronous = EXTRA');
  db.pragma('secure_delete = ON');
  if (process.platform === 'darwin') db.pragma('fullfsync = ON');
}

/** Closes so that nothing lies beside the file: it is about to be copied, mailed or put away. */
export function disconnect(db: Database.Database): void {
  if (!db.readonly) db.pragma('journal_mode = DELETE');
  db.close();
}
