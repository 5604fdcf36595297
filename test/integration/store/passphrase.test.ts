import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupNow, changePassphrase, createStore, openStore } from '../../../main/store';
import { addGroup, addNeed, failure, folder, hash, WHOLE } from './helpers';

const CANARY = 'CANARY-interview-with-a-migrant';
/** `cat`, because reading an open workbook in this process would drop its lock. */
const holdsCanary = (path: string) => execFileSync('cat', [path]).includes(CANARY);
const names = (path: string) => readdirSync(path, { recursive: true, withFileTypes: true });

async function withCanary(path: string, passphrase?: string) {
  const store = await createStore(path, { passphrase });
  const { group } = await addGroup(store);
  await addNeed(store, group, `${CANARY} ${'x'.repeat(5000)}`);
  return { store, group };
}

describe('a workbook locked with a passphrase', () => {
  it('leaves no readable text in the file, its journal, copies or backups', async () => {
    const dir = folder();
    const path = join(dir, 'a.mentoring');
    const { store, group } = await withCanary(path, 'pässword "1"');
    expect(store.locked).toBe(true);
    await store.saveCopy(join(dir, 'copy.mentoring'));
    const backup = await backupNow(store, join(dir, 'backups'));
    await store.write('need.add', async (w) => {
      await w.insert('need', { id: crypto.randomUUID(), group_id: group, title: CANARY.repeat(10) });
      expect(holdsCanary(`${path}-journal`)).toBe(false);
    });
    await store.close();
    const files = names(dir).filter((entry) => entry.isFile());
    expect(files.length).toBe(3);
    for (const file of files) expect(holdsCanary(join(file.parentPath, file.name))).toBe(false);

    const restored = await openStore(backup.path, { passphrase: 'pässword "1"' });
    expect(await restored.read((r) => r.count('need', {}))).toBe(1);
    expect(await restored.check()).toEqual(WHOLE);
    await restored.close();
  });

  it('can be locked, have its passphrase changed, and be unlocked again', async () => {
    const path = join(folder(), 'a.mentoring');
    const { store } = await withCanary(path);
    expect((await failure(changePassphrase(path, { to: 'first' }))).code).toBe('IN_USE');
    await store.close();
    expect(holdsCanary(path)).toBe(true);

    await changePassphrase(path, { to: 'first' });
    expect(holdsCanary(path)).toBe(false);
    expect((await failure(openStore(path))).code).toBe('PASSPHRASE_NEEDED');

    await changePassphrase(path, { from: 'first', to: 'second' });
    expect((await failure(openStore(path, { passphrase: 'first' }))).code).toBe('WRONG_PASSPHRASE_OR_DAMAGED');
    const again = await openStore(path, { passphrase: 'second' });
    expect(await again.check()).toEqual(WHOLE);
    await again.close();

    await changePassphrase(path, { from: 'second', to: null });
    expect(readFileSync(path).subarray(0, 15).toString()).toBe('SQLite format 3');
    const plain = await openStore(path);
    expect(plain.locked).toBe(false);
    expect(await plain.read((r) => r.list('need', {}))).toMatchObject([{ title: expect.stringContaining(CANARY) }]);
    expect(await plain.check()).toEqual(WHOLE);
    await plain.close();
    expect(readdirSync(join(path, '..'))).toEqual(['a.mentoring']);
  });

  it('stays as it is when the passphrase is wrong', async () => {
    const path = join(folder(), 'a.mentoring');
    await (await withCanary(path, 'right')).store.close();
    const before = hash(path);
    expect((await failure(changePassphrase(path, { from: 'wrong', to: null }))).code).toBe(
      'WRONG_PASSPHRASE_OR_DAMAGED',
    );
    expect((await failure(changePassphrase(path, { to: null }))).code).toBe('PASSPHRASE_NEEDED');
    expect(hash(path)).toBe(before);
    expect(readdirSync(join(path, '..'))).toEqual(['a.mentoring']);
  });
});
