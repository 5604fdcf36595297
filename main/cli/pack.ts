/** `pack validate FILE`: whether a benchmark pack can be used. It needs no workbook and no services. */
import { createReadStream } from 'node:fs';
import { text } from 'node:stream/consumers';
import { PACK_LIMIT, readPack } from '../../shared/benchmark/pack-file';
import type { Language } from '../../shared/model/primitives';
import { cleanText } from '../../shared/model/text';
import { Fail } from '../fail';
import { wordFailure, wordIssue } from '../issues';
import { wordsOf } from '../words';

/** UTF-8 takes at most three bytes for what is one unit of a string. */
const LIMIT_BYTES = 3 * PACK_LIMIT;

/** What to print: one line about a good pack, or one line for each fault. */
export interface PackVerdict {
  good: boolean;
  lines: string[];
}

export async function judgePack(file: string, language: Language): Promise<PackVerdict> {
  const [words, errors] = await Promise.all([wordsOf(language, 'cli'), wordsOf(language, 'errors')]);
  const content = await textOf(file);
  if (content instanceof Fail)
    return { good: false, lines: [words('at', { file, message: wordFailure(errors, content).message })] };
  const { pack, faults } = readPack(content);
  if (!pack) {
    const said = faults.map(({ line, ...issue }) => {
      const { path, message } = wordIssue(errors, issue);
      // A file may hold anything; what it holds goes to a terminal.
      const told = cleanText([path.join('.'), message].filter(Boolean).join(': '));
      return words('pack.fault', { file, line, message: told });
    });
    return { good: false, lines: said };
  }
  const { version, languages } = pack.structure;
  const { title } = pack.texts[language] ?? pack.texts[languages[0] ?? ''] ?? {};
  return { good: true, lines: [words('pack.ok', { file, title, version, languages: languages.join(', ') })] };
}

/** What is in the file, read no further than it takes to see that it is too large. */
const textOf = (file: string): Promise<string | Fail> =>
  text(createReadStream(file, { end: LIMIT_BYTES })).catch((error: NodeJS.ErrnoException) => {
    const missing = error.code === 'ENOENT';
    return new Fail(missing ? 'FILE_MISSING' : 'NOT_ALLOWED', { file }, { cause: error });
  });
