/** A pack as one file, for sending and keeping: written whole, and read with every fault on its line. */
import { type Issue, issuesOf } from '../rules/issues';
import { type JsonPlaces, NotJson, scanJson } from './json-text';
import { type Pack, pack } from './schema';

/** Ten times what a pack in three languages needs, in UTF-16 code units and in parts. */
export const PACK_LIMIT = 1_000_000;
const PARTS_LIMIT = 20_000;
/** As many faults as somebody can work through at a time. */
const MOST_FAULTS = 200;

/** Something wrong with a pack file; worded like any issue, with the line of the file it stands on, counted from 1. */
export interface PackFault extends Issue {
  line: number;
}
/** The pack, or what is wrong with it, in the order of the file. */
export type PackReading = { pack: Pack; faults: [] } | { pack: null; faults: PackFault[] };

/** The text of a pack file; `readPack` reads the same pack from it. */
export const packText = (content: Pack): string => `${JSON.stringify(content, null, 2)}\n`;

export function readPack(content: string): PackReading {
  // Some editors begin a file with a byte order mark, which is no JSON.
  const text = content.replace(/^\uFEFF/, '');
  if (text.length > PACK_LIMIT) return wrong([TOO_LARGE]);
  try {
    return checked(text, scanJson(text));
  } catch (error) {
    if (error instanceof NotJson) return wrong([brokenAt(error)]);
    throw error;
  }
}

/** What is wrong with a pack file; empty when it can be used. */
export const validatePack = (content: string): PackFault[] => readPack(content).faults;

function checked(text: string, places: JsonPlaces): PackReading {
  if (places.count > PARTS_LIMIT) return wrong([TOO_LARGE]);
  const repeated = places.repeated.map((path): Issue => ({ path, code: 'twice', facts: { key: String(path.at(-1)) } }));
  const result = pack.safeParse(JSON.parse(text));
  if (result.success && repeated.length === 0) return { pack: result.data, faults: [] };
  const unfit = result.success ? [] : issuesOf(result.error).flatMap(eachField);
  // What is not there at all is to zod a value of another type.
  const told = unfit.map(({ path, code, facts }): Issue => {
    return code === 'type' && !places.has(path) ? { path, code: 'needed' } : { path, code, facts };
  });
  return wrong([...repeated, ...told].map((issue) => ({ ...issue, line: places.lineOf(issue.path) })));
}

const TOO_LARGE: PackFault = { line: 1, path: [], code: 'pack-too-large' };

const brokenAt = ({ line, found }: NotJson): PackFault =>
  found === null ? { line, path: [], code: 'json-end' } : { line, path: [], code: 'json', facts: { found } };

const wrong = (faults: PackFault[]): PackReading => ({
  pack: null,
  faults: faults.sort((a, b) => a.line - b.line).slice(0, MOST_FAULTS),
});

/** Fields that do not belong there, one by one, so that each is found on its own line. */
function eachField(issue: Issue): Issue[] {
  if (issue.code !== 'unknown-field') return [issue];
  return String(issue.facts?.field)
    .split(', ')
    .map((field) => ({ path: [...issue.path, field], code: issue.code, facts: { field } }));
}
