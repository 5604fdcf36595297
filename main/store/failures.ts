/** Errors of SQLite and of the file system, as the codes a person is told about. What is not listed is a bug. */
import Database from 'better-sqlite3';
import type { ErrorCode } from '../../shared/contract/call';
import { Fail } from '../fail';

const SQLITE: [RegExp, ErrorCode][] = [
  [/^SQLITE_FULL/, 'DISK_FULL'],
  [/^SQLITE_READONLY/, 'READ_ONLY'],
  [/^SQLITE_(BUSY|LOCKED)/, 'IN_USE'],
  [/^SQLITE_(CORRUPT|NOTADB)/, 'DAMAGED'],
  [/^SQLITE_(CANTOPEN|PERM|AUTH|IOERR)/, 'NOT_ALLOWED'],
];

const SYSTEM: Record<string, ErrorCode> = {
  ENOENT: 'FILE_MISSING',
  ENOTDIR: 'FOLDER_MISSING',
  EEXIST: 'FILE_EXISTS',
  EACCES: 'NOT_ALLOWED',
  EPERM: 'NOT_ALLOWED',
  EROFS: 'NOT_ALLOWED',
  EISDIR: 'NOT_A_WORKBOOK',
  EBUSY: 'TARGET_OPEN',
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
};

/** The `code` of an error of Node or SQLite, if it has one. */
export const codeOf = (error: unknown): string | undefined =>
  error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;

/** The same error as a `Fail` where a person can do something about it. */
export function asFail(error: unknown): unknown {
  if (error instanceof Fail) return error;
  const code = codeOf(error);
  if (code === undefined) return error;
  const known =
    error instanceof Database.SqliteError ? SQLITE.find(([pattern]) => pattern.test(code))?.[1] : SYSTEM[code];
  return known ? new Fail(known, { system: code }, { cause: error }) : error;
}

/** Runs `work` and throws what `asFail` makes of its errors. */
export async function failing<T>(work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    throw asFail(error);
  }
}
