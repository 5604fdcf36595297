/** The commands of the shell, on services in this thread. */
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runCommandLine } from '../../../main/cli/commands';
import type { Worker } from '../../../main/link';
import { createServices } from '../../../main/services';
import { today } from '../../../main/services/context';
import { calls } from '../../../shared/contract';
import { CHECK_KEYS } from '../../../shared/rules/checks/keys';

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shell-'));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const at = (name: string) => join(folder, name);

/** Runs a command line; gives its exit code and what it printed. */
async function run(...argv: string[]) {
  const out: string[] = [];
  const err: string[] = [];
  const code = await runCommandLine(argv, {
    out: (line) => out.push(line),
    err: (line) => err.push(line),
    facts: { kind: 'command-line', version: '0.0.0', dataFolder: at('data'), systemLocale: 'en-GB' },
    start: (facts, host) => {
      const services = createServices({ facts, host, publish: () => undefined });
      return { ...services, onEvent: () => () => undefined } satisfies Worker;
    },
    onStop: () => undefined,
  });
  return { code, out, err };
}

describe('the sample', () => {
  test('is made, described, checked and exported', async () => {
    const file = at('s.mentoring');
    expect(await run('sample', file, '--lang', 'nl')).toEqual({ code: 0, out: [file], err: [] });

    const info = await run('info', file);
    expect(info.code).toBe(0);
    expect(info.out.filter((line) => /^ {2}\S/.test(line))).toEqual([
      '  capaci-mechelen: Capaci – Mechelen',
      expect.stringContaining('  saint-jean-brussels: Saint-Jean-de-la-Ruelle – '),
      '  livadia-fuenlabrada: Livadia – Fuenlabrada',
      '  jelgava-schaarbeek: Jelgava – Schaarbeek',
    ]);
    const { programmes } = JSON.parse((await run('info', file, '--json')).out.join('\n'));
    expect(programmes[0]).toMatchObject({ process: 'inclucities', language: 'nl' });
    expect(programmes[0].groups[0]).toMatchObject({
      key: 'capaci-mechelen',
      cities: ['Capaci', 'Mechelen'],
      step: { number: 8 },
      counts: { versions: 3 },
    });
    expect(await run('check', file)).toEqual({ code: 0, out: ['The workbook is sound.'], err: [] });
    expect(JSON.parse((await run('check', file, '--json')).out.join('\n'))).toMatchObject({ ok: true, replay: true });

    const out = at('out/nl');
    const args = ['--what', 'plan', '--lang', 'nl', '--out', out];
    const all = await run('export', file, '--group', 'all', '--format', 'docx,xlsx', ...args);
    expect(all.code).toBe(0);
    expect(all.out).toHaveLength(8);
    expect(all.out[0]).toBe(join(out, '2022-11-Capaci-Mechelen-plan-final.docx'));
    expect((await readdir(out)).sort()).toEqual(all.out.map((path) => path.slice(out.length + 1)).sort());
    const one = ['export', file, '--group', 'capaci-mechelen', '--format', 'docx', ...args];
    expect((await run(...one, '--version', 'draft')).out).toEqual([
      join(out, '2021-09-Capaci-Mechelen-plan-draft.docx'),
    ]);
    const lost = await run(...one, '--version', 'nonsense');
    expect(lost).toMatchObject({
      code: 1,
      out: [],
      err: [expect.stringContaining('Deze versie van het plan is niet gevonden.')],
    });
  });

  test('gives every document of the method, and the texts that stay behind', async () => {
    const file = at('s.mentoring');
    await run('sample', file, '--lang', 'en');
    const month = today().slice(0, 7);
    const written = (what: string, ...more: string[]) =>
      run('export', file, '--what', what, '--format', 'docx', '--lang', 'fr', '--out', at('out'), ...more);
    const one = ['--group', 'capaci-mechelen'];
    const names = async (...args: Parameters<typeof written>) => {
      const { code, out, err } = await written(...args);
      expect({ code, err }).toEqual({ code: 0, err: [] });
      return out.map((path) => path.slice(at('out').length + 1));
    };
    expect(await names('visit-pack', ...one)).toEqual([
      '2021-09-Capaci-Mechelen-visit-pack-visit-context.docx',
      '2022-03-Capaci-Mechelen-visit-pack-visit-inspiration.docx',
      '2022-10-Capaci-Mechelen-visit-pack-visit-consolidation.docx',
    ]);
    expect(await names('visit-pack', ...one, '--target', 'visit-inspiration')).toHaveLength(1);
    expect(await names('match-sheet', ...one)).toEqual([`${month}-Capaci-Mechelen-match-sheet.docx`]);
    expect(await names('practice', ...one)).toEqual([`${month}-Capaci-Mechelen-practices.docx`]);
    expect(await names('practice', ...one, '--target', 'p1', '--gaps')).toEqual([
      `${month}-Capaci-Mechelen-practice-P1.docx`,
    ]);
    expect(await names('practice', '--group', 'all')).toEqual([`${month}-IncluCities-practices.docx`]);
    expect(await names('agreement', '--group', 'all')).toHaveLength(4);
    expect(await names('mentoring-card', ...one)).toEqual([`${month}-Capaci-Mechelen-mentoring-card.docx`]);
    for (const target of ['visit-nowhere', 'needs-and-match'])
      expect(await written('visit-pack', ...one, '--target', target)).toMatchObject({ code: 1, out: [] });
    expect(await written('practice', ...one, '--target', 'P99')).toMatchObject({ code: 1, out: [] });

    const kept = await run('confidential', file, ...one, '--json');
    expect(JSON.parse(kept.out.join('\n'))).toContain('No interpreter can be booked at the counter.');
    const all = JSON.parse((await run('confidential', file, '--json')).out.join('\n')) as string[];
    expect(all.length).toBeGreaterThan(JSON.parse(kept.out.join('\n')).length);
    expect((await run('confidential', file, ...one)).out).toContain('No interpreter can be booked at the counter.');
    expect(await run('confidential', file, '--group', 'nobody')).toMatchObject({ code: 1, out: [] });
  });

  test('is never written over a file', async () => {
    await writeFile(at('s.mentoring'), 'mine');
    const { code, out, err } = await run('sample', at('s.mentoring'), '--lang', 'fr');
    expect({ code, out }).toEqual({ code: 1, out: [] });
    expect(err).toEqual([expect.stringMatching(/s\.mentoring : Un fichier de ce nom existe déjà\./)]);
  });
});

describe('the rules of the method', () => {
  test('are told line by line, with strength and source, and why one does not hold', async () => {
    const file = at('s.mentoring');
    await run('sample', file, '--lang', 'en');
    const rules = () => run('methodcheck', file, '--group', 'livadia-fuenlabrada');
    const { code, out, err } = await rules();
    expect({ code, err }).toEqual({ code: 0, err: [] });
    expect(out).toHaveLength(CHECK_KEYS.length);
    for (const line of out) expect(line).toMatch(/^(Still open|Too early to say|Met) \| .+ \| .+/);
    expect(out.join('\n')).toMatch(/\| Must \| .* \| [^|]+, annex 5$/m);

    const { value } = JSON.parse(
      (await run('call', file, 'group.get', '{"group":"livadia-fuenlabrada"}')).out.join(''),
    );
    const reason = { group: value.id, check: 'confidentiality-agreed', reason: 'It is in\nthe contract' };
    await run('call', file, 'check.except', JSON.stringify(reason));
    expect((await rules()).out).toContainEqual(
      expect.stringMatching(/^Not here \| Must \| Nothing is agreed .* \| Not here, because: It is in the contract$/),
    );
    const json = await run('methodcheck', file, '--group', 'livadia-fuenlabrada', '--json', '--lang', 'nl');
    expect(JSON.parse(json.out.join('\n'))).toContainEqual(
      expect.objectContaining({
        check: 'confidentiality-agreed',
        state: 'open',
        strength: 'must',
        sentence: 'Er is nog niets afgesproken over vertrouwelijkheid.',
        source: { work: 'guide', section: 'ch. 1' },
        reason: 'It is in\nthe contract',
      }),
    );
    expect(await run('methodcheck', file, '--group', 'nobody')).toMatchObject({ code: 1, out: [] });
  });
});

describe('any call', () => {
  test('replies as JSON, good or bad', async () => {
    const file = at('w.mentoring');
    const create = JSON.stringify({ file, title: 'Steden', language: 'nl' });
    expect((await run('call', file, 'workbook.create', create)).code).toBe(0);
    const { out } = await run('call', file, 'programme.list');
    const [programme] = JSON.parse(out.join('\n')).value;
    expect(programme.title).toBe('Steden');
    const group = JSON.stringify({ programme: programme.id, mentee: { city: 'Capaci' } });
    expect(JSON.parse((await run('call', file, 'group.create', group)).out.join('\n'))).toMatchObject({ ok: true });
    const bad = await run('call', file, 'group.get', '{"group":"nobody"}');
    expect(bad.code).toBe(1);
    expect(JSON.parse(bad.out.join('\n'))).toMatchObject({ ok: false, error: { code: 'NOT_FOUND' } });
    expect(bad.err).toEqual([`${file}: This mentoring group cannot be found.`]);
  });

  test('the calls are listed with the schemas of their input', async () => {
    const listed = JSON.parse((await run('calls')).out.join('\n'));
    expect(Object.keys(listed)).toEqual(Object.keys(calls));
    expect(listed['plan.get'].input).toMatchObject({ type: 'object', required: ['group'] });
    expect(listed['plan.paste'].input.properties.rows).toMatchObject({ type: 'array', maxItems: 2000 });
  });
});

describe('wrong usage', () => {
  test.each([
    [[], 'Missing: COMMAND'],
    [['frobnicate'], 'Unknown command: frobnicate'],
    [['info'], 'Missing: FILE.mentoring'],
    [['methodcheck', 'a.mentoring'], 'Missing: --group'],
    [['info', 'a.mentoring', 'b.mentoring'], 'Too much: b.mentoring'],
    [['info', 'a.mentoring', '--colour'], 'Unknown or incomplete option: --colour'],
    [['info', 'a.mentoring', '--json=yes'], 'Unknown or incomplete option: --json'],
    [['sample', 'a.mentoring', '--lang'], 'Unknown or incomplete option: --lang'],
    [['sample', 'a.mentoring', '--lang', 'xx'], '--lang cannot be “xx”; it is one of nl, en, fr'],
    [['export', 'a.mentoring', '--group', 'all', '--what', 'plan', '--format', 'docx'], 'Missing: --out'],
    [
      ['export', 'a.mentoring', '--what', 'letters'],
      '--what cannot be “letters”; it is one of plan, visit-pack, match-sheet, practice, agreement, mentoring-card',
    ],
    [
      ['export', 'a.mentoring', '--what', 'plan', '--format', 'docx,pdf'],
      '--format cannot be “pdf”; it is one of docx, xlsx',
    ],
    [
      ['export', 'a.mentoring', '--what', 'agreement', '--format', 'xlsx'],
      '--format cannot be “xlsx”; it is one of docx',
    ],
    [
      ['export', 'a.mentoring', '--what', 'agreement', '--format', 'docx', '--version', 'draft'],
      'Unknown or incomplete option: --version',
    ],
    [['export', 'a.mentoring', '--what', 'plan', '--format', 'docx', '--gaps'], 'Unknown or incomplete option: --gaps'],
    [['call', 'a.mentoring', 'group.get', '{'], 'This is not JSON: {'],
  ])('%j', async (argv, said) => {
    const { code, out, err } = await run(...argv);
    expect({ code, out }).toEqual({ code: 2, out: [] });
    expect(err).toEqual([`${said}. “workbook --help” says how.`]);
    expect(existsSync(at('data'))).toBe(false);
  });

  test('is said in the language of the line', async () => {
    expect((await run('info', '--lang', 'nl')).err[0]).toMatch(/^Ontbreekt: BESTAND|^Ontbreekt: FILE/);
    const help = await run('--help', '--lang', 'fr');
    expect(help.code).toBe(0);
    expect(help.out.join('\n')).toMatch(/^Utilisation : workbook/);
  });
});

test('a file that is no workbook gives one line and is left alone', async () => {
  await writeFile(at('x.mentoring'), 'Dear all');
  for (const argv of [
    ['info', at('x.mentoring')],
    ['check', at('x.mentoring')],
    ['call', at('x.mentoring'), 'group.list', '{}'],
  ])
    expect(await run(...argv)).toMatchObject({
      code: 1,
      err: [expect.stringContaining('is not a mentoring workbook')],
    });
  expect(await run('info', at('gone.mentoring'))).toMatchObject({
    code: 1,
    err: [expect.stringContaining('no longer there')],
  });
});
