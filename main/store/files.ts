/** Files that appear whole or not at all: written under a temporary name beside the target, synced, renamed. */
import { randomBytes } from 'node:crypto';
import { access, open, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Fail } from '../fail';
import { codeOf } from './failures';

export const temporaryName = (path: string) => `${path}.${randomBytes(6).toString('hex')}.tmp`;

export const exists = (path: string) =>
  access(path).then(
    () => true,
    () => false,
  );

/** Fail FILE_EXISTS or FOLDER_MISSING. */
export async function assertFree(path: string): Promise<void> {
  if (await exists(path)) throw new Fail('FILE_EXISTS');
  if (!(await exists(dirname(path)))) throw new Fail('FOLDER_MISSING');
}

/** `make` writes the file at the temporary path it is given; afterwards it stands at `path`. */
export async function writeWhole(path: string, make: (temporary: string) => Promise<void>): Promise<void> {
  const temporary = temporaryName(path);
  try {
    await make(temporary);
    await sync(temporary);
    await renamePatiently(temporary, path);
    await syncFolder(dirname(path));
  } catch (error) {
    for (const end of ['', '-journal']) await rm(temporary + end, { force: true });
    throw error;
  }
}

async function sync(path: string): Promise<void> {
  const file = await open(path, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Windows cannot open a folder, and needs no sync of it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}

const WAITS = [20, 80, 200, 400, 800];

/** A virus scanner may hold a new file for a moment. */
export async function renamePatiently(from: string, to: string, move: typeof rename = rename): Promise<void> {
  for (const wait of [...WAITS, null]) {
    try {
      return await move(from, to);
    } catch (error) {
      if (wait === null || !['EBUSY', 'EPERM'].includes(codeOf(error) ?? '')) throw error;
      await pause(wait);
    }
  }
}
