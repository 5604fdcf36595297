/** The rules of the method in a group, exceptions to them, and the thread of its plan. */
import { describe, expect, test } from 'vitest';
import type { CheckView } from '../../../shared/contract/method';
import { CHECK_KEYS, type CheckKey } from '../../../shared/rules/checks/keys';
import { checkExceptionId } from '../../../shared/rules/ids';
import { type Workplace, withGroup, workplace } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;
const list = (place: Place) => place.do('check.list', { group: place.group.id });
const of = (checks: CheckView[], check: CheckKey) => checks.find((each) => each.check === check)!;
const stepOf = (place: Place, key: string) => place.group.steps.find(({ step }) => step === key)!;

describe('the rules of a group', () => {
  test('every rule stands in one place of the built-in process, in the order of the walk', async () => {
    const place = await withGroup();
    const checks = await list(place);
    expect(checks.map(({ check }) => check).sort()).toEqual([...CHECK_KEYS].sort());
    const steps = place.group.steps.map(({ id }) => id);
    const places = checks.map(({ at }) => steps.indexOf(at));
    expect(places).toEqual([...places].sort((a, b) => a - b));
    const { texts } = await place.do('process.get', { process: 'inclucities', language: 'fr' });
    for (const { step, advice } of checks) expect(texts[`step.${step}.advice.${advice}`]).toBeTruthy();
    expect(of(checks, 'represents-migrants')).toMatchObject({
      step: 'training-and-network',
      at: stepOf(place, 'training-and-network').id,
      tool: 'support-group',
      question: 'represents-migrants',
      strength: 'must',
      source: { work: 'guide', section: 'ch. 4, Stakeholders and support group' },
      state: 'unknown',
      reason: null,
      skipped: null,
    });
  });

  test('an eleventh member is a check, never a block, and what is in the bin does not count', async () => {
    const place = await withGroup();
    const values = { group_id: place.group.id, at: 'mentee' };
    const rows = [];
    for (let count = 1; count <= 11; count++)
      rows.push(await place.do('record.create', { entity: 'member', values: { ...values, represents_migrants: 0 } }));
    const full = await list(place);
    expect(of(full, 'at-most-ten')).toMatchObject({ state: 'open', say: 'many', facts: { count: 11, most: 10 } });
    expect(of(full, 'represents-migrants')).toMatchObject({ state: 'open', facts: { count: 11 } });
    await place.do('record.remove', { entity: 'member', id: rows[0]!.id });
    await place.do('record.set', { entity: 'member', id: rows[1]!.id, field: 'represents_migrants', value: 1 });
    const fewer = await list(place);
    expect(of(fewer, 'at-most-ten').state).toBe('met');
    expect(of(fewer, 'represents-migrants').state).toBe('met');
  });

  test('a figure without definition is kept, not compared, and said', async () => {
    const place = await withGroup();
    const set = (subject: string, value: { year: number | null; definition: string | null }) =>
      place.do('form.set', {
        group: place.group.id,
        form: 'local-context',
        subject,
        question: 'foreign-nationality',
        value: { value: 900, source: null, ...value },
      });
    await set('mentee', { year: 2021, definition: null });
    await set('mentor', { year: 2021, definition: 'foreign-nationality' });
    const before = await list(place);
    expect(of(before, 'figures-complete')).toMatchObject({ state: 'open', facts: { count: 1 } });
    expect(of(before, 'figures-comparable')).toMatchObject({ state: 'open', say: 'different' });
    await set('mentee', { year: 2020, definition: 'foreign-nationality' });
    const after = await list(place);
    expect(of(after, 'figures-complete').state).toBe('met');
    expect(of(after, 'figures-comparable')).toMatchObject({ state: 'met', facts: { count: 1 } });
    // A figure whose number was taken out again says nothing.
    await place.do('form.set', {
      group: place.group.id,
      form: 'local-context',
      subject: 'mentor',
      question: 'foreign-nationality',
      value: { value: null, year: 2021, source: null, definition: 'foreign-nationality' },
    });
    expect(of(await list(place), 'figures-comparable').state).toBe('unknown');
  });

  test('a visit that is skipped is not made: then no visit goes to the mentor', async () => {
    const place = await withGroup();
    expect(of(await list(place), 'both-cities-visited').state).toBe('met');
    const step = stepOf(place, 'visit-inspiration').id;
    await place.do('step.settle', { step, state: 'skipped', reason: 'No money to travel' });
    const checks = await list(place);
    expect(of(checks, 'both-cities-visited')).toMatchObject({ say: 'not-mentor', skipped: 'No money to travel' });
    expect(of(checks, 'first-visit-at-mentee')).toMatchObject({ state: 'met', say: 'not-three', skipped: null });
  });

  test('a visit that is over asks for its version of the plan', async () => {
    const place = await withGroup();
    expect(of(await list(place), 'draft-kept').state).toBe('unknown');
    const { visit } = stepOf(place, 'visit-context');
    await place.do('record.set', { entity: 'visit', id: visit!, field: 'start', value: '2022-03-01' });
    const over = await list(place);
    expect(of(over, 'draft-kept').state).toBe('open');
    expect(of(over, 'feasibility-consulted').state).toBe('open');
    await place.do('plan.saveVersion', { group: place.group.id, kind: 'draft', title: 'After visit 1' });
    expect(of(await list(place), 'draft-kept').state).toBe('met');
  });

  test('a chosen benchmark, its ratings and its focus count, without a word in the form', async () => {
    const place = await withGroup();
    const { id: group, parties } = place.group;
    const [head] = await place.do('pack.list', { language: 'en' });
    await place.do('benchmark.choose', { group, pack: head!.pack });
    const chosen = await list(place);
    expect(of(chosen, 'benchmark-decided')).toMatchObject({ state: 'met', say: 'chosen' });
    expect(of(chosen, 'both-cities-assessed')).toMatchObject({ state: 'open', say: 'nobody' });
    const { structure } = await place.do('pack.get', { pack: head!.pack, language: 'en' });
    const factor = structure.factors[0]!.id;
    const rate = (role: string) => {
      const party = parties.find((each) => each.role === role)!.id;
      return place.do('assessment.rate', {
        ...{ group, party, factor, question: null, round: '2022-03-01' },
        value: 'partly',
      });
    };
    await rate('mentee');
    expect(of(await list(place), 'both-cities-assessed')).toMatchObject({ state: 'open', facts: { count: 1, all: 2 } });
    await rate('mentor');
    await place.do('factor.focus', { group, factor, value: true });
    const rated = await list(place);
    expect(of(rated, 'both-cities-assessed').state).toBe('met');
    expect(of(rated, 'focus-chosen')).toMatchObject({ state: 'met', facts: { count: 1 } });
    await place.do('benchmark.choose', { group, pack: null, reason: 'We agree on what to do' });
    expect(of(await list(place), 'benchmark-decided')).toMatchObject({ state: 'met', say: 'without' });
  });

  test('a tool that is done without an answer leaves its rules open', async () => {
    const place = await withGroup();
    expect(of(await list(place), 'benchmark-decided').state).toBe('unknown');
    const step = stepOf(place, 'common-ground').id;
    await place.do('tool.settle', { step, tool: 'common-ground', state: 'done' });
    expect(of(await list(place), 'benchmark-decided')).toMatchObject({ state: 'open', say: 'undecided' });
    await place.do('tool.settle', { step, tool: 'common-ground', state: null });
    await place.do('step.settle', { step, state: 'done' });
    expect(of(await list(place), 'context-noted').state).toBe('open');
  });

  test('a tool that is skipped takes its rules along', async () => {
    const place = await withGroup();
    const step = stepOf(place, 'training-and-network').id;
    await place.do('tool.settle', { step, tool: 'training', state: 'skipped', reason: 'All were trained before' });
    const checks = await list(place);
    expect(of(checks, 'training-held')).toMatchObject({ state: 'open', skipped: 'All were trained before' });
    expect(of(checks, 'roles-agreed').skipped).toBeNull();
  });
});

describe('not here, because…', () => {
  const check = 'training-held';

  test('a reason is kept under an id that follows from group and rule, changed, undone and taken back', async () => {
    const place = await withGroup();
    const { id: group } = place.group;
    const checks = await place.do('check.except', { group, check, reason: 'Both cities ran one last year' });
    expect(of(checks, check)).toMatchObject({ state: 'open', reason: 'Both cities ran one last year' });
    const row = await place.do('record.get', { entity: 'check_exception', id: checkExceptionId(group, check) });
    expect(row).toMatchObject({ group_id: group, check, deleted: 0 });

    await place.do('check.except', { group, check: 'roles-agreed', reason: 'In the contract' });
    await place.do('workbook.undo', {});
    const undone = await list(place);
    expect([of(undone, check).reason, of(undone, 'roles-agreed').reason]).toEqual([
      'Both cities ran one last year',
      null,
    ]);

    await place.do('check.except', { group, check, reason: '  ' });
    expect(of(await list(place), check).reason).toBeNull();
    const again = await place.do('check.except', { group, check, reason: 'Held by the association' });
    expect(of(again, check).reason).toBe('Held by the association');
  });

  test('taking back what nobody wrote writes nothing', async () => {
    const place = await withGroup();
    await place.do('check.except', { group: place.group.id, check, reason: null });
    expect(await place.do('record.list', { entity: 'check_exception', owner: place.group.id })).toEqual([]);
  });

  test('a rule that the workbook does not know, or a group that is not there, is refused', async () => {
    const place = await withGroup();
    const unknown = { group: place.group.id, check: 'be-nice', reason: 'x' };
    expect(await place.refused('check.except', unknown)).toMatchObject({ code: 'INVALID' });
    const nowhere = { group: '00000000-0000-7000-8000-000000000000', check, reason: 'x' };
    expect(await place.refused('check.except', nowhere)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await place.refused('record.create', { entity: 'check_exception', values: {} })).toMatchObject({
      code: 'INVALID',
    });
  });
});

describe('the thread', () => {
  async function sample(): Promise<Workplace & { group: string }> {
    const place = await workplace();
    await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'en' });
    return { ...place, group: (await place.do('group.get', { group: 'capaci-mechelen' })).id };
  }

  test('leads from needs and practices to actions, also to practices of other groups', async () => {
    const place = await sample();
    const { knots, actions, loose } = await place.do('thread.get', { group: place.group });
    const plan = await place.do('plan.get', { group: place.group });
    const label = new Map(knots.map((knot) => [knot.id, knot.label]));
    expect(actions.map(({ comesFrom }) => comesFrom.map((id) => label.get(id)))).toEqual(
      plan.actions.map(({ links }) => links.map((each) => each.label)),
    );
    const factors = knots.filter(({ kind }) => kind === 'factor');
    expect(factors.map((knot) => knot.label)).toEqual(factors.map((knot) => knot.label).sort());
    expect(new Set(factors.map(({ id }) => id)).size).toBe(factors.length);
    expect(factors.length).toBeGreaterThan(1);
    const named = new Set(actions.flatMap(({ comesFrom }) => comesFrom));
    const needs = await place.do('record.list', { entity: 'need', owner: place.group });
    expect(loose.needs).toEqual(needs.map(({ id }) => id).filter((id) => !named.has(id)));
  });

  test('what hangs loose is named: a need, an action, a practice; what is in the bin ties nothing', async () => {
    const place = await withGroup();
    const { id: group } = place.group;
    const make = async (entity: 'need' | 'practice' | 'action', title: string) => {
      const values = { group_id: group, [entity === 'action' ? 'action' : 'title']: title };
      if (entity !== 'action') return (await place.do('record.create', { entity, values })).id;
      const plan = await place.do('plan.paste', {
        group,
        at: { action: null, column: 'action' },
        rows: [[title]],
      });
      return plan.actions.at(-1)!.id;
    };
    const [n1, n2, p1, a1, a2] = [
      await make('need', 'A place to ask'),
      await make('need', 'Room for associations'),
      await make('practice', 'Buddies'),
      await make('action', 'A welcome desk'),
      await make('action', 'A website'),
    ];
    const tie = (action_id: string, kind: string, target: string) =>
      place.do('record.create', { entity: 'action_link', values: { action_id, kind, target } });
    await tie(a1, 'need', n1);
    await tie(a1, 'practice', p1);
    await tie(a2, 'need', n2);
    expect((await place.do('thread.get', { group })).loose).toEqual({ needs: [], actions: [], practices: [] });

    await place.do('record.remove', { entity: 'need', id: n2 });
    await place.do('record.remove', { entity: 'action', id: a1 });
    const thread = await place.do('thread.get', { group });
    expect(thread.loose).toEqual({ needs: [n1], actions: [a2], practices: [p1] });
    expect(thread.knots.map(({ label, title }) => [label, title])).toEqual([
      ['N1', 'A place to ask'],
      ['P1', 'Buddies'],
    ]);
    expect(thread.actions).toMatchObject([{ number: 2, action: 'A website', comesFrom: [] }]);
  });
});
