/** The disk is full while the shipped program saves: it is said, the last saved state stands, and later all goes on. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { APP_FOLDER, makeWorkbook, startProgram } from './program';
import { canMount, leftOut, smallDisk } from './small-disk';

const LONG = 'words '.repeat(1500);

it.runIf(canMount)(`keeps the last saved state of a workbook when the disk fills up${leftOut}`, async () => {
  const disk = smallDisk();
  const dir = mkdtempSync(join(tmpdir(), 'workbook-full-'));
  onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
  const file = join(disk.folder, 'full.mentoring');
  const slot = { group: makeWorkbook(file), form: 'needs-analysis', subject: 'mentee' };
  const program = await startProgram(dir, file);
  await program.call('form.set', { ...slot, question: 'challenge', value: 'before' });

  disk.fill();
  for (const question of ['challenge', 'evidence', 'learning']) {
    const reply = await program.ask('form.set', { ...slot, question, value: LONG });
    expect(reply).toMatchObject({ ok: false, error: { code: 'DISK_FULL' } });
  }
  const { values } = await program.call('form.get', slot);
  expect(values.challenge?.value).toBe('before');
  expect(values.evidence?.value ?? null).toBeNull();
  expect(await program.call('workbook.check', null)).toMatchObject({ ok: true, problems: [] });

  disk.makeRoom();
  await program.call('form.set', { ...slot, question: 'challenge', value: 'after' });
  expect(await program.end()).toBe(0);
  const again = await startProgram(dir, file);
  expect((await again.call('form.get', slot)).values.challenge?.value).toBe('after');
  expect(await again.call('workbook.check', null)).toMatchObject({ ok: true, problems: [] });
  expect(await again.end()).toBe(0);
});

it.runIf(canMount)(`leaves no half document behind when the disk fills up${leftOut}`, () => {
  const disk = smallDisk();
  const file = join(disk.folder, 'export.mentoring');
  makeWorkbook(file);
  const out = join(disk.folder, 'out');
  mkdirSync(out);
  disk.fill();
  const run = spawnSync(
    process.execPath,
    [
      join(APP_FOLDER, 'dist/main/cli.js'),
      'export',
      file,
      '--lang',
      'en',
      '--group',
      'all',
      '--what',
      'plan',
      '--format',
      'docx,xlsx',
      '--out',
      out,
    ],
    { encoding: 'utf8' },
  );
  expect(run.status).toBe(1);
  expect(run.stderr).toContain('The disk is full');
  expect(readdirSync(out)).toEqual([]);
});
