/** The program itself and the workbook file that is open. */
import { basename } from 'node:path';
import { LANGUAGES } from '../../shared/model/primitives';
import type { Handlers } from '../dispatch';
import type { Context } from './context';
import type { Desk } from './desk';
import { processLibrary } from './process-library';
import { makeProgramme } from './programmes';
import { fillWithSample } from './sample';

type Areas =
  | 'app.about'
  | `settings.${'get' | 'set'}`
  | `workbook.${'recent' | 'forget' | 'status' | 'create' | 'sample' | 'open' | 'close' | 'saveCopy' | 'check' | 'undo' | 'redo'}`;

export function application({ host, facts, settings, recents, workbook }: Context, desk: Desk): Handlers<Areas> {
  return {
    'app.about': async () => ({
      name: 'City Mentoring Workbook',
      version: facts.version,
      host: facts.kind,
      languages: [...LANGUAGES],
    }),
    'settings.get': () => settings.get(),
    'settings.set': (change) => settings.set(change),

    'workbook.recent': () => recents.list(),
    'workbook.forget': async ({ id }) => {
      await recents.forget(id);
      return null;
    },
    'workbook.status': async () => desk.status(),
    'workbook.create': async ({ file, title, language, process }) =>
      desk.make(await host.savePicked(file), async (store) => {
        await store.write('programme.create', (writer) =>
          makeProgramme(writer, processLibrary(), { title, language, process }),
        );
      }),
    'workbook.sample': async ({ file, language }) =>
      desk.make(await host.savePicked(file), (store) => fillWithSample(store, language)),
    'workbook.open': async ({ file, recent, passphrase }) =>
      desk.open(file ? await host.openPicked(file) : await recents.path(recent ?? ''), passphrase),
    'workbook.close': async () => {
      await desk.close();
      return null;
    },
    'workbook.saveCopy': async ({ file }) => {
      const path = await host.savePicked(file);
      await workbook().store.saveCopy(path);
      return { file: basename(path) };
    },
    'workbook.check': () => workbook().store.check(),
    'workbook.undo': ({ force }) => workbook().store.undo(force),
    'workbook.redo': ({ force }) => workbook().store.redo(force),
  };
}
