import { describe, expect, test } from 'vitest';
import type { Row } from '../../../shared/model/entities';
import { structure as schema } from '../../../shared/process/schema';
import {
  answerKey,
  currentStep,
  type Holdings,
  lateThings,
  nextThing,
  progressOfStep,
} from '../../../shared/rules/progress';

const source = { work: 'guide', section: '1' };
const structure = schema.parse({
  id: 'small',
  version: 1,
  works: ['guide'],
  phases: [{ id: 'start', look: 'prepare' }],
  steps: [
    {
      id: 'ask',
      phase: 'start',
      source,
      tools: [
        { id: 'read', kind: 'page', source },
        { id: 'questions', kind: 'form', form: 'questions', source },
        { id: 'needs', kind: 'needs', source },
      ],
    },
  ],
  forms: [
    {
      id: 'questions',
      subjects: ['mentee', 'mentor', 'group'],
      source,
      questions: [
        { id: 'why', kind: 'text', source },
        { id: 'how', kind: 'text', source },
      ],
    },
  ],
});

const held = (change: Partial<Holdings> = {}): Holdings => ({
  roles: new Set(['mentee']),
  answers: new Map(),
  records: {},
  visits: new Map(),
  ...change,
});
const row = (change: Partial<Row<'group_step'>> = {}): Row<'group_step'> => ({
  ...{ id: 's1', deleted: 0, group_id: 'g', step: 'ask', visit_id: null, title: null },
  ...{ state: null, reason: null, due: null, position: 'a' },
  ...change,
});
const settled = (tool: string, state: 'done' | 'skipped'): Row<'tool_state'> => ({
  ...{ id: tool, deleted: 0, group_id: 'g', group_step_id: 's1', tool, state, reason: null },
});
const progress = (holdings = held(), states: Row<'tool_state'>[] = [], step = row()) =>
  progressOfStep(structure.steps[0], structure, step, states, holdings);

describe('states', () => {
  test('nothing there: everything is to do, and only roles that somebody has are asked', () => {
    const { state, tools } = progress();
    expect(state).toBe('todo');
    expect(tools.map(({ tool, answered, asked }) => [tool, answered, asked])).toEqual([
      ['read', null, null],
      ['questions', 0, 4],
      ['needs', 0, null],
    ]);
  });

  test('one answer sets a step going', () => {
    const { state, tools } = progress(held({ answers: new Map([[answerKey('questions', 'mentee'), 1]]) }));
    expect(state).toBe('doing');
    expect(tools[1]).toMatchObject({ state: 'doing', answered: 1, asked: 4 });
  });

  test('answers of a role that left the group do not count', () => {
    expect(progress(held({ answers: new Map([[answerKey('questions', 'mentor'), 2]]) })).state).toBe('todo');
  });

  test('what a person settles goes before what is derived', () => {
    const { state, tools } = progress(held({ records: { need: 2 } }), [
      settled('needs', 'done'),
      settled('read', 'skipped'),
    ]);
    expect(tools.map((tool) => tool.state)).toEqual(['skipped', 'todo', 'done']);
    expect(state).toBe('doing');
    expect(progress(held(), [], row({ state: 'skipped', reason: 'elsewhere' })).state).toBe('skipped');
  });

  test('a step that the process no longer knows keeps its place without tools', () => {
    expect(progressOfStep(undefined, structure, row({ step: 'gone' }), [], held())).toMatchObject({
      state: 'todo',
      tools: [],
    });
  });
});

describe('what is next, and what is late', () => {
  test('the first open tool of the first open step', () => {
    const first = progress(held(), [], row({ state: 'done' }));
    const second = progress(held(), [settled('read', 'done')], row({ id: 's2', due: '2026-05-01' }));
    expect(currentStep([first, second])).toBe(1);
    expect(nextThing([first, second])).toEqual({ step: 's2', tool: 'questions', due: '2026-05-01' });
    expect(currentStep([first])).toBeNull();
    expect(nextThing([first])).toBeNull();
  });

  test('open steps whose day has passed, counted in days', () => {
    const steps = [
      row({ id: 'yesterday', due: '2026-03-31' }),
      row({ id: 'today', due: '2026-04-01' }),
      row({ id: 'done', due: '2020-01-01', state: 'done' }),
      row({ id: 'long', due: '2026-03-01' }),
    ];
    expect(lateThings(steps, '2026-04-01')).toEqual([
      { step: 'yesterday', due: '2026-03-31', days: 1 },
      { step: 'long', due: '2026-03-01', days: 31 },
    ]);
  });
});

describe('steps that share something', () => {
  const visiting = schema.parse({
    ...structure,
    steps: [
      {
        id: 'ask',
        phase: 'start',
        source,
        tools: [
          { id: 'sessions', kind: 'records', form: 'session', source },
          { id: 'plan', kind: 'plan', source },
        ],
      },
    ],
    forms: [{ id: 'session', entity: 'visit_session', source, questions: [{ id: 'title', kind: 'line', source }] }],
  });
  const at = (visit: string, holdings: Holdings) =>
    progressOfStep(visiting.steps[0], visiting, row({ visit_id: visit }), [], holdings);

  test('sessions of one visit are not counted for another', () => {
    const holdings = held({ records: { visit_session: 3 }, visits: new Map([['v1', { visit_session: 3 }]]) });
    expect(at('v1', holdings).tools[0]).toMatchObject({ answered: 3, state: 'doing' });
    expect(at('v2', holdings).tools[0]).toMatchObject({ answered: 0, state: 'todo' });
  });

  test('rows of the plan begin no step by themselves', () => {
    const holdings = held({ records: { action: 7 } });
    expect(at('v1', holdings)).toMatchObject({ state: 'todo', tools: [{ answered: 0 }, { answered: 7 }] });
  });
});
