/** The open workbook: opening, closing, backups, copies, and files that are refused. */
import { chmod, copyFile, mkdir, readdir, readFile, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { WorkbookStatus } from '../../../shared/contract/application';
import { withGroup, workplace } from './workplace';

const backupsIn = async (folder: string, workbook: string) =>
  (await readdir(join(folder, 'data', 'backups', workbook)).catch(() => [])).filter((name) =>
    name.endsWith('.mentoring'),
  );

describe('one workbook at a time', () => {
  test('nothing is open at first, and calls say so', async () => {
    const place = await workplace();
    expect(await place.do('workbook.status', null)).toBeNull();
    expect(await place.refused('programme.list', null)).toMatchObject({
      code: 'NO_WORKBOOK',
      message: 'No workbook is open.',
    });
    expect(await place.do('workbook.close', null)).toBeNull();
  });

  test('a new one is saved from the start, titled after its programme, and cannot be undone away', async () => {
    const place = await withGroup();
    const status = (await place.do('workbook.status', null))!;
    expect(status).toMatchObject({
      file: 'w.mentoring',
      folder: place.folder,
      title: 'Steden',
      readOnly: false,
      locked: false,
    });
    await place.do('workbook.undo', {});
    expect((await place.refused('workbook.undo', {})).code).toBe('NOTHING_TO_UNDO');
    expect(await place.do('programme.list', null)).toHaveLength(1);
  });

  test('saved means on disk: the moment is told after every write, and the title follows', async () => {
    const place = await withGroup();
    const before = place.events.length;
    await place.do('record.set', { entity: 'programme', id: place.programme.id, field: 'title', value: 'Cities' });
    const told = place.events.slice(before);
    expect(told.find(({ name }) => name === 'changed')!.data).toMatchObject({ entities: ['programme'] });
    await expect
      .poll(() => place.events.findLast(({ name }) => name === 'status')?.data)
      .toMatchObject({ title: 'Cities' });
    const status = (await place.do('workbook.status', null)) as WorkbookStatus;
    const changed = told.find(({ name }) => name === 'changed')!.data as { at: string };
    expect(status.savedAt).toBe(changed.at);
  });

  test('what cannot be opened leaves the open one open and untouched', async () => {
    const place = await withGroup();
    await writeFile(place.at('notes.mentoring'), 'Dear all, here are my notes.');
    const failure = await place.refused('workbook.open', { file: place.at('notes.mentoring') });
    expect(failure.code).toBe('NOT_A_WORKBOOK');
    expect(await readFile(place.at('notes.mentoring'), 'utf8')).toBe('Dear all, here are my notes.');
    expect((await place.refused('workbook.open', { file: place.at('gone.mentoring') })).code).toBe('FILE_MISSING');
    expect(await place.do('workbook.status', null)).toMatchObject({ file: 'w.mentoring' });
    expect((await place.do('group.list', {})).total).toBe(1);
  });

  test('opening another puts the first away; opening the same one again does nothing', async () => {
    const place = await withGroup();
    await place.do('workbook.saveCopy', { file: place.at('copy.mentoring') });
    expect(await place.do('workbook.open', { file: place.at('copy.mentoring') })).toMatchObject({
      file: 'copy.mentoring',
    });
    expect(await place.do('workbook.open', { file: place.at('copy.mentoring') })).toMatchObject({
      file: 'copy.mentoring',
    });
    expect(await place.do('workbook.open', { file: place.at('w.mentoring') })).toMatchObject({ file: 'w.mentoring' });
    const recent = await place.do('workbook.recent', null);
    expect(recent.map(({ file, title, groups, state }) => [file, title, groups, state])).toEqual([
      ['w.mentoring', 'Steden', 1, 'here'],
      ['copy.mentoring', 'Steden', 1, 'here'],
    ]);
    await place.do('workbook.close', null);
    expect(await place.do('workbook.open', { recent: recent[1]!.id })).toMatchObject({ file: 'copy.mentoring' });
    expect((await place.refused('workbook.open', { file: 'x', recent: recent[1]!.id })).code).toBe('INVALID');
  });

  test('a workbook that another program has open is in use', async () => {
    const place = await withGroup();
    const other = await workplace();
    const failure = await other.refused('workbook.open', { file: place.at('w.mentoring') });
    expect(failure).toMatchObject({ code: 'IN_USE', message: expect.stringMatching(/^\S.* has this workbook open\./) });
    expect((await place.do('group.list', {})).total).toBe(1);
  });

  test('a workbook that may not be written is opened to read', async () => {
    const place = await withGroup();
    await place.do('workbook.close', null);
    await chmod(place.at('w.mentoring'), 0o444);
    expect(await place.do('workbook.open', { file: place.at('w.mentoring') })).toMatchObject({ readOnly: true });
    expect((await place.do('group.list', {})).total).toBe(1);
    const write = { programme: place.programme.id, mentee: { city: 'Jelgava' } };
    expect((await place.refused('group.create', write)).code).toBe('READ_ONLY');
  });

  test('a folder that is synced is told', async () => {
    const place = await withGroup();
    const folder = join(place.folder, 'Dropbox');
    await mkdir(folder);
    await place.do('workbook.saveCopy', { file: join(folder, 'w.mentoring') });
    expect(await place.do('workbook.open', { file: join(folder, 'w.mentoring') })).toMatchObject({ synced: true });
    expect((await place.do('workbook.recent', null))[0]).toMatchObject({ state: 'synced' });
  });
});

describe('files', () => {
  test('nothing is ever overwritten', async () => {
    const place = await withGroup();
    const file = place.at('w.mentoring');
    const { mtimeMs } = await stat(file);
    for (const [call, input] of [
      ['workbook.create', { file, title: 'New', language: 'nl' }],
      ['workbook.sample', { file, language: 'nl' }],
      ['workbook.saveCopy', { file }],
    ] as const)
      expect((await place.refused(call, input)).code).toBe('FILE_EXISTS');
    expect((await stat(file)).mtimeMs).toBe(mtimeMs);
    expect((await place.refused('workbook.saveCopy', { file: place.at('no/such/w.mentoring') })).code).toBe(
      'FOLDER_MISSING',
    );
  });

  test('a workbook that could not be filled is not left behind', async () => {
    const place = await workplace();
    const input = { file: place.at('w.mentoring'), title: 'New', language: 'nl', process: 'nonsense' };
    expect(await place.refused('workbook.create', input)).toMatchObject({
      code: 'NOT_FOUND',
      message: 'This process cannot be found.',
    });
    expect(await readdir(place.folder)).not.toContain('w.mentoring');
  });

  test('a backup is made after opening, and on closing when something was written', async () => {
    const place = await withGroup();
    const { id } = (await place.do('workbook.status', null))!;
    await place.do('workbook.close', null);
    expect(await backupsIn(place.folder, id)).toHaveLength(2);

    const later = await workplace({}, place.folder);
    await later.do('workbook.open', { file: place.at('w.mentoring') });
    await later.do('workbook.close', null);
    const backups = await backupsIn(place.folder, id);
    expect(backups).toHaveLength(3);
    await copyFile(join(place.folder, 'data', 'backups', id, backups.sort().at(-1)!), place.at('restored.mentoring'));
    await later.do('workbook.open', { file: place.at('restored.mentoring') });
    expect((await later.do('group.get', { group: 'capaci-mechelen' })).id).toBe(place.group.id);
  });

  test('a shell leaves no trace beside the workbook', async () => {
    const place = await withGroup({ kind: 'command-line' });
    await place.do('workbook.close', null);
    expect(await readdir(place.folder)).toEqual(['w.mentoring']);
  });

  test('closing waits for what is being written', async () => {
    const place = await withGroup();
    const writing = Array.from({ length: 20 }, (_, index) =>
      place.do('record.create', { entity: 'need', values: { group_id: place.group.id, title: `Need ${index}` } }),
    );
    await place.close();
    await Promise.all(writing);
    const later = await workplace({}, place.folder);
    await later.do('workbook.open', { file: place.at('w.mentoring') });
    expect(await later.do('record.list', { entity: 'need', owner: place.group.id })).toHaveLength(20);
  });
});
