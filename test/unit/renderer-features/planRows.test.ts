import { expect, test } from 'vitest';
import {
  droppedUnder,
  moveTarget,
  NOTHING_DONE,
  nextNumberIn,
  orderAfterMove,
  planRows,
  withCell,
} from '../../../renderer/features/plan/planRows';
import type { ActionView, PlanView } from '../../../shared/contract/plan';

const action = (id: string, number: number): ActionView => ({
  id,
  number,
  action: `Action ${number}`,
  outcome: null,
  timeframe: null,
  lead: null,
  resources: null,
  success: null,
  invented: false,
  links: [],
});
const view = (...actions: ActionView[]): Pick<PlanView, 'actions' | 'dropped' | 'changed'> => ({
  actions,
  dropped: [],
  changed: {},
});
const same = (id: string) => id;
const keysOf = (rows: { key: string }[]) => rows.map((row) => row.key);

test('what was typed lies over what the services said', () => {
  const overlay = withCell(NOTHING_DONE, 'a', 'lead', 'Mayor');
  const [row] = planRows(view(action('a', 1)), overlay, same);
  expect(row?.cells).toMatchObject({ action: 'Action 1', lead: 'Mayor' });
  expect(withCell(overlay, 'a', 'lead', undefined).typed.size).toBe(0);
});

test('rows that did not change are the same objects', () => {
  const before = planRows(view(action('a', 1), action('b', 2)), NOTHING_DONE, same);
  const after = planRows(view(action('a', 1), { ...action('b', 2), lead: 'Mayor' }), NOTHING_DONE, same, before);
  expect(after[0]).toBe(before[0]);
  expect(after[1]).not.toBe(before[1]);
});

test('a new row keeps its key when the services name it, and stands where it was put', () => {
  const overlay = { ...NOTHING_DONE, born: [{ key: 'new-0', after: 'a' }, { key: 'new-1' }] };
  const made = planRows(view(action('a', 1), action('b', 2)), overlay, same);
  expect(made.map((row) => [row.key, row.number])).toEqual([
    ['a', 1],
    ['new-0', 3],
    ['b', 2],
    ['new-1', 4],
  ]);
  const said = planRows(view(action('a', 1), action('c', 3), action('b', 2)), overlay, (id) =>
    id === 'c' ? 'new-0' : id,
  );
  expect(keysOf(said)).toEqual(['a', 'new-0', 'b', 'new-1']);
});

test('a row that was moved stays there until the services say so too', () => {
  const rows = planRows(view(action('a', 1), action('b', 2), action('c', 3)), NOTHING_DONE, same);
  const order = orderAfterMove(rows, 'c', null);
  expect(order).toEqual(['c', 'a', 'b']);
  const moved = planRows(
    view(action('a', 1), action('b', 2), action('c', 3), action('d', 4)),
    { ...NOTHING_DONE, order },
    same,
  );
  expect(keysOf(moved)).toEqual(['c', 'a', 'b', 'd']);
});

test('moving by one says under which row, and stops at the ends', () => {
  const rows = planRows(view(action('a', 1), action('b', 2), action('c', 3)), NOTHING_DONE, same);
  expect(moveTarget(rows, 'b', -1)).toBeNull();
  expect(moveTarget(rows, 'c', -1)).toBe('a');
  expect(moveTarget(rows, 'a', 1)).toBe('b');
  expect(moveTarget(rows, 'a', -1)).toBeUndefined();
  expect(moveTarget(rows, 'c', 1)).toBeUndefined();
});

test('dropped numbers stand under the number before them, and are not given again', () => {
  const dropped = [5, 3, 1].map((number) => ({ id: `x${number}`, number, action: null, because: null }));
  const plan = { ...view(action('b', 4), action('a', 2)), dropped };
  const under = droppedUnder(planRows(plan, NOTHING_DONE, same), dropped);
  expect(under.get(null)?.map((item) => item.number)).toEqual([1]);
  expect(under.get('a')?.map((item) => item.number)).toEqual([3]);
  expect(under.get('b')?.map((item) => item.number)).toEqual([5]);
  expect(nextNumberIn(plan)).toBe(6);
});
