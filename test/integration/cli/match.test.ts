/** `match FILE`: which mentor for which mentee, on the command line. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, onTestFinished, test } from 'vitest';
import { runCommandLine } from '../../../main/cli/commands';
import type { Worker } from '../../../main/link';
import { createServices } from '../../../main/services';

async function shell() {
  const folder = await mkdtemp(join(tmpdir(), 'shell-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  const run = async (...argv: string[]) => {
    const out: string[] = [];
    const err: string[] = [];
    const code = await runCommandLine(argv, {
      out: (line) => out.push(line),
      err: (line) => err.push(line),
      facts: { kind: 'command-line', version: '0.0.0', dataFolder: join(folder, 'data'), systemLocale: 'en-GB' },
      start: (facts, host) => {
        const services = createServices({ facts, host, publish: () => undefined });
        return { ...services, onEvent: () => () => undefined } satisfies Worker;
      },
      onStop: () => undefined,
    });
    return { code, out, err };
  };
  return { run, file: join(folder, 'w.mentoring') };
}
type Run = Awaited<ReturnType<typeof shell>>['run'];

/** The value of a call, made through the command line itself. */
async function call(run: Run, file: string, name: string, input: unknown) {
  const { code, out, err } = await run('call', file, name, JSON.stringify(input));
  expect(err).toEqual([]);
  expect(code).toBe(0);
  return JSON.parse(out.join('\n')).value;
}

test('the sample as figures, with the best combination and the next', async () => {
  const { run, file } = await shell();
  await run('sample', file, '--lang', 'nl');
  const { code, out, err } = await run('match', file, '--lang', 'nl');
  expect({ code, err }).toEqual({ code: 0, err: [] });
  const [json] = JSON.parse((await run('match', file, '--json')).out.join('\n'));
  expect(out[0]).toBe('IncluCities');
  expect(out[1]!.trim().split(/\s{2,}/)).toEqual(json.mentors);
  expect(out.slice(2, 6).map((line) => line.trim().split(/\s{2,}/))).toEqual(
    json.mentees.map((name: string, row: number) => [name, ...json.totals[row].map(String)]),
  );
  expect(out).toContain(`  Beste combinatie: ${json.best.total} van 400`);
  expect(out).toContain(`  Eerstvolgende: ${json.secondBest.total} van 400`);
  expect(json.best.pairs).toContainEqual({ mentee: 'Capaci', mentor: 'Mechelen', total: json.totals[0][0] });
  expect(json.decisions).toContainEqual(expect.objectContaining({ mentee: 'Jelgava', mentor: 'Schaarbeek' }));
  expect(json.problems).toEqual([]);
});

test('what makes a combination impossible, and candidates that are missing', async () => {
  const { run, file } = await shell();
  await call(run, file, 'workbook.create', { file, title: 'Cities', language: 'en' });
  const [programme] = await call(run, file, 'programme.list', null);
  expect((await run('match', file)).out).toEqual(['Cities', expect.stringContaining('at least one mentee')]);
  for (const [side, city] of [
    ['mentee', 'Ostwick'],
    ['mentor', 'Nordam'],
  ])
    await call(run, file, 'match.nominate', { programme: programme.id, side, city });
  const { mentees, mentors, criteria } = await call(run, file, 'match.get', { programme: programme.id });
  const values = {
    programme_id: programme.id,
    mentee_id: mentees[0].organisation,
    mentor_id: mentors[0].organisation,
    kind: 'apart',
  };
  await call(run, file, 'record.create', { entity: 'match_constraint', values });
  for (const { id } of criteria)
    await call(run, file, 'match.weigh', { programme: programme.id, criterion: id, weight: 0 });
  const { out } = await run('match', file);
  expect(out.slice(1)).toEqual([
    '           Nordam',
    '  Ostwick       –',
    expect.stringContaining('All weights are zero'),
    '  Nobody is left for Ostwick: Ostwick and Nordam kept apart.',
  ]);
});
