/** Files that cannot be opened, or only read, or only with a passphrase: it is said, and not a byte of them changes. */
import { execFileSync, spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { changePassphrase } from '../../main/store';
import type { ErrorCode } from '../../shared/contract/call';
import { axeFinds } from './pages/axe';
import { Screens } from './pages/screens';
import { type App, HOSTS, launchDesktop } from './support/app';
import { startWebProgram } from './support/web';

/** Where SQLite keeps the schema's number and the kind of file in its header. */
const USER_VERSION = 60;
const APPLICATION_ID = 68;
const PASSPHRASE = 'a lantern over the harbour';

const APP_FOLDER = process.env.APP_FOLDER ?? join(import.meta.dirname, '../..');
const CLI = join(APP_FOLDER, 'dist/main/cli.js');
let folder = '';
let sample = '';

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'workbook-opening-'));
  sample = join(folder, 'sample.mentoring');
  execFileSync(process.execPath, [CLI, 'sample', sample, '--lang', 'en']);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** A copy of the sample whose bytes were changed. */
function spoilt(name: string, spoil: (bytes: Buffer) => Buffer | undefined): string {
  const path = join(folder, name);
  const bytes = readFileSync(sample);
  writeFileSync(path, spoil(bytes) ?? bytes);
  return path;
}

const BAD: [what: string, code: ErrorCode, make: () => string][] = [
  ['a letter', 'NOT_A_WORKBOOK', () => spoilt('letter.mentoring', () => Buffer.from('Dear colleague,\n'.repeat(40)))],
  ['an empty file', 'NOT_A_WORKBOOK', () => spoilt('empty.mentoring', () => Buffer.alloc(0))],
  [
    'another program’s database',
    'NOT_A_WORKBOOK',
    () => spoilt('foreign.mentoring', (b) => void b.writeInt32BE(7, APPLICATION_ID)),
  ],
  [
    'a workbook of a newer program',
    'NEWER_WORKBOOK',
    () => spoilt('newer.mentoring', (b) => void b.writeInt32BE(9990, USER_VERSION)),
  ],
  [
    'a workbook with a page overwritten',
    'DAMAGED',
    () => spoilt('damaged.mentoring', (b) => b.fill('x', 4096, 16_384)),
  ],
  ['half a workbook', 'DAMAGED', () => spoilt('half.mentoring', (b) => b.subarray(0, b.length >> 1))],
];

describe.each(HOSTS)('%s', (_name, launch) => {
  it('says why a file does not open, and leaves it and its folder as they were', async () => {
    const app = await launch();
    const screens = new Screens(app.page);
    for (const [what, code, make] of BAD) {
      const path = make();
      const before = stateOf(path);
      await open(app, screens, path);
      await screens.start
        .failure()
        .getByText(screens.t(`errors:${code}`))
        .waitFor();
      expect(stateOf(path), what).toEqual(before);
      if (code === 'DAMAGED') expect(await axeFinds(app.page)).toEqual([]);
      await screens.button('close', {}, screens.start.failure()).click();
    }
    await app.close();
  });

  it('asks for the passphrase of a locked workbook, says when it is wrong and opens with the right one', async () => {
    const path = join(folder, 'locked.mentoring');
    cpSync(sample, path);
    await changePassphrase(path, { to: PASSPHRASE });
    const before = stateOf(path);
    const app = await launch();
    const screens = new Screens(app.page);
    await open(app, screens, path);
    await screens.start.passphrase().fill('a lantern');
    await screens.start.unlock().click();
    await app.page.getByText(screens.t('start:passphrase.wrong')).waitFor();
    expect(await axeFinds(app.page)).toEqual([]);
    expect(stateOf(path)).toEqual(before);
    await screens.start.passphrase().fill(PASSPHRASE);
    await screens.start.unlock().click();
    await screens.group('Capaci', 'Mechelen').waitFor();
    await app.close();
    rmSync(path);
  });
});

describe('on the desktop', () => {
  it('opens a file that may only be read, says so, and changes nothing in it', async () => {
    const path = join(folder, 'read-only.mentoring');
    cpSync(sample, path);
    chmodSync(path, 0o444);
    const before = stateOf(path);
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    await open(app, screens, path);
    await screens.bar.readOnly().waitFor();
    await screens.group('Capaci', 'Mechelen').click();
    await screens.rail.plan().click();
    await screens.plan.cell(1, 1).click();
    await app.page.keyboard.type('x');
    expect(await screens.plan.grid().getByRole('textbox').count()).toBe(0);
    const need = { entity: 'need', values: { group_id: await firstGroup(app) } };
    expect(await app.call('record.create', need)).toMatchObject({ ok: false, error: { code: 'READ_ONLY' } });
    await app.close();
    expect(stateOf(path)).toEqual(before);
    rmSync(path, { force: true });
  });

  it('keeps a workbook that is open elsewhere to the program that has it', async () => {
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    const theirs = await startWebProgram({ appFolder: APP_FOLDER, dir: join(folder, 'theirs'), args: [sample] });
    await open(app, screens, sample);
    const by = `${userInfo().username} (${hostname()})`;
    await screens.start.failure().getByText(screens.t('errors:IN_USE_by', { by })).waitFor();
    expect(await theirs.end()).toBe(0);

    await open(app, screens, sample);
    await screens.group('Capaci', 'Mechelen').waitFor();
    const shell = spawnSync(process.execPath, [CLI, 'info', sample, '--lang', 'en'], { encoding: 'utf8' });
    expect(shell.status).toBe(1);
    expect(shell.stderr).toContain(screens.t('errors:IN_USE_by', { by: '' }).trim());
    await app.close();
    expect(spawnSync(process.execPath, [CLI, 'check', sample]).status).toBe(0);
  });
});

async function open(app: App, { start }: Screens, path: string): Promise<void> {
  await app.answerOpen(path);
  await start.open().click();
}

/** The bytes of a file and what lies beside it. */
function stateOf(path: string) {
  return { hash: createHash('sha256').update(readFileSync(path)).digest('hex'), beside: readdirSync(folder).sort() };
}

async function firstGroup(app: App): Promise<string> {
  const reply = await app.call('group.list', {});
  return (reply as { value: { groups: { id: string }[] } }).value.groups[0]?.id ?? '';
}
