/// <reference types="vite/types/importMeta.d.ts" />
/**
 * Benchmark packs: those that ship with the program (`resources/benchmarks/<id>/`) and those a workbook holds, because a
 * group chose them or somebody read them in. A pack in a workbook stays as it is, whatever ships later.
 */
import { type Pack, pack as packSchema } from '../../shared/benchmark/schema';
import { packId } from '../../shared/rules/ids';
import { Fail } from '../fail';
import type { Reader, Writer } from '../store';

/** Every JSON file of every built-in pack, loaded when it is asked for. */
const FILES = import.meta.glob<unknown>('../../resources/benchmarks/*/*.json', { import: 'default' });
const folderOf = (path: string) => path.split('/').at(-2) ?? '';
const BUILT_IN = [...new Set(Object.keys(FILES).map(folderOf))].sort();

const kept = new Map<string, Promise<Pack>>();

/** The packs that ship, in the order of their ids. */
export const builtInPacks = (): Promise<Pack[]> => Promise.all(BUILT_IN.map(builtInPack));

function builtInPack(id: string): Promise<Pack> {
  const known = kept.get(id) ?? loadBuiltIn(id);
  kept.set(id, known);
  return known;
}

async function loadBuiltIn(id: string): Promise<Pack> {
  const read = async (path: string) =>
    [path.split('/').at(-1)?.replace('.json', '') ?? '', await FILES[path]?.()] as const;
  const files = await Promise.all(
    Object.keys(FILES)
      .filter((path) => folderOf(path) === id)
      .map(read),
  );
  const { structure, ...texts } = Object.fromEntries(files);
  return packSchema.parse({ structure, texts });
}

export const refOf = ({ structure: { id, version } }: Pack): string => `${id}@${version}`;

function parts(ref: string): { key: string; version: number } {
  const [key = '', version] = ref.split('@');
  return { key, version: Number(version) };
}

export const packRowId = (ref: string): string => {
  const { key, version } = parts(ref);
  return packId(key, version);
};

/** Fail NOT_FOUND. Without a reader only built-in packs are known. */
export async function packCalled(reader: Reader | null, ref: string): Promise<Pack> {
  const row = await reader?.get('pack', packRowId(ref));
  if (row) return packFrom(row.content);
  const { key, version } = parts(ref);
  const shipped = BUILT_IN.includes(key) ? await builtInPack(key) : null;
  if (shipped?.structure.version !== version) throw new Fail('NOT_FOUND', { what: 'pack' });
  return shipped;
}

/** Packs never change, so each is read once. */
const read = new Map<string, Pack>();
function packFrom(content: string): Pack {
  const known = read.get(content) ?? packSchema.parse(JSON.parse(content));
  read.set(content, known);
  return known;
}

/** Keeps a pack in the workbook, once. */
export async function keepPack(writer: Writer, pack: Pack): Promise<string> {
  const { id: key, version } = pack.structure;
  const id = packId(key, version);
  if (!(await writer.get('pack', id))) await writer.insert('pack', { id, key, version, content: JSON.stringify(pack) });
  return id;
}

/** The latest version of a pack above this one, shipped or in the workbook; null when there is none. */
export async function newerThan(reader: Reader, { structure: { id, version } }: Pack): Promise<Pack | null> {
  const stored = (await reader.list('pack', { key: id })).sort((a, b) => b.version - a.version)[0];
  const shipped = BUILT_IN.includes(id) ? await builtInPack(id) : null;
  const latest = Math.max(stored?.version ?? 0, shipped?.structure.version ?? 0);
  if (latest <= version) return null;
  return packCalled(reader, `${id}@${latest}`);
}

/** The language a pack speaks when it is asked for one: that one, or else English, or else its first. */
export function packSpeaks({ structure: { languages } }: Pack, asked: string): string {
  const close = (wanted: string) => languages.find((each) => each === wanted || each.startsWith(`${wanted}-`));
  return close(asked) ?? close('en') ?? languages[0] ?? asked;
}

export const packTexts = (pack: Pack, asked: string): Record<string, string> =>
  pack.texts[packSpeaks(pack, asked)] ?? {};
