/** Processes: which there are, what they say, and reading one from a file. */
import { readFile, stat } from 'node:fs/promises';
import { processDefinitionId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Reader } from '../store';
import type { Context } from './context';
import { BUILT_IN, definitionFrom, type ProcessLibrary, processLibrary, spokenBy, titleOf } from './process-library';

/** Far more than any process needs; a larger file is something else. */
const LIMIT_BYTES = 5_000_000;

type Areas = 'process.list' | 'process.get' | 'process.import';

export function processes({ host, settings, workbook, workbookIfOpen }: Context): Handlers<Areas> {
  const builtIn = processLibrary();
  /** Reads with the open workbook, or without one: then only the built-in processes are known. */
  const look = <T>(use: (library: ProcessLibrary, reader: Reader | null) => Promise<T>): Promise<T> => {
    const open = workbookIfOpen();
    return open ? open.store.read((reader) => use(open.processes, reader)) : use(builtIn, null);
  };
  return {
    'process.list': ({ language }) =>
      look(async (library, reader) => {
        const imported = reader ? await reader.list('process_definition', {}) : [];
        const known = [
          ...BUILT_IN.map((id) => ({ id, builtIn: true })),
          ...imported.map(({ key }) => ({ id: key, builtIn: false })),
        ];
        const title = async (id: string) => titleOf(await library.get(id, reader), language);
        return Promise.all(known.map(async (process) => ({ ...process, title: await title(process.id) })));
      }),

    'process.get': ({ process, language }) =>
      look(async (library, reader) => {
        const definition = await library.get(process, reader);
        const spoken = spokenBy(definition, language);
        return { id: process, structure: definition.structure, texts: definition.texts[spoken] ?? {}, spoken };
      }),

    'process.import': async ({ file }) => {
      const { store } = workbook();
      const content = await processFile(await host.openPicked(file));
      const definition = definitionFrom(content);
      const { id, version } = definition.structure;
      const key = `${id}@${version}`;
      const title = titleOf(definition, (await settings.get()).language);
      const [present] = await store.read((reader) => reader.list('process_definition', { key }));
      if (present && present.content !== content) {
        const taken = { path: ['structure', 'version'], code: 'version-taken', facts: { key } };
        throw new Fail('BAD_PROCESS', { faults: [taken] });
      }
      if (!present)
        await store.write('process.import', (writer) =>
          writer.insert('process_definition', { id: processDefinitionId(key), key, title, content }),
        );
      return { id: key, title };
    },
  };
}

/** The text of a process file. Fail FILE_MISSING, NOT_ALLOWED, BAD_PROCESS. */
async function processFile(path: string): Promise<string> {
  try {
    if ((await stat(path)).size > LIMIT_BYTES)
      throw new Fail('BAD_PROCESS', { faults: [{ path: [], code: 'too-large' }] });
    return await readFile(path, 'utf8');
  } catch (error) {
    if (error instanceof Fail) throw error;
    throw new Fail((error as NodeJS.ErrnoException).code === 'ENOENT' ? 'FILE_MISSING' : 'NOT_ALLOWED', undefined, {
      cause: error,
    });
  }
}
