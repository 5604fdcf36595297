/**
 * Whether a folder is copied elsewhere by another program while we write in it. Such programs may copy a workbook
 * half way a save, or make "conflicted copies" of it, so people are warned.
 */
import { statfs } from 'node:fs/promises';

/** Folder names by which the common programs can be told. */
const NAMES: RegExp[] = [
  /^onedrive( - .+)?$/i,
  /^(dropbox( \(.+\))?)$/i,
  /^(icloud ?drive|mobile documents|com~apple~clouddocs)$/i,
  /^(google ?drive|googledrive-.+|my drive)$/i,
  /^cloudstorage$/i,
  /^(nextcloud|owncloud|syncthing|box|box sync|pcloud ?drive|mega(sync)?|sharepoint)$/i,
  /^gvfs$/i,
];
/** File systems of other machines, as Linux numbers them: NFS, SMB, CIFS, SMB2. */
const REMOTE = new Set([0x6969, 0x517b, 0xff534d42, 0xfe534d42]);

/** By its path alone: a known folder name, a folder that the system names, or a network path (`\\server\share`). */
export function isSyncedPath(folder: string, env: NodeJS.ProcessEnv = process.env): boolean {
  if (/^(\\\\|\/\/)[^\\/?.]/.test(folder)) return true;
  const roots = [env.OneDrive, env.OneDriveCommercial, env.OneDriveConsumer].filter((root) => root !== undefined);
  if (roots.some((root) => root !== '' && folder.toLowerCase().startsWith(root.toLowerCase()))) return true;
  return folder.split(/[\\/]/).some((part) => NAMES.some((name) => name.test(part)));
}

/** By its path, or because the file system it lies on is another machine's. */
export async function isSynced(folder: string): Promise<boolean> {
  if (isSyncedPath(folder)) return true;
  if (process.platform !== 'linux') return false;
  const system = await statfs(folder).catch(() => null);
  return system !== null && REMOTE.has(system.type >>> 0);
}
