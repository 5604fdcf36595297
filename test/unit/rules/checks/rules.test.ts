/** Every rule of the method that the workbook evaluates, named after its source. */
import i18next from 'i18next';
import { afterAll, describe, expect, test } from 'vitest';
import { catalogues } from '../../../../shared/locales';
import { LANGUAGES } from '../../../../shared/model/primitives';
import { CHECK_KEYS, type CheckKey } from '../../../../shared/rules/checks/keys';
import { listed } from '../../../../shared/rules/checks/outcome';
import { action, answers, commitment, found, group, link, member, need, outcome, said, TODAY, visit } from './group';

describe('the needs analysis', () => {
  test('S4 ch. 4: a first draft of the needs exists before a mentor is sought', () => {
    const check = 'needs-before-mentor';
    const alone = new Set(['mentee']);
    expect(found(check, group({ roles: alone }))).toBe('unknown early');
    expect(found(check, group())).toBe('open mentor-first');
    expect(found(check, group({ roles: alone, answers: answers({ 'match/criteria': 'Size' }) }))).toBe(
      'open mentor-first',
    );
    const drafted = answers({ 'needs-analysis/challenge': 'Newcomers do not find us' }, 'mentee');
    expect(found(check, group({ answers: drafted }))).toBe('met drafted');
    expect(outcome(check, group({ needs: [need(1), need(2)] })).facts).toEqual({ count: 2 });
  });

  test('S4 ch. 4: the city looks critically at its own position', () => {
    const check = 'position-weighed';
    expect(found(check, group())).toBe('unknown early');
    expect(found(check, group({ answers: answers({ 'needs-analysis/challenge': 'x' }) }))).toBe('open missing');
    expect(found(check, group({ answers: answers({ 'needs-analysis/own-capacity': 'x' }) }))).toBe('met written');
  });

  test('S4 ch. 4: stakeholders take part in the needs analysis, representatives of migrants among them', () => {
    const check = 'stakeholders-heard';
    const analysis = (values: Record<string, unknown>) =>
      group({
        answers: answers(
          Object.fromEntries(Object.entries(values).map(([id, value]) => [`needs-analysis/${id}`, value])),
        ),
      });
    expect(found(check, group())).toBe('unknown early');
    expect(found(check, analysis({ challenge: 'x' }))).toBe('open nobody-named');
    expect(found(check, analysis({ 'made-with': 'Two schools' }))).toBe('open migrants-unsaid');
    expect(found(check, analysis({ 'made-with': 'Two schools', 'migrants-heard': false }))).toBe(
      'open without-migrants',
    );
    expect(found(check, analysis({ 'migrants-heard': true }))).toBe('open nobody-named');
    expect(found(check, analysis({ 'made-with': 'Two schools', 'migrants-heard': true }))).toBe('met heard');
  });

  test('S4 ch. 4: every need says what is missing: a policy, support or coordination', () => {
    const check = 'needs-sorted';
    expect(found(check, group())).toBe('unknown none');
    expect(found(check, group({ needs: [need(1, { gap: 'policy' })] }))).toBe('met sorted');
    const some = outcome(check, group({ needs: [need(1, { gap: 'support' }), need(2), need(4)] }));
    expect(some).toEqual({ state: 'open', say: 'unsorted', facts: { count: 2, needs: 'N2, N4' } });
  });
});

describe('political commitment', () => {
  test('S4 ch. 4: political commitment is recorded, from the start', () => {
    const check = 'commitment-recorded';
    expect(found(check, group())).toBe('open none');
    expect(found(check, group({ commitments: [commitment({ until: '2022-06-14' })] }))).toBe('open ended');
    expect(found(check, group({ commitments: [commitment({ until: TODAY })] }))).toBe('met recorded');
  });

  test('S4 ch. 4: support comes from several sides, because leadership may change', () => {
    const check = 'commitment-all-sides';
    const of = (...sides: (string | null)[]) => group({ commitments: sides.map((side) => commitment({ side })) });
    expect(found(check, of(null, ' '))).toBe('unknown no-side');
    expect(found(check, of('Green list', ' green LIST '))).toBe('open one');
    expect(outcome(check, of('Green list', 'Red list'))).toMatchObject({ state: 'met', facts: { count: 2 } });
    const gone = commitment({ side: 'Red list', until: '2021-01-01' });
    expect(found(check, group({ commitments: [commitment({ side: 'Green list' }), gone] }))).toBe('open one');
  });

  test('S4 ch. 4: commitment is for drafting the plan and for carrying it out', () => {
    const check = 'commitment-both-parts';
    const to = (...parts: ('drafting' | 'implementation' | 'both' | null)[]) =>
      group({ commitments: parts.map((committed_to) => commitment({ committed_to })) });
    expect(found(check, to(null))).toBe('unknown unsaid');
    expect(found(check, to('drafting'))).toBe('open drafting-only');
    expect(found(check, to('implementation', null))).toBe('open implementation-only');
    expect(found(check, to('drafting', 'implementation'))).toBe('met both');
    expect(found(check, to('both'))).toBe('met both');
  });
});

describe('figures', () => {
  const figure = (subject: string, values: Partial<{ year: number; definition: string }>, question = 'residents') => ({
    question,
    subject,
    figure: { value: 1200, year: null, source: null, definition: null, ...values },
    needsDefinition: true,
  });
  const inhabitants = { ...figure('mentee', { year: 2021 }, 'inhabitants'), needsDefinition: false };

  test('workbook: a figure without year or definition is kept but not compared', () => {
    const check = 'figures-complete';
    expect(found(check, group())).toBe('unknown none');
    expect(found(check, group({ figures: [inhabitants] }))).toBe('met complete');
    const mixed = [inhabitants, figure('mentee', { year: 2021 }), figure('mentor', { definition: 'non-national' })];
    expect(outcome(check, group({ figures: mixed }))).toMatchObject({ state: 'open', facts: { count: 2 } });
    const pair = [figure('mentee', { year: 2021 }), figure('mentor', { year: 2021, definition: 'non-national' })];
    expect(found('figures-comparable', group({ figures: pair }))).toBe('open different');
  });

  test('S0, workbook: figures of both cities count the same people', () => {
    const check = 'figures-comparable';
    const foreign = { year: 2021, definition: 'foreign-nationality' };
    expect(found(check, group({ figures: [inhabitants] }))).toBe('unknown none');
    expect(found(check, group({ figures: [figure('mentee', foreign)] }))).toBe('unknown one-city');
    const elsewhere = figure('mentor', foreign, 'other-question');
    expect(found(check, group({ figures: [figure('mentee', foreign), elsewhere] }))).toBe('unknown one-city');
    const alike = [figure('mentee', foreign), figure('mentor', { ...foreign, year: 2019 })];
    expect(found(check, group({ figures: alike }))).toBe('met alike');
    const different = [figure('mentee', foreign), figure('mentor', { year: 2021, definition: 'non-national' })];
    expect(found(check, group({ figures: different }))).toBe('open different');
    const words = { year: 2021, definition: 'other' };
    expect(found(check, group({ figures: [figure('mentee', words), figure('mentor', words)] }))).toBe('open different');
  });
});

describe('the match', () => {
  test.each([
    ['S4 ch. 4: criteria are agreed on before candidates are compared', 'criteria-agreed', 'match/criteria'],
    ['S4 ch. 4: the mentor itself is convinced that it can help', 'mentor-convinced', 'match/mentor-conviction'],
  ] as const)('%s', (_, check, slot) => {
    expect(found(check, group({ roles: new Set(['mentee']) }))).toBe('unknown early');
    expect(found(check, group())).toBe('open missing');
    expect(found(check, group({ answers: answers({ [slot]: 'Yes' }) }))).toBe('met written');
  });
});

describe('common ground', () => {
  test('S4 ch. 3 and 6: a benchmark is chosen, or the group goes without and says why', () => {
    const check = 'benchmark-decided';
    const ground = (values: Record<string, unknown>) =>
      group({
        answers: answers(
          Object.fromEntries(Object.entries(values).map(([id, value]) => [`common-ground/${id}`, value])),
        ),
      });
    expect(found(check, group())).toBe('unknown early');
    expect(found(check, ground({ similarities: 'x' }))).toBe('open undecided');
    expect(found(check, group({ done: new Set(['common-ground']) }))).toBe('open undecided');
    expect(found(check, ground({ 'benchmark-choice': 'own' }))).toBe('met chosen');
    expect(found(check, ground({ 'benchmark-choice': 'none' }))).toBe('open no-reason');
    expect(found(check, ground({ 'benchmark-choice': 'none', 'benchmark-reason': 'We agree' }))).toBe('met without');
    expect(found(check, group({ benchmark: { pack_id: 'p', reason: null } }))).toBe('met chosen');
    expect(found(check, group({ benchmark: { pack_id: null, reason: ' ' } }))).toBe('open no-reason');
    expect(found(check, group({ benchmark: { pack_id: null, reason: 'We agree' } }))).toBe('met without');
  });

  test('S4 ch. 3: both cities hold themselves against the benchmark', () => {
    const check = 'both-cities-assessed';
    const benchmark = { pack_id: 'p', reason: null };
    const rated = (assessed: number) => group({ benchmark, cities: { all: 2, assessed } });
    expect(found(check, group())).toBe('unknown undecided');
    expect(found(check, group({ benchmark: { pack_id: null, reason: 'We agree' } }))).toBe('met without');
    expect(found(check, rated(0))).toBe('open nobody');
    expect(outcome(check, rated(1))).toEqual({ state: 'open', say: 'some', facts: { count: 1, all: 2 } });
    expect(found(check, rated(2))).toBe('met all');
  });

  test('S4 ch. 3: the group chooses the key factors that it concentrates on', () => {
    const check = 'focus-chosen';
    const benchmark = { pack_id: 'p', reason: null };
    expect(found(check, group())).toBe('unknown undecided');
    expect(found(check, group({ benchmark }))).toBe('open none');
    expect(found(check, group({ benchmark: { pack_id: null, reason: null } }))).toBe('met without');
    expect(found(check, group({ answers: answers({ 'common-ground/focus': 'x' }) }))).toBe('met written');
    expect(outcome(check, group({ benchmark, factors: { focus: 2, context: 0 } }))).toMatchObject({
      state: 'met',
      facts: { count: 2 },
    });
  });

  test('S4 ch. 3: circumstances that the city cannot change are noted', () => {
    const check = 'context-noted';
    expect(found(check, group())).toBe('unknown early');
    expect(found(check, group({ answers: answers({ 'common-ground/goals': 'x' }) }))).toBe('open missing');
    expect(found(check, group({ answers: answers({ 'common-ground/context-factors': 'x' }) }))).toBe('met written');
    expect(found(check, group({ benchmark: { pack_id: 'p', reason: null } }))).toBe('open missing');
    expect(found(check, group({ factors: { focus: 0, context: 1 } }))).toBe('met written');
  });
});

describe('training and agreement', () => {
  test('S4 ch. 4: a training for all parties is held', () => {
    const check = 'training-held';
    const on = (day: string) => group({ answers: answers({ 'training/first-session': day }) });
    expect(found(check, group())).toBe('open missing');
    expect(found(check, on('2022-06-16'))).toBe('unknown planned');
    expect(found(check, on(TODAY))).toBe('met held');
    expect(found(check, group({ answers: answers({ 'training/results': 'x' }) }))).toBe('met held');
  });

  test('S4 ch. 4: it is agreed who answers for what', () => {
    const check = 'roles-agreed';
    const written = (...roles: string[]) =>
      group({ answers: answers(Object.fromEntries(roles.map((role) => [`agreement/role-${role}`, 'x']))) });
    expect(found(check, group())).toBe('open missing');
    expect(found(check, written('mentee'))).toBe('open mentor-missing');
    expect(found(check, written('mentor'))).toBe('open mentee-missing');
    expect(found(check, written('mentee', 'mentor'))).toBe('met written');
    expect(found(check, group({ roles: new Set(['peer']) }))).toBe('met peers');
  });

  test('S4 ch. 1: confidentiality is agreed on', () => {
    const check = 'confidentiality-agreed';
    expect(found(check, group())).toBe('open missing');
    expect(found(check, group({ answers: answers({ 'agreement/confidentiality': 'x' }) }))).toBe('met written');
  });

  test('S4 ch. 4: it is clear which objectives count and which practices help most', () => {
    const check = 'scope-fixed';
    expect(found(check, group())).toBe('open no-objectives');
    const objectives = { 'agreement/objectives': 'x' };
    expect(found(check, group({ answers: answers(objectives) }))).toBe('open no-practices');
    const both = answers({ ...objectives, 'agreement/useful-practices': 'x' });
    expect(found(check, group({ answers: both }))).toBe('met written');
  });
});

describe('the support group', () => {
  const members = (count: number, at: 'mentee' | 'mentor' = 'mentee') =>
    Array.from({ length: count }, () => member({ at }));

  test('S4 annex 5: at most ten members; an eleventh is a check, never a block', () => {
    const check = 'at-most-ten';
    expect(found(check, group({ members: members(12, 'mentor') }))).toBe('unknown none');
    expect(found(check, group({ members: members(10) }))).toBe('met few');
    expect(outcome(check, group({ members: members(11) }))).toEqual({
      state: 'open',
      say: 'many',
      facts: { count: 11, most: 10 },
    });
  });

  test('S4 ch. 4: at least one member represents migrants, always', () => {
    const check = 'represents-migrants';
    const speaks = member({ represents_migrants: 1 });
    expect(found(check, group())).toBe('unknown none');
    expect(found(check, group({ members: [member(), member({ represents_migrants: 0 })] }))).toBe('open unrepresented');
    expect(found(check, group({ members: [member(), { ...speaks, at: 'mentor' }] }))).toBe('open unrepresented');
    expect(found(check, group({ members: [member(), speaks] }))).toBe('met represented');
  });
});

describe('the visits', () => {
  test('S4 ch. 6: each of the two cities is visited, in any number and order', () => {
    const check = 'both-cities-visited';
    expect(found(check, group())).toBe('open neither');
    expect(found(check, group({ visits: [visit('mentee'), visit('mentee')] }))).toBe('open not-mentor');
    expect(found(check, group({ visits: [visit('mentor'), visit('online')] }))).toBe('open not-mentee');
    const meeting = visit('mentor', { row: { kind: 'meeting' } });
    expect(found(check, group({ visits: [visit('mentee'), meeting] }))).toBe('open not-mentor');
    expect(found(check, group({ visits: [visit('mentor'), visit('mentee')] }))).toBe('met both');
    expect(found(check, group({ roles: new Set(['peer']) }))).toBe('met peers');
  });

  test.each([
    ['S4 ch. 5: of three visits the first goes to the mentee', 'first-visit-at-mentee', 0],
    ['S4 ch. 5: of three visits the last goes to the mentee', 'last-visit-at-mentee', 2],
  ] as const)('%s', (_, check, place) => {
    const hosts = (at: 'mentee' | 'mentor' | null) =>
      group({ visits: [0, 1, 2].map((index) => visit(index === place ? at : 'online')) });
    expect(found(check, hosts('mentee'))).toBe('met at-mentee');
    expect(found(check, hosts('mentor'))).toBe('open elsewhere');
    expect(found(check, hosts(null))).toBe('unknown no-host');
    const two = group({ visits: [visit('mentor'), visit('mentor')] });
    expect(found(check, two)).toBe('met not-three');
    const meeting = visit('online', { row: { kind: 'meeting' } });
    expect(found(check, group({ visits: [meeting, ...hosts('mentee').visits, meeting] }))).toBe('met at-mentee');
  });

  test('S4 ch. 5: before a visit it is planned what to see and whom to meet', () => {
    const check = 'visits-prepared';
    const planned = { start: '2022-09-01', to_see: 'The one-stop shop' };
    expect(found(check, group({ visits: [visit('mentee')] }))).toBe('unknown no-days');
    expect(found(check, group({ visits: [visit('mentee', { row: planned }), visit('mentor')] }))).toBe('met prepared');
    const two = [visit('mentee', { row: { start: '2022-09-01', to_see: ' ' } }), visit('mentor', { over: true })];
    expect(outcome(check, group({ visits: two }))).toMatchObject({ state: 'open', facts: { count: 2 } });
  });

  test('S4 ch. 5, first visit: interviews and focus groups on actions and obstacles', () => {
    const check = 'people-heard';
    const first = (over: boolean, ...sessions: ('briefing' | 'focus-group')[]) =>
      group({
        visits: [visit('mentor', { sessions: ['interview'] }), visit('mentee', { yields: 'draft', over, sessions })],
      });
    expect(found(check, group())).toBe('unknown to-come');
    expect(found(check, first(false, 'briefing'))).toBe('unknown to-come');
    expect(found(check, first(true, 'briefing'))).toBe('open missing');
    expect(found(check, first(true, 'focus-group'))).toBe('met planned');
    expect(found(check, group({ visits: [visit('mentee', { sessions: ['interview'] })] }))).toBe('met planned');
  });

  test('S4 ch. 5, third visit: the final plan is presented to politicians and partners', () => {
    const check = 'plan-presented';
    const last = (over: boolean, ...sessions: ('interview' | 'plan-presentation')[]) =>
      group({ visits: [visit('mentee', { over: true }), visit('mentee', { yields: 'final', over, sessions })] });
    expect(found(check, last(false))).toBe('unknown to-come');
    expect(found(check, last(true, 'interview'))).toBe('open missing');
    expect(found(check, last(false, 'plan-presentation'))).toBe('met planned');
  });
});

describe('the plan', () => {
  test('workbook, the thread: every need leads to an action', () => {
    const check = 'needs-lead-to-actions';
    const needs = [need(1), need(2)];
    expect(found(check, group())).toBe('unknown no-needs');
    expect(found(check, group({ needs }))).toBe('unknown no-actions');
    const half = group({ needs, actions: [action(1)], links: [link(1, 'n2'), link(1, 'n1', 'practice')] });
    expect(outcome(check, half)).toEqual({ state: 'open', say: 'loose', facts: { count: 1, needs: 'N1' } });
    const dropped = group({ needs, actions: [action(1)], links: [link(1, 'n2'), link(9, 'n1')] });
    expect(found(check, dropped)).toBe('open loose');
    expect(found(check, group({ needs, actions: [action(1)], links: [link(1, 'n1'), link(1, 'n2')] }))).toBe(
      'met answered',
    );
  });

  test('workbook, the thread: no action hangs loose', () => {
    const check = 'actions-answer-needs';
    const actions = [action(1), action(4)];
    expect(found(check, group({ needs: [need(1)] }))).toBe('unknown no-actions');
    const gone = group({ actions, needs: [need(1)], links: [link(1, 'n1'), link(4, 'n-in-the-bin')] });
    expect(outcome(check, gone)).toEqual({ state: 'open', say: 'loose', facts: { count: 1, actions: '4' } });
    expect(found(check, group({ actions, needs: [need(1)], links: [link(1, 'n1'), link(4, 'n1')] }))).toBe(
      'met answer',
    );
  });

  test('S4 annex 6: every action has a lead, a timeframe and a way to judge success', () => {
    const check = 'actions-complete';
    const whole = { lead: 'City', success: 'Fewer questions', timeframe: { words: 'Spring', start: null, end: null } };
    expect(found(check, group())).toBe('unknown no-actions');
    expect(found(check, group({ actions: [action(1, whole)] }))).toBe('met complete');
    const dated = { ...whole, timeframe: { words: null, start: '2022-09-01', end: null } };
    expect(found(check, group({ actions: [action(1, dated)] }))).toBe('met complete');
    const lacking = [
      action(1, whole),
      action(2, { ...whole, lead: ' ' }),
      action(3, { ...whole, success: null }),
      action(5, { ...whole, timeframe: { words: ' ', start: null, end: null } }),
    ];
    expect(outcome(check, group({ actions: lacking }))).toEqual({
      state: 'open',
      say: 'lacking',
      facts: { count: 3, actions: '2, 3, 5' },
    });
  });

  test.each([
    ['S4 ch. 5, first visit: the draft is kept', 'draft-kept', 'draft'],
    ['S4 ch. 5, second visit: the revised plan is kept', 'revised-kept', 'revised'],
    ['S4 ch. 5, third visit: the final plan is kept', 'final-kept', 'final'],
  ] as const)('%s', (_, check, kind) => {
    const yielding = (over: boolean) => [visit('mentee', { over: true }), visit('mentee', { yields: kind, over })];
    expect(found(check, group({ visits: yielding(false) }))).toBe('unknown to-come');
    expect(found(check, group({ visits: yielding(true), versions: ['other'] }))).toBe('open not-kept');
    expect(found(check, group({ versions: [kind] }))).toBe('met kept');
  });

  test('workbook: the plan is kept as it was approved', () => {
    const check = 'approved-kept';
    const decided = (body: string, decision: string) =>
      group({ answers: answers({ [`approval/${body}-decision`]: decision }) });
    expect(found(check, group())).toBe('unknown to-come');
    expect(found(check, decided('council', 'deferred'))).toBe('unknown to-come');
    expect(found(check, decided('committee', 'approved'))).toBe('unknown to-come');
    expect(found(check, decided('executive', 'approved'))).toBe('open not-kept');
    expect(found(check, decided('council', 'approved-with-amendments'))).toBe('open not-kept');
    expect(found(check, group({ versions: ['approved'] }))).toBe('met kept');
  });
});

describe('feasibility', () => {
  const after = [visit('mentee', { over: true })];

  test('S4 ch. 5, first visit: departments and partners are consulted on feasibility', () => {
    const check = 'feasibility-consulted';
    expect(found(check, group({ visits: [visit('mentee')] }))).toBe('unknown early');
    expect(found(check, group({ visits: after }))).toBe('open missing');
    expect(found(check, group({ versions: ['draft'] }))).toBe('open missing');
    expect(found(check, group({ answers: answers({ 'feasibility/partners': 'x' }) }))).toBe('met consulted');
  });

  test('S4 ch. 2, workbook: options are weighed, "do nothing" among them', () => {
    const check = 'options-weighed';
    const options = { 'feasibility/options-considered': 'A desk or a website' };
    expect(found(check, group())).toBe('unknown early');
    expect(found(check, group({ visits: after }))).toBe('open missing');
    expect(found(check, group({ answers: answers(options) }))).toBe('open no-do-nothing');
    const without = { ...options, 'feasibility/do-nothing-weighed': false };
    expect(found(check, group({ answers: answers(without) }))).toBe('open no-do-nothing');
    const weighed = { ...options, 'feasibility/do-nothing-weighed': true };
    expect(found(check, group({ answers: answers(weighed) }))).toBe('met weighed');
  });
});

test('long lists are cut where nobody reads on', () => {
  expect(listed([1, 2, 3, 4, 5, 6])).toBe('1, 2, 3, 4, 5, 6');
  expect(listed([1, 2, 3, 4, 5, 6, 7])).toBe('1, 2, 3, 4, 5, 6 …');
});

afterAll(async () => {
  const tested = new Set<string>([...said].map((sentence) => sentence.split('.')[0] ?? ''));
  expect(CHECK_KEYS.filter((check: CheckKey) => !tested.has(check))).toEqual([]);
  for (const language of LANGUAGES) {
    const i18n = i18next.createInstance();
    const { default: words } = await catalogues[language]();
    await i18n.init({ lng: language, resources: { [language]: { ...words } } });
    const wordless = [...said].filter((sentence) => !i18n.exists(`checks:found.${sentence}`, { count: 1 }));
    expect(wordless, language).toEqual([]);
    const { found: all } = (words as { checks: { found: Record<string, Record<string, string>> } }).checks;
    const sentences = Object.entries(all).flatMap(([check, own]) =>
      Object.keys(own).map((say) => `${check}.${say.replace(/_(one|other|many)$/, '')}`),
    );
    expect(
      [...new Set(sentences)].filter((sentence) => !said.has(sentence)),
      language,
    ).toEqual([]);
  }
});
