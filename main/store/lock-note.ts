/** A note beside an open workbook that says who has it. Only to tell people; the lock itself is SQLite's. */
import { readFile, rename, rm, writeFile } from 'node:fs/promises';
import { hostname, userInfo } from 'node:os';
import { z } from 'zod';
import { temporaryName } from './files';

const note = z.object({ name: z.string().max(500), computer: z.string().max(500), since: z.string().max(40) });
const noteAt = (path: string) => `${path}.lock`;

function userName(): string {
  try {
    return userInfo().username;
  } catch {
    return '';
  }
}

/** A folder that takes no note (a full disk, a strict share) does not keep a workbook from opening. */
export async function leaveNote(path: string, author: string | null, since: string): Promise<void> {
  const temporary = temporaryName(noteAt(path));
  try {
    await writeFile(temporary, JSON.stringify({ name: author ?? userName(), computer: hostname(), since }));
    await rename(temporary, noteAt(path));
  } catch {
    await rm(temporary, { force: true });
  }
}

export const removeNote = (path: string): Promise<void> => rm(noteAt(path), { force: true }).catch(() => undefined);

/** "name (computer)", or null when nobody left a note. */
export async function whoHas(path: string): Promise<string | null> {
  try {
    const { name, computer } = note.parse(JSON.parse(await readFile(noteAt(path), 'utf8')));
    return name ? `${name} (${computer})` : computer;
  } catch {
    return null;
  }
}
