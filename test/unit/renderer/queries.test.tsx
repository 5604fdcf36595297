import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { answer, made, refuse, tell } from './program';

const { touches, useCall } = await import('../../../renderer/stores/queries');

const A = '0197f0a0-0000-7000-8000-00000000000a';
const B = '0197f0a0-0000-7000-8000-00000000000b';
const changed = (entities: string[], groups: string[]) => ({ entities, groups, at: '2026-01-01T00:00:00.000Z' });

test.each([
  [{}, ['need'], [A], true],
  [{ entities: ['need'] as const }, ['need', 'action'], [A], true],
  [{ entities: ['need'] as const }, ['action'], [A], false],
  [{ group: A }, ['need'], [A], true],
  [{ group: A }, ['need'], [B], false],
  [{ group: A }, ['organisation'], [], true],
])('%o and a change of %o in %o: %s', (interest, entities, groups, expected) => {
  expect(touches(interest, changed(entities, groups))).toBe(expected);
});

test('reads once for everybody who looks, and again when a change touches it', async () => {
  let turn = 0;
  answer({ 'record.list': () => [{ id: A, deleted: 0, turn: turn++ }] });
  const use = () => useCall('record.list', { entity: 'need', owner: A }, { entities: ['need'], group: A });
  const first = await renderHook(use);
  const second = await renderHook(use);
  await vi.waitFor(() => expect(first.result.current.value).toMatchObject([{ turn: 0 }]));
  expect(second.result.current.value).toBe(first.result.current.value);
  expect(made).toHaveLength(1);
  await tell('changed', changed(['action'], [A]));
  await tell('changed', changed(['need'], [B]));
  expect(made).toHaveLength(1);
  await tell('changed', changed(['need'], [A]));
  await vi.waitFor(() => expect(first.result.current.value).toMatchObject([{ turn: 1 }]));
});

test('waits while the input is not known', async () => {
  answer({});
  const { result } = await renderHook(() => useCall('group.get', undefined));
  expect(result.current).toMatchObject({ value: undefined, loading: false });
  expect(made).toHaveLength(0);
});

test('keeps the old answer and says why a new one could not be had', async () => {
  let broken = false;
  answer({ 'record.list': () => (broken ? refuse('NO_WORKBOOK') : []) });
  const { result, act } = await renderHook(() => useCall('record.list', { entity: 'practice', owner: B }));
  await vi.waitFor(() => expect(result.current.value).toEqual([]));
  broken = true;
  await act(() => result.current.refresh());
  await vi.waitFor(() => expect(result.current.failure?.code).toBe('NO_WORKBOOK'));
  expect(result.current.value).toEqual([]);
});

test('an answer that was overtaken is thrown away', async () => {
  const waiting: ((value: unknown) => void)[] = [];
  answer({ 'programme.list': () => new Promise((resolve) => waiting.push(resolve)) });
  const { result, act } = await renderHook(() => useCall('programme.list', null));
  await act(() => result.current.refresh());
  await vi.waitFor(() => expect(waiting).toHaveLength(2));
  await act(() => waiting[1]?.(['new']));
  await act(() => waiting[0]?.(['old']));
  await vi.waitFor(() => expect(result.current.value).toEqual(['new']));
});
