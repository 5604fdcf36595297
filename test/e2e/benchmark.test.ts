/** Self-assessment in the built program: chosen, rated by keyboard, looked at on every kind of screen. */
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { BenchmarkView } from '../../shared/contract/benchmark';
import type { GroupDetail } from '../../shared/contract/guidance';
import { axeFinds } from './pages/axe';
import { beginGroup, beginSample, GROUP } from './pages/begin';
import { Screens } from './pages/screens';
import { type App, launchDesktop } from './support/app';

async function start() {
  const app = await launchDesktop();
  await app.page.emulateMedia({ reducedMotion: 'reduce' });
  await app.page.setViewportSize({ width: 1320, height: 860 });
  return { app, page: app.page, screens: new Screens(app.page) };
}

async function groupOf(app: App, key: string): Promise<GroupDetail> {
  return ((await app.call('group.get', { group: key })) as { value: GroupDetail }).value;
}
async function benchmarkOf(app: App, group: string): Promise<BenchmarkView> {
  return ((await app.call('benchmark.get', { group })) as { value: BenchmarkView }).value;
}

/** Goes to the self-assessment of a group. */
async function open(app: App, key: string): Promise<GroupDetail> {
  const group = await groupOf(app, key);
  const step = group.steps.find((each) => each.step === 'common-ground')?.id;
  await app.page.evaluate((hash) => {
    location.hash = hash;
  }, `/groups/${key}/steps/${step}/self-assessment`);
  return group;
}

/** What axe finds, and what sticks out of the window. */
async function faultsOf(page: Page): Promise<string[]> {
  const beyond = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return [...(await axeFinds(page)), ...(beyond > 0 ? [`${beyond} px wider than the window`] : [])];
}

describe('self-assessment', { timeout: 180_000 }, () => {
  it('a group chooses a benchmark and rates a factor with the keyboard alone', async () => {
    const { app, page, screens } = await start();
    await beginGroup(app, screens);
    const { id } = await open(app, GROUP);
    await page.getByRole('heading', { level: 2, name: screens.t('benchmark:choose.title') }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    const use = page.getByRole('listitem').filter({ has: page.getByRole('heading', { name: 'A city for everyone' }) });
    await use.getByRole('button', { name: screens.t('benchmark:choose.read') }).focus();
    await page.keyboard.press('Enter');
    await screens.dialog().getByText('Are there buddy projects?').waitFor();
    await screens.dialog().locator('summary').first().click();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await use.getByRole('button', { name: screens.t('benchmark:choose.use') }).focus();
    await page.keyboard.press('Enter');

    const pick = page.getByRole('group', { name: /^Ostwick: / }).first();
    await pick.getByRole('radio', { name: screens.t('choices:rating.in-place') }).focus();
    await page.keyboard.press('ArrowRight');
    await pick.getByRole('radio', { name: screens.t('choices:rating.partly'), checked: true }).waitFor();
    await expect.poll(async () => (await benchmarkOf(app, id)).assessments).toMatchObject([{ rating: 'partly' }]);
    await page.keyboard.press('Delete');
    await expect.poll(async () => (await benchmarkOf(app, id)).assessments).toMatchObject([{ rating: null }]);
    await app.close();
  });

  it('a group goes without when it says why, and may change its mind', async () => {
    const { app, page, screens } = await start();
    await beginGroup(app, screens);
    const { id } = await open(app, GROUP);
    await page.getByLabel(screens.t('benchmark:choose.reason')).fill('Both cities agree on the focus.');
    await screens.button('benchmark:choose.goWithout').click();
    await page.getByRole('heading', { name: screens.t('benchmark:without.title') }).waitFor();
    expect((await benchmarkOf(app, id)).choice).toMatchObject({
      pack: null,
      reason: 'Both cities agree on the focus.',
    });
    expect(await faultsOf(page)).toEqual([]);
    await screens.button('benchmark:without.change').click();
    await page.getByRole('heading', { name: screens.t('benchmark:choose.title') }).waitFor();
    await app.close();
  });

  it('axe finds nothing on the page of the sample: opened, as a table, assessed again, dark, narrow and enlarged', async () => {
    const { app, page, screens } = await start();
    await beginSample(app, screens);
    await open(app, 'capaci-mechelen');
    await page.getByRole('region', { name: screens.t('benchmark:learn.title') }).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByRole('button', { name: /^4 / }).first().click();
    await page.locator('summary').click();
    await page.getByLabel(screens.t('benchmark:plan.goals')).waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.getByText(screens.t('benchmark:picture.table'), { exact: true }).click();
    await page.getByRole('table').waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await screens.button('benchmark:rounds.again').click();
    await screens.dialog().waitFor();
    expect(await faultsOf(page)).toEqual([]);
    await page.keyboard.press('Escape');
    await page.getByRole('button', { name: screens.t('toDark') }).click();
    await page.locator('[data-mantine-color-scheme="dark"]').waitFor();
    for (const [width, height] of [
      [1320, 860],
      [320, 800],
      [660, 430],
    ] as const) {
      await page.setViewportSize({ width, height });
      expect(await faultsOf(page), `${width} × ${height}`).toEqual([]);
    }
    await app.close();
  });
});
