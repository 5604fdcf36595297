/** What the services ask of the desktop program: files behind references, and finished files brought to a place. */
import { existsSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { basename, join } from 'node:path';
import type { Dialogs } from './dialogs';
import { freePath, placeFile } from './files';
import type { Host, Made } from './host';
import type { PickedFiles } from './picked';

type Asking = Pick<Dialogs, 'saveAs' | 'chooseFolder' | 'replace'>;

export function desktopHost(picked: PickedFiles, dialogs: Asking): Host {
  return {
    openPicked: async (ref) => picked.path(ref),
    savePicked: async (ref) => picked.path(ref),
    async deliver(files) {
      const targets = await targetsOf(files, dialogs);
      if (!targets) {
        await Promise.all(files.map(({ path }) => rm(path, { force: true })));
        return { kind: 'cancelled' };
      }
      for (const { path, target } of targets) await placeFile(path, target);
      return { kind: 'saved', files: targets.map(({ target }) => target) };
    },
  };
}

/** Where each file goes: one by a save dialog, several into a folder; null when the person cancels. */
async function targetsOf(files: Made[], dialogs: Asking): Promise<{ path: string; target: string }[] | null> {
  const [only] = files;
  if (only && files.length === 1) {
    const target = await dialogs.saveAs(only.name);
    return target ? [{ path: only.path, target }] : null;
  }
  const folder = await dialogs.chooseFolder();
  if (!folder) return null;
  const targets = files.map(({ name, path }) => ({ path, target: join(folder, name) }));
  const there = targets.filter(({ target }) => existsSync(target)).map(({ target }) => basename(target));
  const choice = there.length > 0 ? await dialogs.replace(there) : 'replace';
  if (choice === 'cancel') return null;
  if (choice === 'replace') return targets;
  return targets.map(({ path, target }) => ({ path, target: freePath(folder, basename(target)) }));
}
