/** Workbooks in temporary folders for the store's tests. */
import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type Database from 'better-sqlite3';
import { expect, onTestFinished } from 'vitest';
import type { Fail } from '../../../main/fail';
import { createStore, openStore, type Store } from '../../../main/store';
import type { CreateOptions } from '../../../main/store/open';
import { internals } from '../../../main/store/store';
import type { ErrorCode } from '../../../shared/contract/call';
import { newId } from '../../../shared/rules/ids';

/** A folder that goes away with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'workbook-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A new workbook that is closed with the test. */
export async function workbook(options: CreateOptions = {}, path = join(folder(), 'a.mentoring')): Promise<Store> {
  const store = await createStore(path, options);
  onTestFinished(() => store.close());
  return store;
}

export async function reopened(path: string, options: Parameters<typeof openStore>[1] = {}): Promise<Store> {
  const store = await openStore(path, options);
  onTestFinished(() => store.close());
  return store;
}

/** The raw connection behind a store. */
export const raw = (store: Store): Database.Database => internals(store).opened.connection.db;

/** Raw SQL inside an ordinary write. */
export const writeRaw = (store: Store, sql: string, ...given: unknown[]) =>
  store.write(
    'test',
    async () =>
      void raw(store)
        .prepare(sql)
        .run(...given),
  );

/** A programme with one group. */
export async function addGroup(store: Store): Promise<{ programme: string; group: string }> {
  const [programme, group] = [newId(), newId()];
  await store.write('group.add', async (w) => {
    await w.insert('programme', { id: programme, process: 'inclucities', language: 'en', title: 'Programme' });
    await w.insert('mentoring_group', { id: group, programme_id: programme, key: 'a-b' });
  });
  return { programme, group };
}

export async function addNeed(store: Store, group: string, title: string | null = null): Promise<string> {
  const id = newId();
  await store.write('need.add', (w) => w.insert('need', { id, group_id: group, title }));
  return id;
}

/** The code of the `Fail` that a promise ends in. */
export async function failure(promise: Promise<unknown>): Promise<{ code: ErrorCode; data: unknown }> {
  const error = await promise.then(
    () => expect.fail('did not fail'),
    (thrown: unknown) => thrown,
  );
  if (error instanceof Error && error.name === 'Fail')
    return { code: (error as Fail).code, data: (error as Fail).data };
  throw error;
}

export const hash = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

export const WHOLE = { ok: true, integrity: true, replay: true, conflicts: 0, problems: [] };
