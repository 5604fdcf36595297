/** Short ways into the program for journeys that are about something else. */
import { join } from 'node:path';
import type { App } from '../support/app';
import type { Screens } from './screens';

export const GROUP = 'ostwick-nordam';

/** A new workbook `file` in the program's folder with one group; ends on the group's first page, the needs analysis. */
export async function beginGroup(app: App, { start, newProgramme, question }: Screens, file = 'group.mentoring') {
  await app.answerSave(join(app.dir, file));
  await start.newProgramme().click();
  await newProgramme.name().fill('Cities that listen');
  await newProgramme.city('mentee').fill('Ostwick');
  await newProgramme.city('mentor').fill('Nordam');
  await newProgramme.makeWorkbook().click();
  await question('needs-analysis', 'challenge').waitFor();
}

export async function beginSample(app: App, screens: Screens, file = 'sample.mentoring') {
  await app.answerSave(join(app.dir, file));
  await screens.start.sample().click();
  await screens.button('programme:group.add').waitFor();
}
