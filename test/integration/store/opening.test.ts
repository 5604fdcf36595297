import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, copyFileSync, mkdirSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished } from 'vitest';
import { createStore, openStore } from '../../../main/store';
import { addGroup, addNeed, failure, folder, hash, raw, reopened, WHOLE, workbook } from './helpers';

/** A closed workbook with something in it. */
async function closed(passphrase?: string): Promise<string> {
  const path = join(folder(), 'a.mentoring');
  const store = await createStore(path, { passphrase });
  const { group } = await addGroup(store);
  await addNeed(store, group, 'Canary: recognition of diplomas');
  await store.close();
  return path;
}

async function refused(path: string, options?: { passphrase?: string }) {
  const before = hash(path);
  const { code, data } = await failure(openStore(path, options));
  expect(hash(path)).toBe(before);
  expect(readdirSync(join(path, '..')).filter((name) => name.startsWith('a.mentoring'))).toEqual(['a.mentoring']);
  return { code, data };
}

describe('what is not opened, and is not changed', () => {
  it.each([
    ['nothing at all', Buffer.alloc(0)],
    ['a few bytes', Buffer.from('hello')],
    ['a text', Buffer.from('Dear mentor,\n'.repeat(2000))],
    ['zeros', Buffer.alloc(8192)],
    ['noise of an odd length', randomBytes(10_001)],
    ['the beginning of a database and no more', Buffer.from('SQLite format 3\0')],
  ])('%s', async (name, bytes) => {
    const path = join(folder(), 'a.mentoring');
    writeFileSync(path, bytes);
    expect((await refused(path)).code).toBe(name.startsWith('the beginning') ? 'DAMAGED' : 'NOT_A_WORKBOOK');
  });

  it('a missing file, a folder', async () => {
    const path = folder();
    expect((await failure(openStore(join(path, 'gone.mentoring')))).code).toBe('FILE_MISSING');
    mkdirSync(join(path, 'f.mentoring'));
    expect((await failure(openStore(join(path, 'f.mentoring')))).code).toBe('NOT_A_WORKBOOK');
  });

  it('a database of another program', async () => {
    const path = join(folder(), 'a.mentoring');
    const db = new Database(path);
    db.exec('CREATE TABLE t (x); INSERT INTO t VALUES (1)');
    db.close();
    expect((await refused(path)).code).toBe('NOT_A_WORKBOOK');
  });

  it('a workbook of a newer version', async () => {
    const path = await closed();
    const db = new Database(path);
    db.pragma('user_version = 990');
    db.close();
    expect(await refused(path)).toEqual({ code: 'NEWER_WORKBOOK', data: { schema: 990 } });
  });

  it('a workbook cut short, overwritten, or without its own id', async () => {
    const cut = await closed();
    truncateSync(cut, readFileSync(cut).length - 4096);
    expect((await refused(cut)).code).toBe('DAMAGED');

    const scribbled = await closed();
    const bytes = readFileSync(scribbled);
    randomBytes(3000).copy(bytes, 100);
    writeFileSync(scribbled, bytes);
    expect((await refused(scribbled)).code).toBe('DAMAGED');

    const empty = await closed();
    const db = new Database(empty);
    db.exec('DELETE FROM meta');
    db.close();
    expect((await refused(empty)).code).toBe('DAMAGED');
  });

  it.each([
    `CREATE TRIGGER sly AFTER INSERT ON need BEGIN UPDATE answer SET value = 'changed'; END`,
    'CREATE VIEW sly AS SELECT * FROM answer',
    'ALTER TABLE need DROP COLUMN title',
    'DROP TABLE answer',
    'CREATE TABLE extra (x TEXT) STRICT',
  ])('a workbook whose schema was tampered with: %s', async (sql) => {
    const path = await closed();
    const db = new Database(path);
    db.exec(sql);
    db.close();
    expect((await refused(path)).code).toBe('DAMAGED');
  });

  it('a locked workbook without its passphrase, or with a wrong one; noise looks the same', async () => {
    const path = await closed(`it's "mine"; é`);
    expect((await refused(path)).code).toBe('PASSPHRASE_NEEDED');
    expect((await refused(path, { passphrase: 'guess' })).code).toBe('WRONG_PASSPHRASE_OR_DAMAGED');
    const noise = join(folder(), 'a.mentoring');
    writeFileSync(noise, randomBytes(8192));
    expect((await refused(noise, { passphrase: 'guess' })).code).toBe('WRONG_PASSPHRASE_OR_DAMAGED');
    expect(await (await reopened(path, { passphrase: `it's "mine"; é` })).check()).toEqual(WHOLE);
  });
});

describe('making a workbook', () => {
  it('needs a free name in a folder that is there', async () => {
    const path = await closed();
    const before = hash(path);
    expect((await failure(createStore(path))).code).toBe('FILE_EXISTS');
    expect(hash(path)).toBe(before);
    expect((await failure(createStore(join(path, '..', 'gone', 'b.mentoring')))).code).toBe('FOLDER_MISSING');
    expect(readdirSync(join(path, '..'))).toEqual(['a.mentoring']);
  });
});

describe('one at a time', () => {
  it('says who has it, in this program and in another one', async () => {
    const store = await workbook({ author: 'An Peeters' });
    expect(await failure(openStore(store.path))).toMatchObject({
      code: 'IN_USE',
      data: { by: expect.stringContaining('An Peeters (') },
    });

    const path = await closed();
    const script = `const D = require('better-sqlite3'); const d = new D(process.argv[1]);
      d.pragma('locking_mode = EXCLUSIVE'); d.exec('BEGIN EXCLUSIVE; COMMIT'); console.log('locked'); setInterval(() => {}, 1000)`;
    const other = spawn(process.execPath, ['-e', script, path], { stdio: ['ignore', 'pipe', 'inherit'] });
    onTestFinished(() => void other.kill());
    await new Promise((resolve) => other.stdout.once('data', resolve));
    writeFileSync(`${path}.lock`, JSON.stringify({ name: 'Bo', computer: 'desk', since: '2026-01-01T00:00:00Z' }));
    expect(await failure(openStore(path))).toEqual({ code: 'IN_USE', data: { by: 'Bo (desk)' } });
  });

  it('opens again after it was closed, or could not be opened', async () => {
    const path = await closed('secret');
    await failure(openStore(path, { passphrase: 'wrong' }));
    const store = await openStore(path, { passphrase: 'secret' });
    await Promise.all([store.close(), store.close()]);
    await (await openStore(path, { passphrase: 'secret' })).close();
  });
});

describe('reading only', () => {
  it('is what a file marked read-only gets: it can be read and copied, and stays as it is', async () => {
    const path = await closed();
    chmodSync(path, 0o444);
    const before = hash(path);
    const store = await openStore(path);
    expect(store.readOnly).toBe(true);
    expect(await store.read((r) => r.count('need', {}))).toBe(1);
    expect((await failure(addGroup(store))).code).toBe('READ_ONLY');
    expect((await failure(store.undo(false))).code).toBe('READ_ONLY');
    expect(await store.check()).toEqual(WHOLE);
    const copy = join(path, '..', 'copy.mentoring');
    await store.saveCopy(copy);
    await store.close();
    expect(hash(path)).toBe(before);
    expect((await reopened(copy)).readOnly).toBe(false);
  });
});

describe('when the system refuses', () => {
  it('says so on a full disk, and the last saved state stands', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const need = await addNeed(store, group, 'kept');
    const pages = raw(store).pragma('page_count', { simple: true }) as number;
    raw(store).pragma(`max_page_count = ${pages}`);
    const long = 'x'.repeat(2_000_000);
    expect((await failure(store.write('need.set', (w) => w.set('need', need, { title: long })))).code).toBe(
      'DISK_FULL',
    );
    expect(await store.read((r) => r.get('need', need))).toMatchObject({ title: 'kept' });
    expect(store.history().undo?.label).toBe('need.add');
    raw(store).pragma(`max_page_count = ${pages + 1000}`);
    await store.write('need.set', (w) => w.set('need', need, { title: 'later' }));
    expect(await store.check()).toEqual(WHOLE);
  });

  it('keeps what a crash left in the journal out of the file', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    await addNeed(store, group, 'acknowledged');
    const crashed = join(folder(), 'a.mentoring');
    await failure(
      store.write('need.add', async (w) => {
        await w.insert('need', { id: crypto.randomUUID(), group_id: group, title: 'half' });
        raw(store).pragma('cache_spill = 1');
        copyFileSync(store.path, crashed);
        copyFileSync(`${store.path}-journal`, `${crashed}-journal`);
        throw Object.assign(new Error('stop'), { code: 'EACCES' });
      }),
    );
    expect(await (await reopened(crashed)).read((r) => r.list('need', {}))).toHaveLength(1);
  });
});
