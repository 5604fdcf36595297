/** The built store worker and the line to it. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { Fail } from '../../../main/fail';
import type { Host } from '../../../main/host';
import { startWorker } from '../../../main/link';

const ROOT = resolve(import.meta.dirname, '../../..');
let folder: string;
beforeAll(async () => {
  execFileSync(process.execPath, [join(ROOT, 'scripts/ensure-build.mjs')], { stdio: 'inherit' });
  folder = await mkdtemp(join(tmpdir(), 'worker-'));
}, 120_000);
afterAll(() => rm(folder, { recursive: true, force: true }));

function start(host: Partial<Host> = {}) {
  const paths: Host = {
    openPicked: async (ref) => ref,
    savePicked: async (ref) => ref,
    deliver: async () => ({ kind: 'cancelled' }),
  };
  const facts = { kind: 'web', version: '0.0.0', dataFolder: join(folder, 'data'), systemLocale: 'nl-BE' } as const;
  const file = pathToFileURL(join(ROOT, 'dist/main/worker.js'));
  const worker = startWorker(facts, { ...paths, ...host }, file);
  onTestFinished(() => worker.close());
  return worker;
}

describe('the store worker', () => {
  test('calls, events and the host’s answers cross the line; closing waits and can be asked twice', async () => {
    const worker = start();
    const events: string[] = [];
    const stop = worker.onEvent((name) => events.push(name));
    const file = join(folder, 'w.mentoring');
    const created = await worker.call('workbook.create', { file, title: 'Steden', language: 'nl' });
    expect(created).toMatchObject({ ok: true, value: { title: 'Steden', folder } });
    expect(events).toContain('status');
    stop();
    const told = events.length;
    const pending = worker.call('programme.list', null);
    await Promise.all([worker.close(), worker.close()]);
    expect(await pending).toMatchObject({ ok: true, value: [{ title: 'Steden' }] });
    expect(events).toHaveLength(told);
  });

  test('what the host refuses keeps its code and its words', async () => {
    const worker = start({
      openPicked: async () => {
        throw new Fail('NOT_FOUND', { what: 'file' });
      },
    });
    expect(await worker.call('workbook.open', { file: 'nobody' })).toEqual({
      ok: false,
      error: { code: 'NOT_FOUND', message: 'Dit bestand is niet gevonden.', data: { what: 'file' } },
    });
  });

  test('after it has ended a call still gets a reply', async () => {
    const worker = start();
    await worker.close();
    expect(await worker.call('settings.get', null)).toMatchObject({
      ok: false,
      error: { code: 'INTERNAL', message: expect.stringContaining('Er ging iets mis') },
    });
  });
});

describe('the built command line', () => {
  const cli = (...argv: string[]) =>
    execFileSync(process.execPath, [join(ROOT, 'dist/main/cli.js'), ...argv], {
      env: { ...process.env, CM_HOME: folder },
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'pipe'],
    });

  test('makes the sample and exports it, and says on standard error what fails', () => {
    const file = join(folder, 's.mentoring');
    expect(cli('sample', file, '--lang', 'nl')).toBe(`${file}\n`);
    const out = join(folder, 'out');
    const plan = ['--what', 'plan', '--format', 'docx,xlsx', '--lang', 'nl', '--version', 'final', '--out', out];
    expect(cli('export', file, '--group', 'capaci-mechelen', ...plan)).toBe(
      ['docx', 'xlsx'].map((ending) => `${join(out, `2022-11-Capaci-Mechelen-plan-final.${ending}`)}\n`).join(''),
    );
    expect(() => cli('sample', file)).toThrow(expect.objectContaining({ status: 1, stdout: '' }));
    expect(() => cli('sample', file, '--force')).toThrow(expect.objectContaining({ status: 2, stdout: '' }));
  });
});
