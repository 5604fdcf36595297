/** axe looks at every screen, in every state a person meets: open menus and dialogs, light and dark, narrow and enlarged. */
import type { Locator, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { GroupDetail } from '../../shared/contract/guidance';
import type { Language } from '../../shared/model/primitives';
import { axeFinds } from './pages/axe';
import { beginSample } from './pages/begin';
import { Screens } from './pages/screens';
import { type App, launchDesktop } from './support/app';

const WINDOW = { width: 1320, height: 860 };
/** The narrowest screen, and the window as it is when a person enlarges everything to 200 %. */
const NARROW = { width: 320, height: 800 };
const ENLARGED = { width: 660, height: 430 };

describe('axe finds nothing', { timeout: 300_000 }, () => {
  it('on the start page, among the groups and on every page of every step', async () => {
    const walk = await Walk.begin();
    await walk.look('start');
    await walk.with('new programme', walk.screens.start.newProgramme());
    await beginSample(walk.app, walk.screens);
    await walk.look('groups on the map');
    await walk.page.getByText(walk.screens.t('programme:table.show'), { exact: true }).click();
    await walk.look('groups in a table');
    await walk.with('new group', walk.screens.button('programme:group.add'));
    for (const stop of await walk.stops()) await walk.visit(stop.path, stop.name);
    await walk.with('skip', walk.screens.button('step:skip.open'));
    await walk.with('another visit', walk.screens.rail.addStep());
    await walk.with('other groups', walk.page.getByRole('button', { name: walk.screens.t('rail.otherGroups') }));
    await walk.with('shortcuts', walk.page.getByRole('button', { name: walk.screens.t('shortcuts.title') }));
    await walk.with('languages', walk.screens.bar.language());
    await walk.end();
  });

  it('in the plan, its menus and its dialogs', async () => {
    const walk = await Walk.begin();
    await beginSample(walk.app, walk.screens);
    const { plan, button } = walk.screens;
    await walk.visit('/groups/capaci-mechelen/plan', 'plan');
    await walk.with('versions', plan.versions());
    await walk.with('export', plan.export());
    await walk.with('about this step', button('plan:about'));
    for (const item of ['links.title', 'dates.title', 'rowMenu.remove']) {
      await plan.number(1).click();
      await walk.look(item === 'links.title' ? 'menu of an action' : 'menu again');
      await walk.with(item, plan.menuItem(`plan:${item}`));
      await plan.grid().waitFor();
    }
    await plan.versions().click();
    await walk.with('keep a version', plan.menuItem('plan:version.save'));
    await plan.cell(2, 1).click();
    await walk.page.keyboard.press('F2');
    await walk.look('typing in a cell');
    await walk.page.keyboard.press('Escape');
    await walk.visit('/groups/capaci-mechelen/plan?view=cards', 'cards');
    await plan.versions().click();
    await walk.page.getByRole('menuitem', { name: walk.screens.t('choices:version-kind.draft') }).click();
    await walk.page.getByText(walk.screens.t('plan:version.back')).waitFor();
    await walk.look('a kept version');
    await walk.visit('/groups/livadia-fuenlabrada/plan', 'a plan of another group');
    await walk.end();
  });

  it('in the dark, on a narrow screen and enlarged', async () => {
    const walk = await Walk.begin();
    await beginSample(walk.app, walk.screens);
    await walk.page.getByRole('button', { name: walk.screens.t('toDark') }).click();
    await walk.page.locator('[data-mantine-color-scheme="dark"]').waitFor();
    await walk.spread('dark');
    for (const [name, size] of Object.entries({ narrow: NARROW, enlarged: ENLARGED })) {
      await walk.page.setViewportSize(size);
      await walk.spread(`dark and ${name}`);
      await walk.with('rail as a drawer', walk.screens.button('rail.open'));
    }
    await walk.end();
  });

  it('in Dutch and in French', async () => {
    const walk = await Walk.begin();
    await beginSample(walk.app, walk.screens);
    for (const language of ['nl', 'fr'] as const) {
      await walk.speak(language);
      await walk.spread(language);
      await walk.with('skip', walk.screens.button('step:skip.open'));
    }
    await walk.end();
  });
});

/** One run of the program, in which axe looks at one screen after another; all that it found is told at the end. */
class Walk {
  readonly app: App;
  screens: Screens;
  readonly found: string[] = [];

  private constructor(app: App) {
    this.app = app;
    this.screens = new Screens(app.page);
  }

  static async begin(): Promise<Walk> {
    const app = await launchDesktop();
    await app.page.emulateMedia({ reducedMotion: 'reduce' });
    await app.page.setViewportSize(WINDOW);
    return new Walk(app);
  }

  get page(): Page {
    return this.app.page;
  }

  async speak(language: Language): Promise<void> {
    await this.screens.bar.language().click();
    await this.page
      .getByRole('menuitem')
      .and(this.page.locator(`[lang="${language}"]`))
      .click();
    await this.page.locator(`html[lang="${language}"]`).waitFor();
    this.screens = new Screens(this.page, language);
  }

  /** Every tool of every step of the sample's fullest group; its one plan stands in four steps. */
  async stops(): Promise<{ path: string; name: string }[]> {
    const reply = await this.app.call('group.get', { group: 'capaci-mechelen' });
    const { key, steps } = (reply as { value: GroupDetail }).value;
    const stops = steps.flatMap(({ id, step, tools }) =>
      tools.map(({ tool }) => ({ path: `/groups/${key}/steps/${id}/${tool}`, name: `${step}/${tool}` })),
    );
    const plan = stops.findIndex(({ name }) => name.endsWith('/plan'));
    return stops.filter(({ name }, place) => place <= plan || !name.endsWith('/plan'));
  }

  /** One screen of each kind. */
  async spread(state: string): Promise<void> {
    await this.visit('/groups', `${state}: groups`);
    const seen = new Set<string>();
    for (const { path, name } of await this.stops()) {
      const tool = name.split('/')[1] ?? '';
      if (!KINDS.has(tool) || seen.has(tool)) continue;
      seen.add(tool);
      await this.visit(path, `${state}: ${name}`);
    }
  }

  async visit(path: string, name: string): Promise<void> {
    await this.page.evaluate(
      (hash) =>
        new Promise<void>((there) => {
          if (location.hash === `#${hash}`) return there();
          addEventListener('hashchange', () => requestAnimationFrame(() => there()), { once: true });
          location.hash = hash;
        }),
      path,
    );
    await this.look(name);
  }

  /** Opens something, looks, and closes it again; the focus then has a place to be. */
  async with(name: string, opener: Locator): Promise<void> {
    const floating = this.page.getByRole('dialog').or(this.page.getByRole('menu')).first();
    await opener.first().click();
    await floating.waitFor();
    await this.look(name);
    await this.page.keyboard.press('Escape');
    await floating.waitFor({ state: 'hidden' });
    await this.page.waitForFunction(() => document.activeElement !== document.body);
  }

  async look(name: string): Promise<void> {
    await this.page.locator('main').first().waitFor();
    await this.page.getByText(this.screens.t('loading')).first().waitFor({ state: 'detached' });
    for (const fault of await axeFinds(this.page)) this.found.push(`${name}: ${fault}`);
    const beyond = await this.page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    if (beyond > 0) this.found.push(`${name}: the page is ${beyond} px wider than the window`);
  }

  async end(): Promise<void> {
    expect(this.found).toEqual([]);
    await this.app.close();
  }
}

/** Tools whose pages together hold every kind of page and question. */
const KINDS = new Set([
  'needs-analysis',
  'needs',
  'local-context',
  'good-practices',
  'mentoring-card',
  'visit',
  'sessions',
  'findings',
  'plan',
  'implementation',
]);
