/** What only the desktop program does: one instance, double-clicked workbooks, its menu, dialogs, and closing. */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Transport } from '../../shared/contract';
import english from '../../shared/locales/en/common.json';
import dutch from '../../shared/locales/nl/common.json';
import { type App, launchDesktop } from './support/app';
import { launchElectron } from './support/launch-electron';

const appFolder = process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../..');

/** A workbook with the sample programme, made by the command line. */
function sampleIn(dir: string): string {
  const file = join(dir, 'sample.mentoring');
  execFileSync(process.execPath, [join(appFolder, 'dist/main/cli.js'), 'sample', file], { cwd: appFolder });
  return file;
}
/** Machines that do much at a time. */
const PATIENT = { timeout: 15_000 };
const newFolder = () => mkdtempSync(join(tmpdir(), 'desktop-'));

async function openFile(app: App): Promise<string | undefined> {
  const reply = await app.call('workbook.status', null);
  return reply.ok ? (reply.value as { file: string } | null)?.file : undefined;
}

async function firstGroup(app: App): Promise<string> {
  const reply = await app.call('group.list', {});
  if (!reply.ok) throw new Error(reply.error.message);
  const [group] = (reply.value as { groups: { id: string }[] }).groups;
  return group?.id ?? '';
}

const exportOf = (group: string, formats: string[]) => ({
  job: crypto.randomUUID(),
  groups: [group],
  formats,
  language: 'nl',
});

describe('the desktop program', () => {
  it('opens the workbook that was double-clicked', async () => {
    const dir = newFolder();
    const app = await launchDesktop({ dir, args: [sampleIn(dir)] });
    await expect.poll(() => openFile(app), PATIENT).toBe('sample.mentoring');
    await app.close();
  });

  it('is one program: a second start shows its workbook in the first window', async () => {
    const dir = newFolder();
    const app = await launchDesktop({ dir });
    const second = await launchElectron({
      main: join(appFolder, 'dist/main/electron.js'),
      appFolder,
      dir,
      args: [sampleIn(dir)],
      env: { CM_HOME: dir },
    });
    expect(await second.ended()).toBe(0);
    await expect.poll(() => openFile(app), PATIENT).toBe('sample.mentoring');
    await app.close();
  });

  it('shows the page its Transport and nothing else', async () => {
    const app = await launchDesktop();
    const shown = await app.page.evaluate(() => Object.keys((window as never as { desktop: object }).desktop).sort());
    expect(shown).toEqual(['call', 'download', 'listen', 'openLink', 'pickOpen', 'pickSave']);
    await app.close();
  });

  it('speaks the language of the settings in its menu, and greys out what cannot be chosen', async () => {
    const app = await launchDesktop();
    const item = (id: string) =>
      app.desktop().evaluate(({ Menu }, wanted) => {
        const found = Menu.getApplicationMenu()?.getMenuItemById(wanted);
        return { label: found?.label, enabled: found?.enabled };
      }, id);
    expect(await item('workbook.saveCopy')).toEqual({ label: english.menu.saveCopy, enabled: false });
    expect(await app.call('settings.set', { language: 'nl' })).toMatchObject({ ok: true });
    expect(await item('workbook.saveCopy')).toEqual({ label: dutch.menu.saveCopy, enabled: false });
    expect(await item('workbook.open')).toEqual({ label: dutch.menu.open, enabled: true });
    await app.close();
  });

  it('saves one file where the person says, and several in a folder without losing what is there', async () => {
    const dir = newFolder();
    const app = await launchDesktop({ dir, args: [sampleIn(dir)] });
    await expect.poll(() => openFile(app), PATIENT).toBe('sample.mentoring');
    const group = await firstGroup(app);

    await app.answerSave(join(dir, 'plan.docx'));
    expect(await app.call('export.plan', exportOf(group, ['docx']))).toMatchObject({
      ok: true,
      value: { kind: 'saved', files: [join(dir, 'plan.docx')] },
    });
    expect(existsSync(join(dir, 'plan.docx'))).toBe(true);

    const folder = join(dir, 'plans');
    mkdirSync(folder);
    await app.answerFolder(folder);
    expect(await app.call('export.plan', exportOf(group, ['docx', 'xlsx']))).toMatchObject({ ok: true });
    expect(readdirSync(folder)).toHaveLength(2);

    await app.answerFolder(folder);
    await app.desktop().evaluate(({ dialog }) => {
      // The second button of the question: keep both.
      dialog.showMessageBox = async () => ({ response: 1 }) as never;
    });
    expect(await app.call('export.plan', exportOf(group, ['docx', 'xlsx']))).toMatchObject({ ok: true });
    const names = readdirSync(folder);
    expect(names).toHaveLength(4);
    expect(names.filter((name) => name.includes('(2)'))).toHaveLength(2);
    await app.close();
  });

  it('hands out references to files, and takes nothing else for one', async () => {
    const app = await launchDesktop();
    await app.answerOpen('/etc/hostname');
    const ref = await app.page.evaluate(() => (window as never as { desktop: Transport }).desktop.pickOpen('workbook'));
    expect(ref).not.toContain('/');
    expect(await app.call('workbook.open', { file: ref })).toMatchObject({
      ok: false,
      error: { code: 'NOT_A_WORKBOOK' },
    });
    await app.close();
  });

  it('opens an https address outside after asking, and no other', async () => {
    const app = await launchDesktop();
    const desktop = app.desktop();
    await desktop.evaluate(({ dialog, shell }) => {
      const opened: string[] = [];
      const asked: string[] = [];
      Object.assign(globalThis, { opened, asked });
      dialog.showMessageBox = (async (_window: unknown, { detail }: { detail: string }) => {
        asked.push(detail);
        return { response: detail.includes('/yes') ? 1 : 0 };
      }) as never;
      shell.openExternal = (async (url: string) => void opened.push(url)) as never;
    });
    for (const url of [
      'https://example.org/yes',
      'https://example.org/no',
      'http://example.org/yes',
      'file:///etc/passwd',
      'javascript:alert(1)',
      'nonsense',
    ])
      await app.page.evaluate((link) => (window as never as { desktop: Transport }).desktop.openLink(link), url);
    const seen = await desktop.evaluate(() => {
      const { opened, asked } = globalThis as never as { opened: string[]; asked: string[] };
      return { opened, asked };
    });
    expect(seen).toEqual({
      opened: ['https://example.org/yes'],
      asked: ['https://example.org/yes', 'https://example.org/no'],
    });
    await app.close();
  });

  it('stays open when the page could not save and the person wants to stay', async () => {
    const app = await launchDesktop();
    const desktop = app.desktop();
    await app.page.evaluate(() =>
      (window as never as { desktop: Transport }).desktop.listen((_event, data) => {
        const isFlush = (data as { command?: string } | null)?.command === 'app.flush';
        return isFlush ? Promise.reject(new Error('disk full')) : undefined;
      }),
    );
    const answer = (response: number) =>
      desktop.evaluate(({ dialog }, button) => {
        dialog.showMessageBox = async () => {
          Object.assign(globalThis, { asked: true });
          return { response: button } as never;
        };
      }, response);
    await answer(0);
    await desktop.evaluate(({ app: program }) => program.quit());
    await expect.poll(() => desktop.evaluate(() => 'asked' in globalThis), PATIENT).toBe(true);
    expect(await app.call('app.about', null)).toMatchObject({ ok: true });
    await answer(1);
    await app.close();
  });
});
