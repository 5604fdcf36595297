/** The workbooks this person had open, most recent first. Paths stay on this side; pages get an id. */
import { randomUUID } from 'node:crypto';
import { access } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { z } from 'zod';
import type { Recent } from '../../shared/contract/application';
import { id, instant } from '../../shared/model/primitives';
import { Fail } from '../fail';
import { jsonFile } from './json-file';
import { isSynced } from './synced';

const LIMIT = 20;

const entry = z.object({
  id,
  path: z.string(),
  title: z.string(),
  groups: z.int(),
  changedAt: instant.nullable(),
  locked: z.boolean(),
});
type Entry = z.infer<typeof entry>;

export interface Recents {
  list(): Promise<Recent[]>;
  /** The path of an entry; Fail NOT_FOUND. */
  path(id: string): Promise<string>;
  /** Puts a workbook on top, known by its path. */
  note(workbook: Omit<Entry, 'id'>): Promise<void>;
  forget(id: string): Promise<void>;
}

export function keepRecents(dataFolder: string): Recents {
  const file = jsonFile(join(dataFolder, 'recent.json'), z.array(entry), () => []);
  // Reading and writing take turns, so that no note is lost between them.
  let turn: Promise<unknown> = Promise.resolve();
  const change = (make: (entries: Entry[]) => Entry[]) => {
    const next = turn.then(async () => file.write(make(await file.read()).slice(0, LIMIT)));
    turn = next.catch(() => undefined);
    return next;
  };
  const read = () => turn.then(() => file.read());
  return {
    list: async () => Promise.all((await read()).map(shown)),
    async path(wanted) {
      const found = (await read()).find((each) => each.id === wanted);
      if (!found) throw new Fail('NOT_FOUND', { what: 'file' });
      return found.path;
    },
    note: (workbook) =>
      change((entries) => {
        const known = entries.find((each) => each.path === workbook.path);
        return [{ ...workbook, id: known?.id ?? randomUUID() }, ...entries.filter((each) => each !== known)];
      }),
    forget: (unwanted) => change((entries) => entries.filter((each) => each.id !== unwanted)),
  };
}

async function shown({ id, path, title, groups, changedAt, locked }: Entry): Promise<Recent> {
  const folder = dirname(path);
  return { id, title, file: basename(path), folder, groups, changedAt, state: await stateOf(path, folder, locked) };
}

async function stateOf(path: string, folder: string, locked: boolean): Promise<Recent['state']> {
  const there = await access(path).then(
    () => true,
    () => false,
  );
  if (!there) return 'missing';
  if (locked) return 'locked';
  return (await isSynced(folder)) ? 'synced' : 'here';
}
