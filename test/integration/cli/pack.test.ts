/** `pack validate`: a script learns by the exit code, a person by the line, whether a benchmark can be used. */
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../main/cli/commands';
import { PACK_LIMIT, packText } from '../../../shared/benchmark/pack-file';
import { PACKS, packOf } from '../../unit/benchmark/packs';

let folder: string;
let file: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'pack-'));
  file = join(folder, 'pack.json');
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** Runs a command line that needs no services. */
async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    facts: { kind: 'command-line', version: '0.0.0', dataFolder: join(folder, 'data'), systemLocale: 'en-GB' },
    start: () => {
      throw new Error('no services are needed');
    },
    onStop: () => undefined,
  });
  return { code, out, err };
}
const validate = async (content: string, ...options: string[]) => {
  await writeFile(file, content);
  return run('pack', 'validate', file, ...options);
};

test.each(PACKS)('%s, sent as a file, can be used', async (id) => {
  const { title } = packOf(id).texts.en!;
  expect(await validate(packText(packOf(id)))).toEqual({
    code: 0,
    out: [`${file}: “${title}”, version 1 (nl, en, fr), can be used.`],
    err: [],
  });
});

test('a pack that does not speak the language of the line is called by its own title', async () => {
  const pack = packOf('language-learning');
  pack.structure.languages = ['it'];
  pack.texts = { it: { ...pack.texts.en, title: 'Imparare la lingua' } };
  expect((await validate(packText(pack), '--lang', 'nl')).out).toEqual([
    `${file}: “Imparare la lingua”, versie 1 (it), is bruikbaar.`,
  ]);
});

describe('a pack that cannot be used', () => {
  test('gives each fault on a line of its own, with the line of the file, in the order of the file', async () => {
    const pack = packOf('city-for-everyone');
    pack.structure.factors[1]!.number = 1;
    delete pack.texts.fr!['factor.image.tip.no-cliches'];
    pack.texts.nl!['factor.image.tip.no-clichés'] = 'Woorden';
    const text = packText(pack);
    const lineOf = (part: string) => text.slice(0, text.lastIndexOf(part)).split('\n').length;
    expect(await validate(text)).toEqual({
      code: 1,
      out: [],
      err: [
        `${file}:${lineOf('"number": 1,')}: structure.factors.1.number: the numbers of key factors must rise; 1 does not`,
        `${file}:${lineOf('"factor.image.tip.no-clichés"')}: texts.nl.factor.image.tip.no-clichés: nothing uses factor.image.tip.no-clichés`,
        `${file}:${lineOf('"fr": {')}: texts.fr: the words for factor.image.tip.no-cliches are missing`,
      ],
    });
  });

  test('is told in the language of the line', async () => {
    expect((await validate('{\n  "structure": ]\n}', '--lang', 'fr')).err).toEqual([
      `${file}:2: ] n’a pas sa place ici en JSON`,
    ]);
    expect((await validate('{\n', '--lang', 'nl')).err).toEqual([`${file}:2: het bestand breekt hier af`]);
  });

  test('cannot write to the terminal what it likes', async () => {
    const { err } = await validate('{ "structure": {}, "texts": {}, "\\u001b[2J\\nFine": 1 }');
    expect(err).toContain(`${file}:1: [2J Fine: there is no field “[2J Fine”`);
    expect(err.join('')).not.toContain('\u001b');
  });

  test('is not read to its end when it is far too large', async () => {
    expect(await validate(`"${'é'.repeat(4 * PACK_LIMIT)}`)).toEqual({
      code: 1,
      out: [],
      err: [`${file}:1: the file is too large for a benchmark`],
    });
  });
});

test('a file that is not there, or is a folder, gives one line', async () => {
  const missing = await run('pack', 'validate', join(folder, 'none.json'));
  expect(missing).toMatchObject({ code: 1, out: [] });
  expect(missing.err).toEqual([
    `${join(folder, 'none.json')}: The file is no longer there. It may have been moved, renamed or deleted.`,
  ]);
  expect(await run('pack', 'validate', folder)).toMatchObject({ code: 1, out: [], err: [expect.any(String)] });
});

test.each([
  [['pack'], 'Missing: validate'],
  [['pack', 'validate'], 'Missing: FILE.json'],
  [['pack', 'improve', 'x.json'], 'pack cannot be “improve”; it is one of validate'],
  [['pack', 'validate', 'x.json', 'y.json'], 'Too much: y.json'],
])('%j is wrong usage', async (argv, said) => {
  expect(await run(...argv)).toEqual({ code: 2, out: [], err: [`${said}. “workbook --help” says how.`] });
});
