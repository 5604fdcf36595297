/** The picture of the thread, and how rules stand. */
import { expect, test } from 'vitest';
import { standingOf } from '../../../renderer/features/method/standing';
import { besideOf, CHIP, drawThread, kindsOf, wrapped } from '../../../renderer/features/thread/layout';
import type { CheckView, ThreadView } from '../../../shared/contract/method';

const knot = (id: string, kind: 'need' | 'factor' | 'practice') => ({
  id,
  kind,
  label: id,
  title: null,
  invented: false,
});
const action = (id: string, comesFrom: string[]) => ({
  id,
  number: 1,
  action: null,
  outcome: null,
  success: null,
  invented: false,
  comesFrom,
});
const thread = (values: Partial<ThreadView>): ThreadView => ({
  knots: [],
  actions: [],
  loose: { needs: [], actions: [], practices: [] },
  ...values,
});

test('key factors have a place only where an action rests on one', () => {
  expect(kindsOf(thread({}))).toEqual(['need', 'practice']);
  expect(kindsOf(thread({ knots: [knot('F4', 'factor')] }))).toEqual(['need', 'factor', 'practice']);
});

test('chips do not cover each other, and every line ends at two of them', () => {
  const knots = [knot('N1', 'need'), knot('N2', 'need'), knot('P1', 'practice')];
  const drawn = drawThread(thread({ knots, actions: [action('a', ['N1', 'P1']), action('b', ['N1', 'gone'])] }));
  const boxes = [...drawn.knots.values(), ...drawn.actions.values()];
  const all = [...boxes, ...[...drawn.actions.values()].flatMap((box) => [besideOf(box, 0), besideOf(box, 1)])];
  expect(all).toHaveLength(9);
  for (const [index, a] of all.entries())
    for (const b of all.slice(index + 1))
      expect(Math.abs(a.x - b.x) >= CHIP.width || Math.abs(a.y - b.y) >= CHIP.height).toBe(true);
  for (const { x, y } of all) {
    expect(x + CHIP.width).toBeLessThanOrEqual(drawn.width);
    expect(y + CHIP.height).toBeLessThanOrEqual(drawn.height);
  }
  expect(drawn.lines.map(({ from, to, kind }) => [from, to, kind])).toEqual([
    ['N1', 'a', 'need'],
    ['P1', 'a', 'practice'],
    ['N1', 'b', 'need'],
  ]);
  const { x, y } = drawn.knots.get('P1')!;
  expect(drawn.lines[1]!.path).toMatch(new RegExp(`^M${x + CHIP.width} ${y + CHIP.height / 2}C`));
});

test('words that do not fit end in an ellipsis', () => {
  expect(wrapped('', 2)).toEqual([]);
  expect(wrapped('A desk\nin the hall', 2)).toEqual(['A desk in the hall']);
  expect(wrapped('Round table of associations, four times a year', 2)).toEqual([
    'Round table of',
    'associations, four times a…',
  ]);
  expect(wrapped('Wetenschapscommunicatiebeleid', 2)).toEqual(['Wetenschapscommunicatiebel…']);
});

test('a reason takes a rule off the open ones, and what is met needs no reason', () => {
  const check = (state: CheckView['state'], reason: string | null, skipped: string | null = null) =>
    standingOf({ state, reason, skipped } as CheckView);
  expect(check('open', null)).toBe('open');
  expect(check('unknown', null)).toBe('unknown');
  expect(check('open', 'Not in our country')).toBe('excepted');
  expect(check('open', null, 'No money to travel')).toBe('excepted');
  expect(check('met', 'Not in our country')).toBe('met');
});
