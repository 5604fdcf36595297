/** What people lose when editing goes wrong: words, order, numbers, their place, the reason for a step left out. */
import { describe, expect, it } from 'vitest';
import type { GroupDetail } from '../../shared/contract/guidance';
import { beginGroup, GROUP } from './pages/begin';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, HOSTS, launchDesktop } from './support/app';

describe.each(HOSTS)('%s', (_name, launch) => {
  it('takes back and brings again what was written in the form and in the plan, one step after the other', async () => {
    const app = await launch();
    const screens = new Screens(app.page);
    await beginGroup(app, screens);
    const answer = screens.question('needs-analysis', 'challenge');
    await answer.fill('Nobody finds the desk.');
    await screens.settled();
    await screens.rail.plan().click();
    await screens.plan.cell(1, 1).click();
    await app.page.keyboard.type('Open a desk');
    await app.page.keyboard.press('Tab');
    await eventually(() => screens.planTexts()).toEqual([['Open a desk', '', '', '', '', '']]);
    await eventually(() => labelOf(app, 'undo')).toBe('create.action');

    await app.page.keyboard.press('Control+z');
    await eventually(() => screens.planTexts()).toEqual([]);
    await app.page.keyboard.press('Control+z');
    await eventually(() => labelOf(app, 'redo')).toBe('form.set');
    expect(await answerOf(app)).toBeNull();

    await app.page.keyboard.press('Control+y');
    await eventually(() => answerOf(app)).toBe('Nobody finds the desk.');
    await app.page.keyboard.press('Control+y');
    await eventually(() => screens.planTexts()).toEqual([['Open a desk', '', '', '', '', '']]);
    await app.page.goBack();
    await eventually(() => answer.inputValue()).toBe('Nobody finds the desk.');
    await app.close();
  });
});

describe('the plan', () => {
  it('takes rows from Excel, moves them with the keyboard and never gives a number twice', async () => {
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    const { plan } = screens;
    await beginGroup(app, screens);
    await copyFrom(
      screens,
      'Open a desk\t"Newcomers come ""in""\nand find help"\tspring\nTrain buddies\tTen buddies\nReport\t\twinter',
    );
    await screens.rail.plan().click();
    await plan.cell(1, 1).click();
    await app.page.keyboard.press('Control+v');
    await eventually(() => screens.planTexts()).toEqual([
      ['Open a desk', 'Newcomers come "in"\nand find help', 'spring', '', '', ''],
      ['Train buddies', 'Ten buddies', '', '', '', ''],
      ['Report', '', 'winter', '', '', ''],
    ]);

    await plan.cell(3, 1).click();
    await app.page.keyboard.press('Alt+ArrowUp');
    await eventually(() => numbersOf(app)).toEqual([1, 3, 2]);
    await eventually(() => firstColumn(screens)).toEqual(['Open a desk', 'Report', 'Train buddies']);

    await plan.number(3).click();
    await plan.menuItem('plan:rowMenu.remove').click();
    await screens.dialog().getByLabel(screens.t('plan:remove.because')).fill('The council asked for a talk instead.');
    await screens.inDialog('plan:remove.drop').click();
    await app.page.getByText('The council asked for a talk instead.').waitFor();
    await eventually(() => firstColumn(screens)).toEqual(['Open a desk', 'Train buddies']);

    await plan.cell(3, 1).click();
    await app.page.keyboard.type('Talk in the council');
    await app.page.keyboard.press('Enter');
    await eventually(() => numbersOf(app)).toEqual([1, 2, 4]);

    await screens.button('plan:dropped.restore').click();
    await eventually(() => numbersOf(app)).toEqual([1, 3, 2, 4]);
    await app.close();
  });
});

describe('the walk', () => {
  it('skips a part and a step with the reason, says so after a restart, and does them after all', async () => {
    const app = await launchDesktop();
    const screens = new Screens(app.page);
    await beginGroup(app, screens);
    const analysis = screens.words('step.needs-and-match.tool.needs-analysis.title');
    await screens.button('step:skip.open').click();
    await screens.inDialog('step:skip.confirm').and(app.page.locator(':disabled')).waitFor();
    await screens.dialog().getByLabel(screens.t('step:skip.because')).fill('Done two years ago.');
    await screens.inDialog('step:skip.confirm').click();
    await app.page.getByText('Done two years ago.').waitFor();

    const academies = screens.words('step.academies.title');
    await screens.rail.menuOf(academies).click();
    await app.page.getByRole('menuitem', { name: screens.t('step.skip') }).click();
    await screens.dialog().getByLabel(screens.t('step:skip.because')).fill('Nobody can travel this year.');
    await screens.inDialog('step:skip.confirm').click();
    await screens.rail
      .all()
      .getByRole('link', { name: `${academies} (${screens.t('state.skipped')})` })
      .waitFor();
    await app.close();

    const again = await launchDesktop({ dir: app.dir });
    const later = new Screens(again.page);
    await later.start.recent('Cities that listen').click();
    await later.group('Ostwick', 'Nordam').click();
    await later.rail.step(academies).click();
    await again.page.getByText('Nobody can travel this year.').waitFor();
    await later.rail.menuOf(academies).click();
    await again.page.getByRole('menuitem', { name: later.t('step.reopen') }).click();
    await later.rail
      .all()
      .getByRole('link', { name: `${academies} (${later.t('state.todo')})` })
      .waitFor();
    await again.page.getByText('Nobody can travel this year.').waitFor({ state: 'detached' });

    await later.rail.step(later.words('step.needs-and-match.title')).click();
    await later.rail.tool(analysis).click();
    // The reason stands on the step, and in the margin beside each rule it answers.
    const reason = again.page.getByText('Done two years ago.').first();
    await reason.waitFor();
    await later.button('step:reopen.skipped').click();
    await reason.waitFor({ state: 'detached' });
    await again.close();
  });

  it('stays where it is, with every word, when the language changes', async () => {
    const app = await launchDesktop();
    const english = new Screens(app.page);
    await beginGroup(app, english);
    const place = '/local-context?subject=mentor';
    await english.rail.tool(english.words('step.needs-and-match.tool.local-context.title')).click();
    await app.page
      .getByRole('navigation', { name: english.t('step:subjects') })
      .getByRole('link')
      .last()
      .click();
    await english.question('local-context', 'migration-trends').fill('Half of the newcomers stay.');
    for (const language of ['nl', 'fr'] as const) {
      await app.page
        .getByRole('banner')
        .getByRole('button')
        .and(app.page.locator('[aria-haspopup="menu"]'))
        .last()
        .click();
      await app.page
        .getByRole('menuitem')
        .and(app.page.locator(`[lang="${language}"]`))
        .click();
      const screens = new Screens(app.page, language);
      await screens.heading(new RegExp(screens.words('step.needs-and-match.tool.local-context.title'))).waitFor();
      expect(app.page.url()).toContain(place);
      await eventually(() => screens.question('local-context', 'migration-trends').inputValue()).toBe(
        'Half of the newcomers stay.',
      );
    }
    await app.close();
  });
});

/** Puts words on the clipboard as another program would: typed into a field and cut from there. */
async function copyFrom({ page, question }: Screens, words: string): Promise<void> {
  await question('needs-analysis', 'challenge').click();
  await page.keyboard.insertText(words);
  await page.keyboard.press('Control+a');
  await page.keyboard.press('Control+x');
}

const firstColumn = async (screens: Screens) => (await screens.planTexts()).map(([action]) => action);

async function ask<T>(app: App, name: string, input: unknown): Promise<T> {
  const reply = await app.call(name, input);
  expect(reply).toMatchObject({ ok: true });
  return (reply as { value: unknown }).value as T;
}

const groupOf = (app: App) => ask<GroupDetail>(app, 'group.get', { group: GROUP });

async function numbersOf(app: App): Promise<number[]> {
  const { actions } = await ask<{ actions: { number: number }[] }>(app, 'plan.get', {
    group: (await groupOf(app)).id,
  });
  return actions.map(({ number }) => number);
}

async function answerOf(app: App): Promise<unknown> {
  const slot = { group: (await groupOf(app)).id, form: 'needs-analysis', subject: 'mentee' };
  const { values } = await ask<{ values: Record<string, { value: unknown }> }>(app, 'form.get', slot);
  return values.challenge?.value ?? null;
}

async function labelOf(app: App, direction: 'undo' | 'redo'): Promise<string | undefined> {
  const status = await ask<Record<string, { label: string } | null>>(app, 'workbook.status', null);
  return status[direction]?.label;
}
