import { mkdirSync, mkdtempSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeEach, describe, expect, it } from 'vitest';
import { workbookAmong } from '../../../main/file-kinds';
import { freePath, placeFile, safeName } from '../../../main/files';
import { foldersOf } from '../../../main/folders';

let dir: string;
beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'files-'));
});

describe('placing a finished file', () => {
  it('replaces the target and leaves nothing else', async () => {
    const [source, target] = [join(dir, 'made'), join(dir, 'plan.docx')];
    writeFileSync(source, 'new');
    writeFileSync(target, 'old');
    await placeFile(source, target);
    expect(readFileSync(target, 'utf8')).toBe('new');
    expect(readdirSync(dir)).toEqual(['plan.docx']);
  });

  it('says that the folder is gone', async () => {
    const source = join(dir, 'made');
    writeFileSync(source, 'new');
    const target = join(dir, 'gone', 'plan.docx');
    await expect(placeFile(source, target)).rejects.toMatchObject({ code: 'FOLDER_MISSING', data: { file: target } });
  });

  it('keeps what is there when it cannot be replaced, and cleans up', async () => {
    const [source, target] = [join(dir, 'made'), join(dir, 'taken')];
    writeFileSync(source, 'new');
    mkdirSync(target);
    await expect(placeFile(source, target)).rejects.toThrow();
    expect(readdirSync(dir)).toEqual(['taken']);
  });
});

describe('names', () => {
  it('makes of any text one file name that every system takes', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (wanted) => {
        const name = safeName(wanted, 'workbook');
        expect(name).toMatch(/^[^<>:"/\\|?*\p{Cc}]+$/u);
        expect(name).not.toMatch(/^[. ]|[. ]$/);
        expect(name.length).toBeLessThanOrEqual(120);
      }),
    );
  });

  it.each([
    ['../../etc/passwd', 'etc passwd'],
    ['con', 'workbook'],
    ['LPT1.mentoring', 'workbook'],
    ['...', 'workbook'],
    ['Capaci – Mechelen: plan', 'Capaci – Mechelen plan'],
  ])('makes of %s: %s', (wanted, name) => {
    expect(safeName(wanted, 'workbook')).toBe(name);
  });

  it('numbers a name that is taken', () => {
    const taken = new Set([join(dir, 'plan.docx'), join(dir, 'plan (2).docx')]);
    expect(freePath(dir, 'plan.docx', (path) => taken.has(path))).toBe(join(dir, 'plan (3).docx'));
    expect(freePath(dir, 'other.docx')).toBe(join(dir, 'other.docx'));
  });
});

it('finds the workbook among arguments', () => {
  expect(workbookAmong(['program', '.', 'a.mentoring', '--x', 'B.MENTORING'])).toBe('B.MENTORING');
  expect(workbookAmong(['a.mentoring'])).toBeNull();
  expect(workbookAmong(['program', '--file=a.mentoring', 'notes.txt'])).toBeNull();
});

it('keeps everything under CM_HOME when that is set', () => {
  const { dataFolder, workbooksFolder } = foldersOf({ CM_HOME: '/stick', APPDATA: '/roaming' }, 'win32');
  expect([dataFolder, workbooksFolder].every((folder) => folder.startsWith(join('/stick', '/')))).toBe(true);
  expect(foldersOf({ XDG_CONFIG_HOME: '/config' }, 'linux').dataFolder).toBe(
    join('/config', 'City Mentoring Workbook'),
  );
});
