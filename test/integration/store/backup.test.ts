import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { backupNow, listBackups } from '../../../main/store';
import { renamePatiently } from '../../../main/store/files';
import { addGroup, addNeed, failure, folder, raw, reopened, WHOLE, workbook } from './helpers';

describe('backups', () => {
  it('are whole workbooks in a folder of their own, thinned out with age', async () => {
    let time = Date.UTC(2026, 2, 1, 14, 15, 30, 123);
    const store = await workbook({ now: () => time });
    const { group } = await addGroup(store);
    await addNeed(store, group, 'in the backup');
    const backups = folder();
    const first = await backupNow(store, backups);
    expect(first.path).toBe(join(backups, store.workbook, 'a-2026-03-01T141530123Z.mentoring'));
    await addNeed(store, group, 'after the backup');
    time += 1_000;
    await backupNow(store, backups);
    time += 86_400_000;
    writeFileSync(join(backups, store.workbook, 'notes.txt'), 'not a backup');
    await backupNow(store, backups);
    const listed = await listBackups(backups, store.workbook);
    expect(listed.map((backup) => backup.at.toISOString())).toEqual([
      '2026-03-02T14:15:31.123Z',
      '2026-03-01T14:15:31.123Z',
    ]);
    expect(existsSync(join(backups, store.workbook, 'notes.txt'))).toBe(true);
    const restored = await reopened(listed[0]!.path);
    expect(restored.workbook).toBe(store.workbook);
    expect(await restored.read((r) => r.count('need', {}))).toBe(2);
    expect(await restored.check()).toEqual(WHOLE);
    expect(await listBackups(backups, 'another')).toEqual([]);
  });

  it('let saving go on while they are made', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    await store.write('many', async (w) => {
      for (let i = 0; i < 300; i++)
        await w.insert('need', { id: crypto.randomUUID(), group_id: group, description: 'x'.repeat(20_000) });
    });
    const order: string[] = [];
    const backup = backupNow(store, folder(), () => order.push('step')).then((made) => {
      order.push('backed up');
      return made;
    });
    await addNeed(store, group, 'meanwhile').then(() => order.push('saved'));
    const made = await backup;
    expect(order.indexOf('saved')).toBeLessThan(order.lastIndexOf('step'));
    expect((await (await reopened(made.path)).check()).ok).toBe(true);
  });
});

describe('saving a copy', () => {
  it('never writes over a file, and leaves nothing behind when it fails', async () => {
    const store = await workbook();
    const dir = folder();
    writeFileSync(join(dir, 'taken.mentoring'), 'mine');
    expect((await failure(store.saveCopy(join(dir, 'taken.mentoring')))).code).toBe('FILE_EXISTS');
    expect((await failure(store.saveCopy(join(dir, 'gone', 'x.mentoring')))).code).toBe('FOLDER_MISSING');
    expect(readdirSync(dir)).toEqual(['taken.mentoring']);
  });

  it('is refused when the workbook is not sound', async () => {
    const sound = await workbook();
    const { group } = await addGroup(sound);
    await addNeed(sound, group);
    const page = raw(sound).prepare(`SELECT rootpage FROM sqlite_schema WHERE name = 'need_group_id'`).pluck().get();
    await sound.close();
    const bytes = readFileSync(sound.path);
    bytes.fill('x', Number(page) * 4096 - 60, Number(page) * 4096);
    writeFileSync(sound.path, bytes);

    const store = await reopened(sound.path);
    const dir = folder();
    expect((await failure(store.saveCopy(join(dir, 'copy.mentoring')))).code).toBe('DAMAGED');
    expect(readdirSync(dir)).toEqual([]);
    expect((await failure(backupNow(store, dir))).code).toBe('DAMAGED');
    expect(await listBackups(dir, store.workbook)).toEqual([]);
    expect(await store.check()).toMatchObject({ ok: false, integrity: false });
  });

  it('keeps the lock of the workbook that is copied', async () => {
    const store = await workbook();
    await store.saveCopy(join(folder(), 'copy.mentoring'));
    const script = `const D = require('better-sqlite3'); try { new D(process.argv[1], { timeout: 50 }).exec('CREATE TABLE t (x)'); console.log('wrote') } catch (e) { console.log(e.code) }`;
    expect(execFileSync(process.execPath, ['-e', script, store.path], { encoding: 'utf8' }).trim()).toBe('SQLITE_BUSY');
  });

  it('waits for a virus scanner, but not for ever', async () => {
    let tries = 0;
    const held = async () => {
      tries++;
      if (tries < 3) throw Object.assign(new Error('held'), { code: 'EBUSY' });
    };
    await renamePatiently('a', 'b', held);
    expect(tries).toBe(3);
    const refused = async () => {
      throw Object.assign(new Error('no'), { code: 'EXDEV' });
    };
    await expect(renamePatiently('a', 'b', refused)).rejects.toThrow('no');
  });
});
