/** What the cells of the heat map say. */
import { expect, test } from 'vitest';
import { notesOn, stepOf } from '../../../renderer/features/matching/notes';
import type { MatchView } from '../../../shared/contract/matching';

const PAIR = { mentee: 'capaci', mentor: 'mechelen' };
const OTHER = { mentee: 'capaci', mentor: 'schaarbeek' };
const view = (more: Partial<MatchView> = {}) =>
  ({ best: null, decisions: [], constraints: [], ...more }) as unknown as MatchView;

test.each([
  [null, 0],
  [0, 0],
  [29, 0],
  [30, 1],
  [50, 2],
  [65, 3],
  [80, 4],
  [100, 4],
])('a total of %s is step %i of the ink', (total, step) => {
  expect(stepOf(total)).toBe(step);
});

test('a cell says that it is in the best combination, chosen, ruled out or fixed', () => {
  const best = { total: 90, pairs: [{ ...PAIR, total: 90 }] };
  const constraint = { id: '1', reason: null, active: true };
  const decided = {
    ...PAIR,
    id: '2',
    mentorName: 'Mechelen',
    reason: null,
    overruled: false,
    decidedOn: null,
    group: null,
  };
  const all = view({ best, decisions: [decided], constraints: [{ ...PAIR, ...constraint, kind: 'fixed' }] });
  expect(notesOn(all, PAIR)).toEqual(['best', 'decided', 'fixed']);
  expect(notesOn(all, OTHER)).toEqual([]);
  expect(notesOn(view({ constraints: [{ ...OTHER, ...constraint, kind: 'apart' }] }), OTHER)).toEqual(['apart']);
});
