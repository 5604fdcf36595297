/**
 * Imports point one way: renderer → shared ← main. The linter holds most of it; it misses folder imports, `require` and
 * worker URLs, and it does not know which package belongs where.
 */
import { describe, expect, test } from 'vitest';
import { filesIn, type Reference, referencesOf } from './sources';

const CODE = ['.ts', '.tsx'];

const references = filesIn(['shared', 'main', 'renderer'], CODE).flatMap(referencesOf);
const show = ({ from, to }: Reference) => `${from} → ${to}`;
const under = (path: string, ...folders: string[]) =>
  folders.some((folder) => path === folder || path.startsWith(`${folder}/`));

/** What each folder may reach, the most particular folder first. */
const MAY_REACH: [folder: string, reach: string[]][] = [
  ['shared', ['shared']],
  ['main/store', ['main/store', 'main/fail', 'main/files', 'shared']],
  ['main/documents', ['main/documents', 'main/fail', 'main/host', 'main/files', 'shared']],
  ['main', ['main', 'shared', 'resources']],
  ['renderer', ['renderer', 'shared']],
];

/** Packages that only some files may use. A file that may is named whole or by its folder. */
const BELONGS: Record<string, string[]> = {
  electron: ['main/electron.ts', 'main/preload.ts'],
  'better-sqlite3': ['main/store'],
  kysely: ['main/store'],
  docx: ['main/documents'],
  exceljs: ['main/documents'],
  fflate: ['main/documents'],
  hono: ['main/web.ts', 'main/web'],
  '@hono/node-server': ['main/web.ts', 'main/web'],
  react: ['renderer'],
  'react-dom': ['renderer'],
  'react-i18next': ['renderer'],
  zustand: ['renderer'],
  '@mantine/core': ['renderer'],
  '@mantine/hooks': ['renderer'],
  '@tabler/icons-react': ['renderer'],
};

describe('layers', () => {
  test.each(MAY_REACH)('%s reaches only what it may', (folder, reach) => {
    const rule = ({ from }: Reference) => MAY_REACH.find(([owner]) => under(from, owner))?.[0] === folder;
    const own = references.filter((reference) => reference.isOurs && rule(reference));
    expect(own.filter(({ to }) => !under(to, ...reach)).map(show)).toEqual([]);
  });

  test('services know the store and the documents by their front doors alone', () => {
    const doors = ['main/store/index', 'main/store/types', 'main/store', 'main/documents/index', 'main/documents'];
    const inside = references.filter(
      ({ from, to }) => under(from, 'main/services') && under(to, 'main/store', 'main/documents'),
    );
    expect(inside.filter(({ to }) => !doors.includes(to)).map(show)).toEqual([]);
  });

  test('packages stay where they belong', () => {
    const misplaced = references.filter(
      ({ from, to, isOurs }) => !isOurs && to in BELONGS && !under(from, ...(BELONGS[to] ?? [])),
    );
    expect(misplaced.map(show)).toEqual([]);
  });

  test('shared and renderer run without Node', () => {
    const node = references.filter(({ from, to }) => under(from, 'shared', 'renderer') && to.startsWith('node:'));
    expect(node.map(show)).toEqual([]);
  });

  test('Electron is imported by two files', () => {
    const importers = references.filter(({ to }) => to === 'electron').map(({ from }) => from);
    expect([...new Set(importers)].sort()).toEqual(['main/electron.ts', 'main/preload.ts']);
  });
});
