/** Endings of the kinds of file a person picks. */
import type { FileKind } from '../shared/contract';

export const ENDINGS: Record<FileKind, string> = { workbook: '.mentoring', process: '.json', pack: '.json' };

/** The name or path with the ending of its kind. */
export const withEnding = (path: string, kind: FileKind): string =>
  path.toLowerCase().endsWith(ENDINGS[kind]) ? path : path + ENDINGS[kind];

/** The last workbook named among command line arguments; null when there is none. */
export const workbookAmong = (argv: readonly string[]): string | null =>
  argv.slice(1).findLast((arg) => arg.toLowerCase().endsWith(ENDINGS.workbook) && !arg.startsWith('-')) ?? null;
