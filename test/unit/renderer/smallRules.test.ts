import { expect, test } from 'vitest';
import { placeLabels, project, spreadApart } from '../../../renderer/features/programme/geo';
import { nextTool, whereToGoOn } from '../../../renderer/features/step/walk';
import { href, type Place, parse } from '../../../renderer/routes';
import type { GroupDetail, StepState } from '../../../shared/contract/guidance';
import { blocksOf } from '../../../shared/rules/textBlocks';

test.each<[Place, string]>([
  [{ page: 'start' }, '#/'],
  [{ page: 'programme' }, '#/groups'],
  [{ page: 'plan', group: 'capaci-mechelen' }, '#/groups/capaci-mechelen/plan'],
  [{ page: 'checks', group: 'a' }, '#/groups/a/checks'],
  [{ page: 'thread', group: 'a' }, '#/groups/a/thread'],
  [{ page: 'step', group: 'a', step: null, tool: null }, '#/groups/a'],
  [{ page: 'step', group: 'a', step: 's', tool: null }, '#/groups/a/steps/s'],
  [{ page: 'step', group: 'a', step: 's', tool: 'plan' }, '#/groups/a/steps/s/plan'],
])('%o is %s and back', (place, address) => {
  expect(href(place)).toBe(address);
  expect(parse(address)).toEqual({ ...place, query: {} });
});

test('what a page remembers travels in the address', () => {
  const address = href({ page: 'programme' }, { subject: 'mentor', text: 'a & b' });
  expect(parse(address)).toEqual({ page: 'programme', query: { subject: 'mentor', text: 'a & b' } });
});

test('an address that means nothing is the start', () => {
  expect(parse('#ticket=abc')).toMatchObject({ page: 'start' });
  expect(parse('#/groups/100%/plan')).toMatchObject({ page: 'plan', group: '100%' });
  expect(parse('')).toMatchObject({ page: 'start' });
});

test('cities stand where they lie, and places outside the map do not stand anywhere', () => {
  const [capaci, jelgava] = [project(38.17, 13.24), project(56.65, 23.72)];
  expect(capaci?.[0]).toBeCloseTo(175.2, 0);
  expect(capaci?.[1]).toBeCloseTo(247.3, 0);
  expect(jelgava![0]).toBeGreaterThan(capaci![0]);
  expect(jelgava![1]).toBeLessThan(capaci![1]);
  expect(project(6.5, 3.4)).toBeNull();
});

test('signs on one spot are moved apart, others stay', () => {
  const [a, b, far] = spreadApart(
    [
      [100, 100],
      [100, 100],
      [200, 200],
    ],
    8,
  );
  expect(Math.hypot(a![0] - b![0], a![1] - b![1])).toBeGreaterThanOrEqual(7.9);
  expect(far).toEqual([200, 200]);
});

test('names do not cover each other, and stay out where there is no room', () => {
  const two = placeLabels([
    { at: [100, 100], name: 'Brussels' },
    { at: [108, 100], name: 'Schaarbeek' },
  ]);
  expect(two[0]).not.toBeNull();
  expect(two[1]).not.toEqual(two[0]);
  expect(placeLabels([{ at: [150, 100], name: 'x'.repeat(90) }])).toEqual([null]);
});

test('a text becomes headings, paragraphs and lists', () => {
  expect(blocksOf('One.\n\n## Two\n\n- a\n- b\n\nThree.')).toEqual([
    { kind: 'paragraph', text: 'One.' },
    { kind: 'heading', text: 'Two' },
    { kind: 'list', items: ['a', 'b'] },
    { kind: 'paragraph', text: 'Three.' },
  ]);
});

const walk = (...states: StepState[][]): GroupDetail =>
  ({
    next: null,
    steps: states.map((tools, s) => ({
      id: `s${s}`,
      state: 'todo',
      tools: tools.map((state, t) => ({ tool: `t${t}`, state })),
    })),
  }) as unknown as GroupDetail;

test('the next tool is the next one that is not skipped, in whichever step', () => {
  const group = walk(['done', 'skipped'], ['skipped', 'todo']);
  expect(nextTool(group, group.steps[0]!, 't0')).toMatchObject({ step: { id: 's1' }, tool: 't1' });
  expect(nextTool(group, group.steps[1]!, 't1')).toBeNull();
});

test('a group goes on where the services say, or else at its beginning', () => {
  const group = walk(['done'], ['todo']);
  expect(whereToGoOn({ ...group, next: { step: 's1', tool: 't0', due: null } })?.step.id).toBe('s1');
  expect(whereToGoOn(group)?.step.id).toBe('s0');
  expect(whereToGoOn(walk())).toBeNull();
});
