/**
 * The desk: the one workbook that lies open. Opening and closing take turns; backups are made in the background when a
 * workbook opens, and before it closes when something was written.
 */
import { mkdtemp, realpath, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import type { WorkbookStatus } from '../../shared/contract/application';
import { logBug } from '../bug-log';
import { Fail } from '../fail';
import { backupNow, type Changed, createStore, openStore, type Store } from '../store';
import type { Context, Workbook } from './context';
import { processLibrary } from './process-library';
import { isSynced } from './synced';

type OpenedStore = Awaited<ReturnType<typeof openStore>>;

interface OnDesk extends Workbook {
  store: OpenedStore;
  title: string;
  /** The backup under way. */
  backup: Promise<void>;
}

export interface Desk {
  workbook(): Workbook;
  workbookIfOpen(): Workbook | null;
  status(): WorkbookStatus | null;
  /** Opens a workbook instead of the one that is open, which stays open when this fails. */
  open(path: string, passphrase?: string): Promise<WorkbookStatus>;
  /** Makes a workbook, fills it and opens it; nothing is left behind when filling fails. Fail FILE_EXISTS. */
  make(path: string, fill: (store: Store) => Promise<void>): Promise<WorkbookStatus>;
  close(): Promise<void>;
}

type Needs = Pick<Context, 'facts' | 'publish' | 'settings' | 'recents'>;

export function createDesk({ facts, publish, settings, recents }: Needs): Desk {
  let current: OnDesk | null = null;
  let turn: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const next = turn.then(work);
    turn = next.catch(() => undefined);
    return next;
  };
  /** A command in a shell leaves no trace on the computer of the person who runs it. */
  const keepsTraces = facts.kind !== 'command-line';
  const backups = join(facts.dataFolder, 'backups');

  async function lay(path: string, passphrase?: string): Promise<WorkbookStatus> {
    const { author } = await settings.get();
    const store = await openStore(path, { passphrase, author, backups });
    const onDesk = await prepared(store).catch(async (error) => {
      await store.close();
      throw error;
    });
    current = onDesk;
    store.onChanged((changed) => void changedOnDisk(onDesk, changed));
    if (keepsTraces) {
      onDesk.backup = backUp(onDesk);
      await note(onDesk);
    }
    return told(onDesk);
  }

  /** Everything that can go wrong with a workbook before it takes the place of the one that is open. */
  async function prepared(store: OpenedStore): Promise<OnDesk> {
    const synced = await isSynced(dirname(store.path));
    const title = await titleOf(store);
    await putAway();
    return { store, processes: processLibrary(), synced, title, backup: Promise.resolve() };
  }

  async function changedOnDisk(onDesk: OnDesk, changed: Changed): Promise<void> {
    publish('changed', changed);
    if (changed.entities.includes('programme')) onDesk.title = await titleOf(onDesk.store).catch(() => onDesk.title);
    if (current === onDesk) told(onDesk);
  }

  function told(onDesk: OnDesk): WorkbookStatus {
    const status = statusOf(onDesk);
    publish('status', status);
    return status;
  }

  /** A backup that fails is no reason to keep somebody from working. */
  async function backUp({ store }: OnDesk): Promise<void> {
    await backupNow(store, backups).catch((error: unknown) => logBug('backup', error));
  }

  async function note({ store, title }: OnDesk): Promise<void> {
    const groups = await store.read((reader) => reader.count('mentoring_group', {}));
    const changedAt = store.savedAt ?? (await stat(store.path)).mtime.toISOString();
    await recents
      .note({ path: store.path, title, groups, changedAt, locked: store.locked })
      .catch((error: unknown) => logBug('recent workbooks', error));
  }

  async function putAway(): Promise<void> {
    const onDesk = current;
    if (!onDesk) return;
    current = null;
    await onDesk.backup;
    if (keepsTraces) {
      if (onDesk.store.savedAt !== null) await backUp(onDesk);
      await note(onDesk);
    }
    await onDesk.store.close();
    publish('status', null);
  }

  return {
    workbookIfOpen: () => current,
    workbook: () => {
      if (!current) throw new Fail('NO_WORKBOOK');
      return current;
    },
    status: () => current && statusOf(current),
    open: (path, passphrase) =>
      inTurn(async () => {
        const real = await realpath(path).catch(() => path);
        return current && current.store.path === real ? told(current) : lay(path, passphrase);
      }),
    make: (path, fill) =>
      inTurn(async () => {
        await makeFile(path, fill);
        return lay(path);
      }),
    close: () => inTurn(putAway),
  };
}

/** Fills a new workbook out of sight and puts a whole, verified copy of it in its place. */
async function makeFile(path: string, fill: (store: Store) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'mentoring-'));
  try {
    const store = await createStore(join(folder, 'new.mentoring'));
    try {
      await fill(store);
      await store.saveCopy(path);
    } finally {
      await store.close();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A workbook is called after its first programme, or else after its file. */
async function titleOf(store: Store): Promise<string> {
  const [programme] = await store.read((reader) => reader.list('programme', {}, { limit: 1 }));
  return programme?.title ?? basename(store.path, '.mentoring');
}

function statusOf({ store, title, synced }: OnDesk): WorkbookStatus {
  return {
    id: store.workbook,
    file: basename(store.path),
    folder: dirname(store.path),
    title,
    readOnly: store.readOnly,
    locked: store.locked,
    synced,
    savedAt: store.savedAt,
    ...store.history(),
  };
}
