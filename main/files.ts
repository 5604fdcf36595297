/** Puts finished files where a person wants them: under a temporary name first, then renamed. */
import { randomUUID } from 'node:crypto';
import { existsSync } from 'node:fs';
import { copyFile, rename, rm } from 'node:fs/promises';
import { basename, dirname, extname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import type { ErrorCode } from '../shared/contract/call';
import { Fail } from './fail';

const CODES: Record<string, ErrorCode> = {
  ENOSPC: 'DISK_FULL',
  EDQUOT: 'DISK_FULL',
  ENOENT: 'FOLDER_MISSING',
  ENOTDIR: 'FOLDER_MISSING',
  EACCES: 'NOT_ALLOWED',
  EROFS: 'NOT_ALLOWED',
  EPERM: 'NOT_ALLOWED',
  EBUSY: 'TARGET_OPEN',
};
/** Virus scanners and indexers hold new files for a moment on Windows. */
const PASSING = new Set(['EBUSY', 'EPERM', 'EACCES']);
const RETRY_MS = [50, 150, 400];

/** An error of the file system as a Fail that a person understands; other errors as they are. */
export function failOf(error: unknown, file: string): unknown {
  const code = CODES[codeOf(error)];
  return code ? new Fail(code, { file }, { cause: error }) : error;
}

const codeOf = (error: unknown) => (error as NodeJS.ErrnoException).code ?? '';

/** Replaces `target` with the file at `source`, which is gone afterwards. Throws Fail DISK_FULL, TARGET_OPEN … */
export async function placeFile(source: string, target: string): Promise<void> {
  const temporary = join(dirname(target), `.${basename(target)}.${randomUUID()}.part`);
  try {
    await copyFile(source, temporary);
    await renamePatiently(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw failOf(error, target);
  } finally {
    await rm(source, { force: true });
  }
}

/** Renames, trying again for a moment where a system holds new files. Fail TARGET_OPEN when it keeps refusing. */
export async function renamePatiently(from: string, to: string): Promise<void> {
  for (const delay of RETRY_MS) {
    try {
      return await rename(from, to);
    } catch (error) {
      if (process.platform !== 'win32' || !PASSING.has(codeOf(error))) throw error;
      await wait(delay);
    }
  }
  await rename(from, to).catch((error) => {
    throw PASSING.has(codeOf(error)) ? new Fail('TARGET_OPEN', { file: to }, { cause: error }) : error;
  });
}

/** A file name that every system accepts, made of what somebody asked for; `fallback` when nothing is left of it. */
export function safeName(wanted: string, fallback: string): string {
  const name = wanted
    .normalize('NFC')
    .replace(/\p{Cc}|[<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[. ]+|[. ]+$/g, '')
    .slice(0, 120);
  const reserved = /^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i.test(name);
  return name && !reserved ? name : fallback;
}

/** A path in `folder` that is not taken: `name`, else `name (2)` and so on, the ending kept. */
export function freePath(folder: string, name: string, taken: (path: string) => boolean = existsSync): string {
  const ending = extname(name);
  const stem = basename(name, ending);
  for (let n = 1; ; n++) {
    const path = join(folder, n === 1 ? name : `${stem} (${n})${ending}`);
    if (!taken(path)) return path;
  }
}
