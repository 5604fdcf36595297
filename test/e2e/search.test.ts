/** Search as one types: from anywhere, with the keyboard alone, to the very question, cell or record. */
import { describe, expect, it } from 'vitest';
import type { GroupDetail } from '../../shared/contract/guidance';
import { axeFinds } from './pages/axe';
import { beginGroup, beginSample, GROUP } from './pages/begin';
import { Keyboard } from './pages/keyboard';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, launchDesktop } from './support/app';

const GREEK = 'Ο Δήμος Λεβαδέων θέλει μια υπηρεσία υποδοχής.';
const LATVIAN = 'Sīguldas iedzīvotāji un jaunpienācēji satiekas pārāk reti.';

interface Walk {
  app: App;
  screens: Screens;
  keys: Keyboard;
}

async function value<T>(app: App, name: string, input: unknown): Promise<T> {
  const reply = await app.call(name, input);
  if (!reply.ok) throw new Error(`${name}: ${JSON.stringify(reply.error)}`);
  return reply.value as T;
}

async function withGroup(): Promise<Walk & { group: GroupDetail }> {
  const app = await launchDesktop();
  const screens = new Screens(app.page);
  await beginGroup(app, screens);
  const group = await value<GroupDetail>(app, 'group.get', { group: GROUP });
  return { app, screens, group, keys: await Keyboard.only(app.page) };
}

const field = ({ page, t }: Screens) => page.getByRole('combobox', { name: t('search:label') });
const hits = ({ page }: Screens) => page.getByRole('listbox').getByRole('option');

async function search({ keys, screens }: Walk, query: string, found: RegExp | string) {
  await keys.press('Control+K');
  await field(screens).waitFor();
  await keys.type(query);
  await hits(screens).filter({ hasText: found }).first().waitFor();
}
const isFocused = (target: ReturnType<typeof field>) =>
  eventually(() => target.evaluate((element) => element === document.activeElement));

describe('search', () => {
  it('finds Greek and Latvian answers typed without marks, and puts the caret into the question', async () => {
    const walk = await withGroup();
    const { app, screens, keys, group } = walk;
    const slot = { group: group.id, form: 'needs-analysis', subject: 'mentee' };
    await value(app, 'form.set', { ...slot, question: 'challenge', value: GREEK });
    await value(app, 'form.set', { ...slot, question: 'obstacles', value: LATVIAN });
    const plan = screens.rail.plan();
    await keys.activate(plan);
    await screens.plan.grid().waitFor();

    await search(walk, 'λεβαδεων υποδ', GREEK);
    await eventually(() => hits(screens).locator('mark').allTextContents()).toEqual(['Λεβαδέων', 'υποδ']);
    await keys.press('Enter');
    await isFocused(screens.question('needs-analysis', 'challenge')).toBe(true);
    expect(await screens.page.getByRole('dialog').count()).toBe(0);

    await search(walk, 'siguldas jaunpienaceji', LATVIAN);
    await keys.press('Enter');
    await isFocused(screens.question('needs-analysis', 'obstacles')).toBe(true);
    await app.close();
  });

  it('leads to a need, a cell of the plan and a finding, and finds what was typed just now', async () => {
    const walk = await withGroup();
    const { app, screens, keys, group } = walk;
    await keys.fill(screens.question('needs-analysis', 'challenge'), 'Quokkas in the square');
    await search(walk, 'quokk', 'Quokkas in the square');
    await keys.press('Escape');
    await isFocused(screens.question('needs-analysis', 'challenge')).toBe(true);

    const make = (entity: string, values: object) => value(app, 'record.create', { entity, values });
    await make('need', { group_id: group.id, title: 'A desk', description: 'for wallabies' });
    await make('action', { group_id: group.id, action: 'Open it', lead: 'The wombat service' });
    const step = group.steps.find(({ visit }) => visit);
    await make('finding', { visit_id: step?.visit, text: 'Numbats were seen' });

    await search(walk, 'wallab', 'for wallabies');
    await keys.press('Enter');
    await isFocused(screens.question('need', 'description')).toBe(true);
    await search(walk, 'wombat', 'The wombat service');
    await keys.press('Enter');
    await isFocused(screens.plan.cell(1, 4)).toBe(true);
    await search(walk, 'numbat', 'Numbats were seen');
    await keys.press('Enter');
    await isFocused(screens.page.getByRole('button', { name: /Numbats were seen/ })).toBe(true);
    await app.close();
  });

  it('says how much it found, moves with the arrows and comes to nothing with Escape', async () => {
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    await beginSample(app, screens);
    const keys = await Keyboard.only(app.page);
    const button = screens.page.getByRole('button', { name: screens.t('search:search') });
    await keys.activate(button);
    await field(screens).waitFor();
    expect(await axeFinds(app.page)).toEqual([]);
    await keys.type('mechelen');
    await hits(screens).first().waitFor();
    const count = await hits(screens).count();
    const said = screens.page.getByRole('dialog').getByRole('status');
    await eventually(() => said.textContent()).toContain(String(count));
    const chosen = () => field(screens).getAttribute('aria-activedescendant');
    const all = await hits(screens).evaluateAll((options) => options.map(({ id }) => id));
    expect(await chosen()).toBe(all[0]);
    await keys.press('ArrowDown');
    expect(await chosen()).toBe(all[1]);
    await keys.press('ArrowUp', 'ArrowUp');
    expect(await chosen()).toBe(all.at(-1));
    expect(await screens.page.locator('[aria-selected="true"]').getAttribute('id')).toBe(all.at(-1));
    expect(await axeFinds(app.page)).toEqual([]);

    await keys.type(' zzz');
    await eventually(() => said.textContent()).toBe(screens.t('search:none', { query: 'mechelen zzz' }));
    expect(await axeFinds(app.page)).toEqual([]);
    await keys.press('Escape');
    await eventually(() => screens.page.getByRole('dialog').count()).toBe(0);
    await isFocused(button).toBe(true);
    await app.close();
  });

  it('opens from the menu of the program', async () => {
    const { app, screens } = await withGroup();
    await app.desktop().evaluate(({ Menu }) => {
      Menu.getApplicationMenu()?.getMenuItemById('search')?.click();
    });
    await field(screens).waitFor();
    await app.close();
  });
});

describe('a word of the field', () => {
  it('says what it means on hover and on focus, until Escape', async () => {
    const { app, screens, keys } = await withGroup();
    const means = screens.t('glossary:terms.good-practice.definition');
    const tooltip = screens.page.getByRole('tooltip').filter({ hasText: means });
    await keys.activate(screens.rail.step(screens.words('step.common-ground.title')));
    const word = screens.page.getByRole('button', { name: 'good practices', exact: true });
    await keys.tabTo(word);
    await tooltip.waitFor();
    expect(await axeFinds(app.page)).toEqual([]);
    await keys.press('Escape');
    await eventually(() => screens.page.getByRole('tooltip').count()).toBe(0);
    await word.hover();
    await tooltip.waitFor();
    await tooltip.hover();
    expect(await tooltip.count()).toBe(1);
    await app.close();
  });
});
