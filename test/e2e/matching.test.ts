/** Matching as a coordinator does it: look at the pairs, weigh, rule one out, read why, decide, and find the group. */
import { join } from 'node:path';
import AxeBuilder from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { beginSample } from './pages/begin';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, launchDesktop } from './support/app';

async function violations(page: Page): Promise<string[]> {
  const { violations: found } = await new AxeBuilder({ page }).setLegacyMode(true).analyze();
  return found.flatMap(({ id, nodes }) => nodes.map(({ target }) => `${id} at ${target.join(' ')}`));
}

class Board {
  readonly app: App;
  readonly screens: Screens;

  constructor(app: App) {
    this.app = app;
    this.screens = new Screens(app.page);
  }
  say = (key: string, facts: Record<string, unknown> = {}) => this.screens.t(`matching:${key}`, facts);
  cell = (mentee: string, mentor: string) =>
    this.app.page.getByRole('gridcell').getByRole('button', {
      name: new RegExp(`^.*${this.say('matrix.cell', { mentee, mentor, total: '' })}`),
    });
  reasons = () => this.app.page.getByRole('region', { name: this.say('cell.label') });
  link = () => this.app.page.getByRole('link', { name: this.say('rail') });

  async open() {
    await this.link().click();
    await this.screens.heading(new RegExp(`^${this.say('title')}`)).waitFor();
    await this.cell('Capaci', 'Mechelen').waitFor();
  }
}

describe('matching', { timeout: 180_000 }, () => {
  it('explains the pairs of the sample, and decides another way with the reason', async () => {
    const app = await launchDesktop();
    const board = new Board(app);
    const { page } = app;
    await beginSample(app, board.screens);
    await board.open();
    const best = board.cell('Capaci', 'Mechelen');
    expect(await best.textContent()).toContain(board.say('matrix.best'));
    expect(await best.getAttribute('aria-pressed')).toBe('true');
    expect(await violations(page)).toEqual([]);

    // By keyboard alone: the grid is one stop of Tab, arrows move, Enter chooses.
    await best.focus();
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.press('Enter');
    await board.reasons().getByRole('heading', { level: 2 }).getByText('City of Brussels').waitFor();
    expect(await board.cell('Saint-Jean-de-la-Ruelle', 'City of Brussels').getAttribute('aria-pressed')).toBe('true');

    // A person's score goes before the suggested one.
    const pair = board.cell('Saint-Jean-de-la-Ruelle', 'City of Brussels');
    const figure = async () => Number.parseInt((await pair.textContent()) ?? '', 10);
    const before = await figure();
    const score = board.say('cell.score', { criterion: board.say('criterion.governance') });
    await board.reasons().getByLabel(score, { exact: true }).selectOption('0');
    await eventually(figure).toBeLessThan(before);

    // Ruled out, the pair is in the best combination no more.
    await board.reasons().getByText(board.say('constraints.keepApart'), { exact: true }).click();
    await eventually(() => pair.textContent()).not.toContain(board.say('matrix.best'));
    await page
      .getByText(board.say('constraints.apart', { mentee: 'Saint-Jean-de-la-Ruelle', mentor: 'City of Brussels' }))
      .waitFor();
    await board.reasons().getByText(board.say('constraints.free'), { exact: true }).click();
    await page.getByText(board.say('constraints.none')).waitFor();

    // Deciding against the best combination asks why, and makes the group.
    await board.cell('Capaci', 'Fuenlabrada').click();
    const decide = page.getByRole('button', {
      name: board.say('decide.do', { mentee: 'Capaci', mentor: 'Fuenlabrada' }),
    });
    await decide.waitFor();
    expect(await decide.isDisabled()).toBe(true);
    await board.reasons().getByLabel(board.say('decide.reason')).fill('They have worked together before.');
    await decide.click();
    await board
      .reasons()
      .getByRole('link', { name: board.say('decide.group') })
      .click();
    await page
      .getByRole('navigation', { name: board.screens.t('rail.title') })
      .getByText('Fuenlabrada')
      .first()
      .waitFor();
    await app.close();
  });

  it('says when weights make no sense, adds a city, reads as a table, and fits a narrow screen', async () => {
    const app = await launchDesktop();
    const board = new Board(app);
    const { page } = app;
    await app.answerSave(join(app.dir, 'new.mentoring'));
    const { start, newProgramme } = board.screens;
    await start.newProgramme().click();
    await newProgramme.name().fill('Cities that listen');
    await newProgramme.city('mentee').fill('Ostwick');
    await newProgramme.makeWorkbook().click();
    await board.screens.bar.allGroups().click();
    await board.link().click();
    await page.getByText(board.say('empty')).waitFor();
    await board.screens.button('matching:nominate.open').click();
    await board.screens.dialog().getByLabel(board.screens.t('programme:city.name')).fill('Nordam');
    await board.screens.dialog().getByLabel(board.screens.t('choices:policy-field.housing')).check();
    expect(await violations(page)).toEqual([]);
    await board.screens.inDialog('matching:nominate.make').click();
    await board.cell('Ostwick', 'Nordam').waitFor();

    for (const key of ['need-experience', 'profile', 'governance', 'language', 'conviction']) {
      const criterion = board.say(`criterion.${key}`);
      await page.getByRole('slider', { name: board.say('weights.one', { criterion }) }).focus();
      await page.keyboard.press('Home');
    }
    await page.getByRole('alert').getByText(board.say('weights.fault.all-zero')).waitFor();
    expect(await violations(page)).toEqual([]);
    await page.keyboard.press('ArrowRight');
    await page.getByText(board.say('weights.fault.all-zero')).waitFor({ state: 'detached' });

    await page.getByText(board.say('view.table'), { exact: true }).click();
    await page.getByRole('table', { name: board.say('matrix.title') }).waitFor();
    await page.setViewportSize({ width: 320, height: 800 });
    await eventually(() => page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
    expect(await violations(page)).toEqual([]);
    await app.close();
  });
});
