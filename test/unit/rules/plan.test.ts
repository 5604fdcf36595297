import { describe, expect, test } from 'vitest';
import type { ActionView, PlanContent } from '../../../shared/contract/plan';
import { cellsFrom, changedCells, nextNumber, wordsOfTimeframe } from '../../../shared/rules/plan';

const action = (id: string, cells: Partial<ActionView> = {}): ActionView => ({
  ...{ id, number: 1, action: null, outcome: null, timeframe: null, lead: null, resources: null, success: null },
  ...{ invented: false, links: [] },
  ...cells,
});
const version = (...actions: ActionView[]) => ({ actions }) as PlanContent;

describe('what changed since the last version', () => {
  test('nothing is marked before there is a version', () => {
    expect(changedCells([action('a', { action: 'Buddies' })], null)).toEqual({});
  });

  test('changed cells, cells of new actions, and dates beside the words', () => {
    const before = version(
      action('a', { action: 'Buddies', lead: 'Welfare', timeframe: { words: 'spring', start: null, end: null } }),
      action('b', { action: 'Desk', timeframe: { words: 'autumn', start: null, end: null } }),
    );
    const now = [
      action('a', { action: 'Buddies', lead: null, timeframe: { words: 'spring', start: '2023-03-01', end: null } }),
      action('b', { action: 'Desk', timeframe: { words: 'autumn', start: null, end: null } }),
      action('c', { outcome: 'Plain letters' }),
      action('d'),
    ];
    expect(changedCells(now, before)).toEqual({ a: ['timeframe', 'lead'], c: ['outcome'] });
  });
});

describe('pasting', () => {
  test('a row fills the columns from where it is pasted; blank cells empty what stood there', () => {
    const { cells, beyond } = cellsFrom('lead', ['City', ' ']);
    expect(cells).toEqual([
      ['lead', 'City'],
      ['resources', null],
    ]);
    expect(beyond).toBe(false);
  });

  test('words beyond the last column are told, blank cells there are not', () => {
    expect(cellsFrom('success', ['Fewer calls', '', ' ']).beyond).toBe(false);
    expect(cellsFrom('success', ['Fewer calls', 'lost']).beyond).toBe(true);
  });

  test('dates stay when the words beside them change', () => {
    const now = { words: 'spring', start: '2023-03-01', end: null };
    expect(wordsOfTimeframe('summer', now)).toEqual({ ...now, words: 'summer' });
    expect(wordsOfTimeframe(null, now)).toEqual({ ...now, words: null });
    expect(wordsOfTimeframe(null, { ...now, start: null })).toBeNull();
  });
});

test('a number is one more than any that was used', () => {
  expect(nextNumber([])).toBe(1);
  expect(nextNumber([3, null, 1])).toBe(4);
});
