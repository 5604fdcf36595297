/** The rules of the method on the screen: a rule that does not hold gets a reason, and the thread shows what hangs loose. */

import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginGroup, GROUP } from './pages/begin';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, launchDesktop } from './support/app';

/** The narrowest screen. */
const NARROW = { width: 320, height: 800 };
const REASON = 'The contract of the two cities says it already';

describe('the rules of the method', () => {
  it('get a reason where they do not hold, and the reason is there after reopening', async () => {
    let app = await launchDesktop();
    let screens = new Screens(app.page);
    await beginGroup(app, screens);
    await goTo(app, `/groups/${GROUP}/checks`);
    const rule = screens.words('step.training-and-network.advice.trust');
    const ask = () => app.page.getByRole('button', { name: screens.t('checks:ask', { rule }) });
    const open = await openRules(app, screens);

    await ask().click();
    await app.page.getByRole('textbox', { name: screens.t('checks:because') }).fill(REASON);
    await screens.button('checks:keep').click();
    await app.page.getByText(REASON).waitFor();
    await eventually(() => openRules(app, screens)).toBe(open - 1);
    await axe(app.page);
    const { dir } = app;
    await app.close();

    app = await launchDesktop({ dir });
    screens = new Screens(app.page);
    await screens.start.recent('Cities that listen').click();
    await screens.button('programme:group.add').waitFor();
    await goTo(app, `/groups/${GROUP}/checks`);
    await app.page.getByText(REASON).waitFor();
    expect(await openRules(app, screens)).toBe(open - 1);

    // It also stands beside the question it is about, and is taken back there.
    await app.page
      .getByRole('link', { name: screens.words('step.training-and-network.tool.agreement.title') })
      .first()
      .click();
    await app.page.getByText(REASON).waitFor();
    await app.page.getByRole('button', { name: screens.t('checks:change', { rule }) }).click();
    await app.page.getByRole('textbox', { name: screens.t('checks:because') }).fill('');
    await screens.button('checks:keep').click();
    await ask().waitFor();
    // A rule is met as soon as what it asks for is written.
    await screens.question('agreement', 'confidentiality').fill('What is said stays here.');
    await app.page.locator('[data-check="confidentiality-agreed"][data-standing="met"]').waitFor();
    await app.close();
  });

  it('show the thread as a picture and as a table, what hangs loose first', async () => {
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    await app.answerSave(join(app.dir, 'sample.mentoring'));
    await screens.start.sample().click();
    await screens.button('programme:group.add').waitFor();
    await goTo(app, '/groups/capaci-mechelen/steps');
    await screens.rail
      .all()
      .getByRole('link', { name: screens.t('rail.thread'), exact: true })
      .click();
    await screens.heading(screens.t('checks:thread.title')).waitFor();
    await app.page.getByRole('img', { name: screens.t('checks:thread.pictureLabel') }).waitFor();
    await axe(app.page);
    await app.page.getByText(screens.t('checks:thread.table'), { exact: true }).click();
    const { value } = (await app.call('group.get', { group: 'capaci-mechelen' })) as { value: { id: string } };
    const plan = (await app.call('plan.get', { group: value.id })) as { value: { actions: unknown[] } };
    const rows = app.page.getByRole('table', { name: screens.t('checks:thread.title') }).locator('tbody tr');
    await eventually(() => rows.filter({ has: app.page.locator('td b') }).count()).toBeGreaterThanOrEqual(
      plan.value.actions.length,
    );
    await axe(app.page);
    await goTo(app, '/groups/capaci-mechelen/checks');
    await screens.heading(screens.t('checks:title')).waitFor();
    await axe(app.page);
    await app.page.getByRole('button', { name: screens.t('toDark') }).click();
    await app.page.locator('[data-mantine-color-scheme="dark"]').waitFor();
    await axe(app.page);
    await app.page.setViewportSize(NARROW);
    await axe(app.page);
    await goTo(app, '/groups/capaci-mechelen/thread');
    await screens.heading(screens.t('checks:thread.title')).waitFor();
    await axe(app.page);
    await app.close();
  });
});

async function goTo({ page }: App, path: string): Promise<void> {
  await page.evaluate((hash) => {
    location.hash = hash;
  }, path);
}

/** How many rules the page counts as open. */
async function openRules({ page }: App, { t }: Screens): Promise<number> {
  await page.getByRole('heading', { level: 1, name: t('checks:title') }).waitFor();
  await page.locator('[data-check]').first().waitFor();
  return page.locator('[data-check][data-standing="open"]').count();
}

async function axe(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  expect(violations.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`))).toEqual([]);
}
