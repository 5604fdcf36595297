/** What stands in a field reaches the disk when the window goes away before the pause after the last key is over. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, mkdirSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type App, HOSTS } from './support/app';

const appFolder = process.env.APP_FOLDER ?? resolve(import.meta.dirname, '../..');
let sample: string;

beforeAll(() => {
  sample = join(mkdtempSync(join(tmpdir(), 'closing-')), 'sample.mentoring');
  execFileSync(process.execPath, [join(appFolder, 'dist/main/cli.js'), 'sample', sample], { cwd: appFolder });
});

/** The texts of the plan's first column, as the services have them. */
async function actions(app: App): Promise<(string | null)[]> {
  const groups = await app.call('group.get', { group: 'capaci-mechelen' });
  if (!groups.ok) throw new Error(groups.error.message);
  const plan = await app.call('plan.get', { group: (groups.value as { id: string }).id });
  if (!plan.ok) throw new Error(plan.error.message);
  return (plan.value as { actions: { action: string | null }[] }).actions.map(({ action }) => action);
}

describe.each(HOSTS)('%s', (_name, launch) => {
  it('saves the words that were typed last', async () => {
    const dir = mkdtempSync(join(tmpdir(), 'closing-'));
    const folder = join(dir, 'City Mentoring Workbook');
    mkdirSync(folder);
    const file = join(folder, 'sample.mentoring');
    copyFileSync(sample, file);

    const app = await launch({ dir, args: [file] });
    await expect.poll(async () => (await app.call('group.list', {})).ok, { timeout: 15_000 }).toBe(true);
    await app.page.evaluate(() => {
      location.hash = '#/groups/capaci-mechelen/plan';
    });
    const [first = null] = await actions(app);
    await app.page
      .getByRole('gridcell')
      .filter({ hasText: first ?? '' })
      .first()
      .click();
    await app.page.keyboard.press('F2');
    await app.page.keyboard.type(' Typed last.');
    await app.page.getByText(`${first} Typed last.`).waitFor();
    await app.close();

    const again = await launch({ dir, args: [file] });
    await expect.poll(async () => (await again.call('group.list', {})).ok, { timeout: 15_000 }).toBe(true);
    expect((await actions(again))[0]).toMatch(/ Typed last\.$/);
    await again.close();
  });
});
