/**
 * What a file is, from its first bytes, before SQLite sees it: SQLite would take any file for a database and may roll
 * back a journal that is not ours. Only for files that are not open: closing a second handle drops SQLite's lock.
 */
import { open } from 'node:fs/promises';
import { Fail } from '../fail';

/** "CMWB" at byte 68 of the SQLite header. */
export const APPLICATION_ID = 0x434d5742;
const MAGIC = Buffer.from('SQLite format 3\0', 'latin1');
const PAGE = 4096;

export type FileKind = 'plain' | 'locked';

/** Fail FILE_MISSING, NOT_A_WORKBOOK, DAMAGED or NEWER_WORKBOOK. */
export async function recognise(path: string, newest: number): Promise<FileKind> {
  const { head, size } = await firstPage(path);
  if (!head.subarray(0, MAGIC.length).equals(MAGIC)) {
    if (size % PAGE === 0 && looksEncrypted(head)) return 'locked';
    throw new Fail('NOT_A_WORKBOOK');
  }
  if (head.length < 100) throw new Fail('DAMAGED');
  if (head.readUInt32BE(68) !== APPLICATION_ID) throw new Fail('NOT_A_WORKBOOK');
  assertNotNewer(head.readUInt32BE(60), newest);
  const pageSize = head.readUInt16BE(16) === 1 ? 65_536 : head.readUInt16BE(16);
  const pages = head.readUInt32BE(28);
  if (size < pageSize * pages) throw new Fail('DAMAGED');
  return 'plain';
}

export function assertNotNewer(schema: number, newest: number): void {
  if (schema > newest) throw new Fail('NEWER_WORKBOOK', { schema });
}

async function firstPage(path: string): Promise<{ head: Buffer; size: number }> {
  const file = await open(path, 'r');
  try {
    const stat = await file.stat();
    if (!stat.isFile()) throw new Fail('NOT_A_WORKBOOK');
    const { buffer, bytesRead } = await file.read(Buffer.alloc(PAGE), 0, PAGE, 0);
    return { head: buffer.subarray(0, bytesRead), size: stat.size };
  } finally {
    await file.close();
  }
}

/** A page of SQLCipher is noise: nearly all of the 256 byte values occur in it, in texts and most formats they do not. */
const looksEncrypted = (page: Buffer) => page.length === PAGE && new Set(page).size > 245;
