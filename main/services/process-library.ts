/// <reference types="vite/types/importMeta.d.ts" />
/**
 * Process definitions: those that ship with the program (`resources/processes/<id>/`, one file for the structure and
 * one per language) and those a workbook brought with it. Both have the same shape and are validated the same way.
 */
import { LANGUAGES, type Language } from '../../shared/model/primitives';
import { type Definition, definition } from '../../shared/process/schema';
import { issuesOf } from '../../shared/rules/issues';
import { Fail } from '../fail';
import type { Reader } from '../store';

/** Every JSON file of every built-in process, loaded when it is asked for. */
const FILES = import.meta.glob<unknown>('../../resources/processes/*/*.json', { import: 'default' });
const folderOf = (path: string) => path.split('/').at(-2) ?? '';

export const BUILT_IN: readonly string[] = [...new Set(Object.keys(FILES).map(folderOf))].sort();

export interface ProcessLibrary {
  /** Fail NOT_FOUND; BAD_PROCESS when the definition does not hold. Without a reader only built-in ones are known. */
  get(process: string, reader: Reader | null): Promise<Definition>;
}

export function processLibrary(): ProcessLibrary {
  const kept = new Map<string, Promise<Definition>>();
  return {
    get(process, reader) {
      const known = kept.get(process) ?? load(process, reader);
      kept.set(process, known);
      // What failed is tried again: the definition may be imported meanwhile.
      known.catch(() => kept.delete(process));
      return known;
    },
  };
}

async function load(process: string, reader: Reader | null): Promise<Definition> {
  if (BUILT_IN.includes(process)) return builtIn(process);
  const [row] = reader ? await reader.list('process_definition', { key: process }) : [];
  if (!row) throw new Fail('NOT_FOUND', { what: 'process' });
  return definitionFrom(row.content);
}

/** The language a definition speaks when it is asked for one. */
export function spokenBy({ texts }: Definition, asked: Language): Language {
  const spoken = LANGUAGES.filter((language) => texts[language]);
  return (
    spoken.find((language) => language === asked) ?? spoken.find((language) => language === 'en') ?? spoken[0] ?? asked
  );
}

export const titleOf = (process: Definition, language: Language): string =>
  process.texts[spokenBy(process, language)]?.title ?? process.structure.id;

async function builtIn(process: string): Promise<Definition> {
  const read = async (file: string) =>
    (await FILES[`../../resources/processes/${process}/${file}.json`]?.()) ?? undefined;
  const texts = await Promise.all(LANGUAGES.map(async (language) => [language, await read(language)] as const));
  return checked({
    structure: await read('structure'),
    texts: Object.fromEntries(texts.filter(([, words]) => words !== undefined)),
  });
}

/** A definition from the text of a process file; Fail BAD_PROCESS with `faults`. */
export function definitionFrom(content: string): Definition {
  let raw: unknown;
  try {
    raw = JSON.parse(content);
  } catch {
    throw new Fail('BAD_PROCESS', { faults: [{ path: [], code: 'not-json' }] });
  }
  return checked(raw);
}

function checked(raw: unknown): Definition {
  const result = definition.safeParse(raw);
  if (!result.success) throw new Fail('BAD_PROCESS', { faults: issuesOf(result.error).slice(0, 200) });
  return result.data;
}
