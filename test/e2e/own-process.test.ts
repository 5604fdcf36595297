/** An association adapts the process with a file: one more step with a form of its own, and not a line of code. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { ProcessView } from '../../shared/contract/guidance';
import { beginGroup } from './pages/begin';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { type App, launchDesktop } from './support/app';

const QUESTION = 'What will the young people of the city say?';

it('guides a group through a step that an association wrote itself, and keeps its answers', async () => {
  const app = await launchDesktop();
  const screens = new Screens(app.page);
  await beginGroup(app, screens);
  await screens.bar.allGroups().click();
  const file = join(app.dir, 'youth.json');
  writeFileSync(file, JSON.stringify(await withYouthStep(app)));
  await app.answerOpen(file);
  await screens.button('programme:importProcess').click();
  await screens
    .dialog()
    .getByText(screens.t('programme:process.done', { title: 'Our own process' }))
    .waitFor();
  await app.page.keyboard.press('Escape');

  await screens.button('programme:newProgramme').click();
  await screens.newProgramme.name().fill('Young cities');
  await screens.newProgramme.process().selectOption({ label: 'Our own process' });
  await screens.newProgramme.city('mentee').fill('Ostwick');
  await screens.newProgramme.make().click();
  await screens.rail.step('Ask the young').click();
  await screens.heading(/A round of talks/).waitFor();
  await app.page.getByRole('textbox', { name: QUESTION }).fill('More places to meet.');
  await screens.settled();
  await app.page.reload();
  await eventually(() => app.page.getByRole('textbox', { name: QUESTION }).inputValue()).toBe('More places to meet.');
  await app.close();
});

it('says what is wrong with a process file and takes nothing of it over', async () => {
  const app = await launchDesktop();
  const screens = new Screens(app.page);
  await beginGroup(app, screens);
  await screens.bar.allGroups().click();
  const file = join(app.dir, 'wrong.json');
  const process = await withYouthStep(app);
  process.structure.forms = process.structure.forms.filter(({ id }) => id !== 'youth');
  writeFileSync(file, JSON.stringify(process));
  await app.answerOpen(file);
  await screens.button('programme:importProcess').click();
  await screens
    .dialog()
    .getByText(screens.t('errors:issue.not-defined', { key: 'youth' }))
    .waitFor();
  const list = await app.call('process.list', { language: 'en' });
  expect((list as { value: unknown[] }).value).toHaveLength(1);
  await app.close();
});

/** The built-in process with a step after the first one, as the file that somebody would write. */
async function withYouthStep(app: App) {
  const reply = await app.call('process.get', { process: 'inclucities', language: 'en' });
  const { structure, texts } = (reply as { value: ProcessView }).value;
  const source = { work: 'guide', section: '1' };
  structure.id = 'own-process';
  structure.steps.splice(1, 0, {
    id: 'youth',
    phase: structure.phases[0]?.id ?? '',
    advice: [],
    onDemand: false,
    tools: [{ id: 'talks', kind: 'form', form: 'youth', source }],
    source,
  });
  structure.forms.push({
    id: 'youth',
    subjects: ['group'],
    questions: [{ id: 'say', kind: 'text', confidential: false, leadsToNeeds: false, source }],
    source,
  });
  const own = {
    title: 'Our own process',
    'step.youth.title': 'Ask the young',
    'step.youth.why': 'They live with the plan the longest.',
    'step.youth.needs': 'A room',
    'step.youth.yields': 'Their words',
    'step.youth.tool.talks.title': 'A round of talks',
    'step.youth.tool.talks.why': 'Talking comes before writing.',
    'form.youth.title': 'Talks with the young',
    'form.youth.say.question': QUESTION,
    'form.youth.say.hint': 'In their own words.',
  };
  return { structure, texts: { en: { ...texts, ...own } } };
}
