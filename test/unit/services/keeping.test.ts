/** Settings, recent workbooks, and telling synced folders. */
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { keepRecents } from '../../../main/services/recents';
import { keepSettings } from '../../../main/services/settings';
import { isSyncedPath } from '../../../main/services/synced';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'keeping-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const settingsFor = (systemLocale: string) =>
  keepSettings({ kind: 'electron', version: '0', dataFolder: folder, systemLocale });

describe('settings', () => {
  test.each([
    ['nl-BE', 'nl'],
    ['fr', 'fr'],
    ['el-GR', 'en'],
  ])('a first start on a %s computer speaks %s', async (locale, language) => {
    expect(await settingsFor(locale).get()).toEqual({ language, scheme: 'auto', author: null });
  });

  test('a change is there after starting again, and nothing else lies around', async () => {
    await settingsFor('en').set({ author: 'A. Facilitator' });
    await settingsFor('en').set({ scheme: 'dark' });
    expect(await settingsFor('nl').get()).toEqual({ language: 'en', scheme: 'dark', author: 'A. Facilitator' });
    expect(await readdir(folder)).toEqual(['settings.json']);
  });

  test.each([['not json'], ['{"language":"xx","scheme":"auto","author":null}'], ['[]']])(
    'a file that says %j is set aside, not lost',
    async (content) => {
      await writeFile(join(folder, 'settings.json'), content);
      expect((await settingsFor('fr').get()).language).toBe('fr');
      const [aside] = await readdir(folder);
      expect(aside).toMatch(/^settings\.json\.unreadable-/);
      expect(await readFile(join(folder, aside!), 'utf8')).toBe(content);
    },
  );
});

describe('recent workbooks', () => {
  const workbook = (name: string) => ({
    path: join(folder, name),
    title: name,
    groups: 1,
    changedAt: '2026-01-01T00:00:00.000Z',
    locked: false,
  });

  test('the latest stands first, once, and a missing file is told', async () => {
    const recents = keepRecents(folder);
    await writeFile(join(folder, 'a.mentoring'), '');
    // Noted at the same time: neither may get lost.
    await Promise.all([recents.note(workbook('a.mentoring')), recents.note(workbook('b.mentoring'))]);
    await recents.note({ ...workbook('a.mentoring'), groups: 5 });
    const listed = await recents.list();
    expect(listed.map(({ title, groups, state }) => [title, groups, state])).toEqual([
      ['a.mentoring', 5, 'here'],
      ['b.mentoring', 1, 'missing'],
    ]);
    expect(await recents.path(listed[1]!.id)).toBe(join(folder, 'b.mentoring'));
    await recents.forget(listed[1]!.id);
    await expect(recents.path(listed[1]!.id)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    expect(await keepRecents(folder).list()).toHaveLength(1);
  });
});

describe('synced folders', () => {
  test.each([
    '/home/x/Dropbox/steden',
    '/Users/x/Library/Mobile Documents/com~apple~CloudDocs',
    'C:\\Users\\x\\OneDrive - Stad Mechelen\\mentoring',
    'G:\\My Drive\\mentoring',
    '/Users/x/Library/CloudStorage/GoogleDrive-x@example.org/My Drive',
    '\\\\server\\share\\mentoring',
    '/home/x/Nextcloud',
  ])('%s is one', (path) => {
    expect(isSyncedPath(path, {})).toBe(true);
  });

  test.each(['/home/x/Documents', 'C:\\Users\\x\\Documents\\boxes', '/srv/dropboxes', '\\\\?\\C:\\mentoring'])(
    '%s is none',
    (path) => {
      expect(isSyncedPath(path, {})).toBe(false);
    },
  );

  test('where the system says that OneDrive lies', () => {
    expect(isSyncedPath('D:\\Werk\\mentoring', { OneDriveCommercial: 'D:\\werk' })).toBe(true);
  });
});
