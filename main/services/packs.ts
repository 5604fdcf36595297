/** Benchmark packs: which there are, what they say, reading one from a file and writing one for others. */
import { createReadStream } from 'node:fs';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { text } from 'node:stream/consumers';
import { isDeepStrictEqual } from 'node:util';
import { PACK_LIMIT, packText, readPack } from '../../shared/benchmark/pack-file';
import type { Pack } from '../../shared/benchmark/schema';
import type { PackHead } from '../../shared/contract/benchmark';
import type { Language } from '../../shared/model/primitives';
import { packId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Reader } from '../store';
import type { Context } from './context';
import { type ExportJobs, exportJobs } from './export-jobs';
import { builtInPacks, keepPack, packCalled, packSpeaks, packTexts, refOf } from './pack-library';

/** UTF-8 takes at most three bytes for what is one unit of a string. */
const LIMIT_BYTES = 3 * PACK_LIMIT;

type Areas = 'pack.list' | 'pack.get' | 'pack.import' | 'pack.export';

export interface Packs extends Pick<ExportJobs, 'stop' | 'clear'> {
  handlers: Handlers<Areas>;
}

export function createPacks(context: Context): Packs {
  const { host, workbook, workbookIfOpen } = context;
  const jobs = exportJobs(context);
  /** Reads with the open workbook, or without one: then only the built-in packs are known. */
  const look = <T>(use: (reader: Reader | null) => Promise<T>): Promise<T> =>
    workbookIfOpen()?.store.read(use) ?? use(null);

  const handlers: Handlers<Areas> = {
    'pack.list': ({ language }) =>
      look(async (reader) => {
        const shipped = await builtInPacks();
        const known = new Set(shipped.map(refOf));
        const stored = ((await reader?.list('pack', {})) ?? []).map(({ content }) => JSON.parse(content) as Pack);
        const own = stored.filter((pack) => !known.has(refOf(pack)));
        return [
          ...shipped.map((pack) => headOf(pack, language, true)),
          ...own.map((pack) => headOf(pack, language, false)),
        ];
      }),

    'pack.get': ({ pack: ref, language }) =>
      look(async (reader) => {
        const pack = await packCalled(reader, ref);
        return {
          pack: ref,
          structure: pack.structure,
          texts: packTexts(pack, language),
          spoken: packSpeaks(pack, language),
        };
      }),

    'pack.import': async ({ file, language }) => {
      const { store } = workbook();
      const pack = await packIn(await host.openPicked(file));
      const { id, version } = pack.structure;
      const known = await store.read((reader) => taken(reader, pack));
      if (known === 'other') throw badPack('version-taken', { key: `${id}@${version}` });
      if (known === 'no') await store.write('pack.import', (writer) => keepPack(writer, pack));
      return headOf(pack, language, false);
    },

    'pack.export': async ({ job, pack: ref }) => {
      const pack = await look((reader) => packCalled(reader, ref));
      return jobs.run(job, async (folder) => {
        const name = `${pack.structure.id}-${pack.structure.version}.json`;
        const path = join(folder, name);
        await writeFile(path, packText(pack));
        return [{ name, path }];
      });
    },
  };
  return { handlers, stop: jobs.stop, clear: jobs.clear };
}

function headOf(pack: Pack, language: Language, builtIn: boolean): PackHead {
  const { version, author, licence, languages, factors } = pack.structure;
  const { title = pack.structure.id, theme = pack.structure.theme } = packTexts(pack, language);
  return { pack: refOf(pack), title, theme, version, author, licence, languages, factors: factors.length, builtIn };
}

/** Is this version there already: not at all, the same pack, or another one? */
async function taken(reader: Reader, pack: Pack): Promise<'no' | 'same' | 'other'> {
  const { id, version } = pack.structure;
  const row = await reader.get('pack', packId(id, version));
  const shipped = (await builtInPacks()).find((each) => refOf(each) === refOf(pack));
  const there = row ? (JSON.parse(row.content) as Pack) : shipped;
  if (!there) return 'no';
  return isDeepStrictEqual(there, pack) ? 'same' : 'other';
}

const badPack = (code: string, facts?: Record<string, unknown>) =>
  new Fail('BAD_PACK', { faults: [{ line: 1, path: [], code, facts }] });

/** The pack in a file. Fail FILE_MISSING, NOT_ALLOWED, BAD_PACK with its faults by line. */
async function packIn(path: string): Promise<Pack> {
  // Read no further than it takes to see that the file is too large.
  const content = await text(createReadStream(path, { end: LIMIT_BYTES })).catch((error: NodeJS.ErrnoException) => {
    throw new Fail(error.code === 'ENOENT' ? 'FILE_MISSING' : 'NOT_ALLOWED', undefined, { cause: error });
  });
  const { pack, faults } = readPack(content);
  if (!pack) throw new Fail('BAD_PACK', { faults });
  return pack;
}
