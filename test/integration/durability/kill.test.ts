/**
 * The shipped program, killed at random while it is being written in: every edit that it acknowledged is there when it
 * starts again, and the workbook is sound. The store's own kill test knows the store alone; this one goes through the
 * built bundles, the dispatcher and the services. CM_KILL_ROUNDS sets how often.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { makeWorkbook, type Program, startProgram } from './program';

const ROUNDS = Number(process.env.CM_KILL_ROUNDS ?? 10);
/** Milliseconds of editing before the cut; some rounds are cut within the first edit. */
const LONGEST = 400;
const QUESTIONS = ['challenge', 'cross-cutting', 'evidence', 'learning', 'impact'];

/** What was acknowledged: an answer by its question, an action by its id. */
interface Kept {
  answers: Map<string, number>;
  actions: Map<string, number>;
}

it(
  `keeps every edit that was acknowledged when the power goes, ${ROUNDS} times`,
  async () => {
    const dir = mkdtempSync(join(tmpdir(), 'workbook-kill-'));
    onTestFinished(() => rmSync(dir, { recursive: true, force: true }));
    const file = join(dir, 'cut.mentoring');
    const group = makeWorkbook(file);
    const kept: Kept = { answers: new Map(), actions: new Map() };
    const edits = { made: 0 };
    for (let round = 0; round < ROUNDS; round++) {
      const program = await startProgram(dir, file);
      await holds(program, group, kept);
      const editing = edit(program, group, kept, edits);
      await pause(Math.random() * LONGEST);
      await program.kill();
      await editing;
    }
    const program = await startProgram(dir, file);
    await holds(program, group, kept);
    expect(await program.end()).toBe(0);
    expect(edits.made).toBeGreaterThan(ROUNDS);
    if (process.env.CM_KILL_ROUNDS) console.log(`${ROUNDS} rounds, ${edits.made} acknowledged edits, none missing`);
  },
  60_000 + ROUNDS * 5_000,
);

/** Edits until the program is gone: answers, and every fifth time an action made, written or moved. */
async function edit(program: Program, group: string, { answers, actions }: Kept, edits: { made: number }) {
  const slot = { group, form: 'needs-analysis', subject: 'mentee' };
  const set = async (name: string, input: unknown, acknowledged: (value: Record<string, string>) => void) => {
    const reply = await program.ask(name, input);
    expect(reply).toMatchObject({ ok: true });
    acknowledged((reply as { value: Record<string, string> }).value);
    edits.made += 1;
  };
  try {
    for (let next = edits.made; ; next++) {
      const question = QUESTIONS[next % QUESTIONS.length] ?? '';
      await set('form.set', { ...slot, question, value: `edit ${next}` }, () => answers.set(question, next));
      if (next % 5 !== 0) continue;
      const known = [...actions.keys()];
      const id = known[next % known.length];
      if (known.length < 20 || !id) {
        const values = { group_id: group, action: `edit ${next}` };
        await set('record.create', { entity: 'action', values }, (row) => actions.set(row.id ?? '', next));
      } else {
        const change = { entity: 'action', id };
        await set('record.set', { ...change, field: 'action', value: `edit ${next}` }, () => actions.set(id, next));
        await set('record.move', { ...change, after: null }, () => undefined);
      }
    }
  } catch (error) {
    // The line to a killed program breaks; anything else is a failure of the test.
    if (!(error instanceof TypeError)) throw error;
  }
}

/** The workbook is sound and has, for every edit that was acknowledged, that edit or the one that came after it. */
async function holds(program: Program, group: string, { answers, actions }: Kept) {
  expect(await program.call('workbook.check', null)).toMatchObject({ ok: true, problems: [] });
  const form = await program.call('form.get', { group, form: 'needs-analysis', subject: 'mentee' });
  for (const [question, edit] of answers)
    expect(editIn(form.values[question]?.value), question).toBeGreaterThanOrEqual(edit);
  const plan = await program.call('plan.get', { group });
  for (const [id, edit] of actions) {
    const action = plan.actions.find((each) => each.id === id);
    expect(editIn(action?.action), id).toBeGreaterThanOrEqual(edit);
  }
}

const editIn = (text: unknown): number => Number(/^edit (\d+)$/.exec(String(text))?.[1] ?? Number.NaN);
