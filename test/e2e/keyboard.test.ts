/**
 * The main job with the keyboard alone, on both hosts: a programme, a group, its needs, its plan, a version of it and
 * its Word and Excel files; then everything is closed, opened again and still there.
 */
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { sheetCells, wordTables } from '../integration/documents/office-files';
import { Keyboard } from './pages/keyboard';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, HOSTS } from './support/app';

const TITLE = 'Cities that listen';
const CHALLENGE = 'Newcomers do not find their way to the town hall.\nThe desk closes before they finish work.';
const EVIDENCE = 'Two researchers counted “no-shows” for a year: 41 % & rising.';
const NEED = 'A desk for newcomers';
/** Three actions in the six columns; some cells have several lines. */
const ACTIONS = [
  [
    'Open a welcome desk',
    'Newcomers know\nwhere to go',
    'spring, then continuing',
    'Civil affairs',
    '1 FTE',
    '500 visits',
  ],
  ['Train ten buddies', 'Ten buddies at work', 'from autumn', 'Association', 'Library\nSchool', 'Two meetings a month'],
  ['Report to the council', 'A decision', 'winter', 'Mayor', 'None', 'A vote <“yes”>'],
];

describe.each(HOSTS)('%s', (_name, launch) => {
  it('keeps all that was written without a mouse, in the workbook and in its Word and Excel files', async () => {
    const app = await launch();
    const keys = await Keyboard.only(app.page);
    const screens = new Screens(app.page);

    await makeProgramme(app, keys, screens);
    await answerAndMakeNeed(keys, screens);
    await writePlan(keys, screens);
    await saveVersion(keys, screens);
    const files = await exportPlan(app, keys, screens);
    await app.close();

    expect(tableOfWord(files.docx)).toEqual(
      ACTIONS.map(([action, ...rest], index) => [`${index + 1}. ${action}`, ...rest]),
    );
    expect(tableOfExcel(files.xlsx)).toEqual(ACTIONS);

    const again = await launch({ dir: app.dir });
    await readAgain(again, await Keyboard.only(again.page), new Screens(again.page));
    await again.close();
  });
});

async function makeProgramme(app: App, keys: Keyboard, { start, newProgramme, heading, words }: Screens) {
  await app.answerSave(join(app.dir, 'listen.mentoring'));
  await keys.activate(start.newProgramme());
  await keys.fill(newProgramme.name(), TITLE);
  for (const [party, city, association] of [
    ['mentee', 'Ostwick', 'Union of small towns'],
    ['mentor', 'Nordam', 'League of ports'],
  ] as const) {
    await keys.fill(newProgramme.city(party), city);
    await keys.fill(newProgramme.association(party), association);
  }
  await keys.activate(newProgramme.makeWorkbook());
  await heading(new RegExp(words('step.needs-and-match.tool.needs-analysis.title'))).waitFor();
}

async function answerAndMakeNeed(keys: Keyboard, screens: Screens) {
  await keys.fill(screens.question('needs-analysis', 'challenge'), CHALLENGE);
  await keys.activate(screens.button('step:need.add').first());
  await keys.fill(screens.dialog().getByLabel(screens.t('step:need.name')), NEED);
  await keys.press('Enter');
  await keys.activate(screens.inDialog('ready'));
  await screens.page.getByRole('button', { name: `N1 ${NEED}` }).waitFor();
  await keys.fill(screens.question('needs-analysis', 'evidence'), EVIDENCE);
  await screens.settled();
}

/** Types the plan as into a spreadsheet: Tab from cell to cell and from row to row. */
async function writePlan(keys: Keyboard, screens: Screens) {
  await keys.activate(screens.rail.plan());
  await keys.tabTo(screens.plan.current());
  for (const [index, cell] of ACTIONS.flat().entries()) {
    if (index > 0) await keys.press('Tab');
    await keys.type(cell, 'Alt+Enter');
  }
  await keys.press('Enter');
  await eventually(() => screens.planTexts()).toEqual(ACTIONS);
  await screens.settled();
}

async function saveVersion(keys: Keyboard, screens: Screens) {
  await keys.press('Escape');
  await keys.activate(screens.plan.versions());
  await keys.pick(screens.plan.menuItem('plan:version.save'));
  await keys.fill(screens.plan.versionName(), ' for the workshop');
  await keys.press('Enter');
  await screens.dialog().waitFor({ state: 'detached' });
  await screens.page.getByText('Draft for the workshop').first().waitFor({ state: 'attached' });
}

async function exportPlan(app: App, keys: Keyboard, screens: Screens) {
  const folder = join(app.dir, 'out');
  mkdirSync(folder);
  await app.answerFolder(folder);
  await keys.activate(screens.plan.export());
  const names = await screens
    .dialog()
    .getByRole('list', { name: screens.t('export:fileNames') })
    .getByRole('listitem')
    .allTextContents();
  expect(names.map((name) => name.split('.').at(-1))).toEqual(['docx', 'xlsx']);
  await keys.activate(screens.inDialog('export:start'));
  await screens.page.getByText(screens.t('export:done.title')).waitFor();
  await keys.activate(screens.inDialog('export:close'));
  const [docx = '', xlsx = ''] = names.map((name) => join(folder, name));
  await vi.waitUntil(() => existsSync(docx) && existsSync(xlsx), { timeout: 10_000 });
  return { docx: readFileSync(docx), xlsx: readFileSync(xlsx) };
}

async function readAgain(app: App, keys: Keyboard, screens: Screens) {
  await keys.activate(screens.start.recent(TITLE));
  await keys.activate(screens.group('Ostwick', 'Nordam'));
  await keys.activate(screens.rail.tool(screens.words('step.needs-and-match.tool.needs-analysis.title')));
  await eventually(() => screens.question('needs-analysis', 'challenge').inputValue()).toBe(CHALLENGE);
  expect(await screens.question('needs-analysis', 'evidence').inputValue()).toBe(EVIDENCE);
  await app.page.getByRole('button', { name: `N1 ${NEED}` }).waitFor();
  await keys.activate(screens.rail.plan());
  await eventually(() => screens.planTexts()).toEqual(ACTIONS);
  await keys.activate(screens.plan.versions());
  await app.page.getByRole('menuitem', { name: /Draft for the workshop.*3 actions/ }).waitFor();
  await keys.press('Escape');
}

/** The rows under the heading row of the plan's table, without the numbers. */
function tableOfWord(file: Uint8Array): string[][] {
  const plan = wordTables(file).find((table) => (table[0]?.length ?? 0) >= 6) ?? [];
  return plan.slice(1).map((row) => row.slice(-6));
}

/** The rows under the heading row of the Plan sheet: a hidden id and the number stand before the six columns. */
function tableOfExcel(file: Uint8Array): string[][] {
  const cells = sheetCells(file, 1);
  const rows = ACTIONS.map((_, index) => index + 2);
  return rows.map((row) => [...'CDEFGH'].map((column) => String(cells.get(`${column}${row}`) ?? '')));
}
