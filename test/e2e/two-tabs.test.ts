/** Two tabs of the browser version write in the same place: both texts are shown, a person chooses, nothing is lost. */
import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { axeFinds } from './pages/axe';
import { beginGroup } from './pages/begin';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { launchWeb } from './support/app';

it('shows both answers when two tabs answer the same question', async () => {
  const app = await launchWeb();
  const mine = new Screens(app.page);
  await beginGroup(app, mine);
  const other = new Screens(await secondTab(app.page));
  const here = mine.question('needs-analysis', 'challenge');
  const there = other.question('needs-analysis', 'challenge');

  for (const choice of ['mine', 'theirs'] as const) {
    const [first, second] = [`the first tab before ${choice}`, `the second tab before ${choice}`];
    const release = await hold(other.page, 'form.set');
    await there.fill(second);
    const saved = app.page.waitForResponse('**/call/form.set');
    await here.fill(first);
    await saved;
    release();
    const conflict = other.page.getByRole('alert').filter({ hasText: other.t('step:conflict.title') });
    await conflict.getByText(first, { exact: true }).waitFor();
    expect(await there.inputValue()).toBe(second);
    expect(await axeFinds(other.page)).toEqual([]);
    await other.button(`step:conflict.${choice}`, {}, conflict).click();
    await conflict.waitFor({ state: 'detached' });
    const stands = choice === 'mine' ? second : first;
    await eventually(() => here.inputValue()).toBe(stands);
    await eventually(() => there.inputValue()).toBe(stands);
  }
  await app.close();
});

it('shows both texts when two tabs write in the same cell of the plan', async () => {
  const app = await launchWeb();
  const mine = new Screens(app.page);
  await beginGroup(app, mine);
  await mine.rail.plan().click();
  await write(mine, 'Open a desk');
  await eventually(() => firstCell(mine)).toBe('Open a desk');
  const other = new Screens(await secondTab(app.page));
  await eventually(() => firstCell(other)).toBe('Open a desk');

  const release = await hold(other.page, 'record.set');
  await write(other, 'Open two desks');
  const saved = app.page.waitForResponse('**/call/record.set');
  await write(mine, 'Open a desk in the library');
  await saved;
  release();
  const dialog = other.dialog();
  await dialog.getByText('Open a desk in the library').waitFor();
  await dialog.getByText('Open two desks').waitFor();
  expect(await axeFinds(other.page)).toEqual([]);
  await other.inDialog('plan:conflict.takeMine').click();
  await eventually(() => firstCell(mine)).toBe('Open two desks');
  await eventually(() => firstCell(other)).toBe('Open two desks');
  await app.close();
});

/** As "duplicate tab" does it: a second tab with the token of the first. */
async function secondTab(page: Page): Promise<Page> {
  const [tab] = await Promise.all([page.waitForEvent('popup'), page.evaluate(() => void window.open(location.href))]);
  await tab.getByRole('main').waitFor();
  return tab;
}

/** Keeps a call of a tab from reaching the program until it is released: the other tab is first then. */
async function hold(page: Page, call: string): Promise<() => void> {
  const held = Promise.withResolvers<void>();
  await page.route(`**/call/${call}`, async (route) => {
    await held.promise;
    await route.continue();
  });
  return held.resolve;
}

/** Replaces the text of the plan's first cell. */
async function write(screens: Screens, words: string): Promise<void> {
  await screens.plan.cell(1, 1).click();
  await screens.page.keyboard.type(words);
  await screens.page.keyboard.press('Enter');
}

const firstCell = async (screens: Screens) => (await screens.planTexts())[0]?.[0];
