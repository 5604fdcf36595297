/** Backups of a workbook: verified copies in a folder of its own, thinned out with age. */
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { outlived } from './backup-retention';
import { copyTo } from './copy';
import { failing } from './failures';
import { internals } from './store';
import type { Progress, Store } from './types';

export interface Backup {
  path: string;
  at: Date;
  /** Bytes. */
  size: number;
}

const STAMP = /-(\d{4}-\d{2}-\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z\.mentoring$/;
const folderOf = (folder: string, workbook: string) => join(folder, workbook);

/**
 * Makes a verified backup under `folder`/<workbook id>/ and removes those that have had their time. Saving goes on
 * meanwhile. Fail DISK_FULL, NOT_ALLOWED, DAMAGED (the workbook itself is not sound: no older backup is removed then).
 */
export function backupNow(store: Store, folder: string, progress?: Progress): Promise<Backup> {
  return failing(async () => {
    const { opened } = internals(store);
    const own = folderOf(folder, store.workbook);
    await mkdir(own, { recursive: true });
    const at = new Date(opened.now());
    const path = join(own, nameOf(store.path, at));
    await copyTo(opened, path, progress);
    const backups = await listBackups(folder, store.workbook);
    for (const old of outlived(backups, at)) await rm(old.path, { force: true });
    return { path, at, size: (await stat(path)).size };
  });
}

/** The backups of a workbook, the latest first. Files that are not backups are passed over. */
export async function listBackups(folder: string, workbook: string): Promise<Backup[]> {
  const own = folderOf(folder, workbook);
  const names = await readdir(own).catch(() => []);
  const backups: Backup[] = [];
  for (const name of names) {
    const at = instantIn(name);
    const path = join(own, name);
    if (at) backups.push({ path, at, size: (await stat(path)).size });
  }
  return backups.sort((a, b) => b.at.getTime() - a.at.getTime());
}

/** `capaci-2026-03-01T141530123Z.mentoring`: sorts by time and is allowed on every system. */
const nameOf = (path: string, at: Date) =>
  `${basename(path).replace(/\.mentoring$/, '')}-${at.toISOString().replaceAll(/[:.]/g, '')}.mentoring`;

function instantIn(name: string): Date | null {
  const found = STAMP.exec(name);
  if (!found) return null;
  const [, day, hours, minutes, seconds, thousandths] = found;
  return new Date(`${day}T${hours}:${minutes}:${seconds}.${thousandths}Z`);
}
