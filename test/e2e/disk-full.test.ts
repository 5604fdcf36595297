/** What a person sees when the disk is full: it is said, the words stay in the field, and are saved once there is room. */
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { canMount, leftOut, smallDisk } from '../integration/durability/small-disk';
import { Screens } from './pages/screens';
import { eventually } from './pages/wait';
import { launchDesktop } from './support/app';

it.runIf(canMount)(`says that the disk is full and saves the words when there is room again${leftOut}`, async () => {
  const disk = smallDisk();
  const app = await launchDesktop();
  const { page } = app;
  const screens = new Screens(page);
  await app.answerSave(join(disk.folder, 'full.mentoring'));
  await screens.start.newProgramme().click();
  await screens.newProgramme.name().fill('Cities that listen');
  await screens.newProgramme.city('mentee').fill('Ostwick');
  await screens.newProgramme.makeWorkbook().click();
  const field = screens.question('needs-analysis', 'challenge');
  await field.waitFor();

  disk.fill();
  await field.fill('Nobody finds the desk.');
  await screens.bar.failed().waitFor();
  await page.getByText(screens.t('errors:DISK_FULL')).first().waitFor();
  expect(await field.inputValue()).toBe('Nobody finds the desk.');

  disk.makeRoom();
  await screens.bar.failed().waitFor({ state: 'detached' });
  await screens.settled();
  await page.reload();
  await eventually(() => field.inputValue()).toBe('Nobody finds the desk.');
  await app.close();
});
