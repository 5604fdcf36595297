import { expect, test, vi } from 'vitest';
import { renderHook } from 'vitest-browser-react';
import { refuse, tell } from './program';

const { CallError } = await import('../../../renderer/client');
const { flushDrafts, useDraft, useDrafts } = await import('../../../renderer/stores/drafts');

const conflict = (current: unknown) => new CallError(refuse('CONFLICT', { current }).failure);

test('what is typed is shown at once and saved once, a moment after the last key', async () => {
  const save = vi.fn(async (value: string) => value);
  const { result, act } = await renderHook(() => useDraft('', save));
  await act(() => result.current.set('a'));
  await act(() => result.current.set('ab'));
  expect(result.current.value).toBe('ab');
  expect(save).not.toHaveBeenCalled();
  expect(useDrafts.getState().unsent).toBe(1);
  await vi.waitFor(() => expect(save).toHaveBeenCalledTimes(1), 2000);
  expect(save).toHaveBeenCalledWith('ab', '');
  await vi.waitFor(() => expect(useDrafts.getState().unsent).toBe(0));
});

test('the next save says what the last one stored', async () => {
  const save = vi.fn(async (value: string, _was: string) => value.trim());
  const { result, act } = await renderHook(() => useDraft('', save));
  await act(() => result.current.set('a '));
  await act(() => flushDrafts());
  expect(result.current.value).toBe('a');
  await act(() => result.current.set('a b'));
  await act(() => flushDrafts());
  expect(save.mock.calls).toEqual([
    ['a ', ''],
    ['a b', 'a'],
  ]);
});

test('news from elsewhere replaces what stands there, but never what is being typed', async () => {
  const save = vi.fn(async (value: string) => value);
  const { result, rerender, act } = await renderHook((saved?: string) => useDraft(saved ?? 'old', save));
  await rerender('news');
  expect(result.current.value).toBe('news');
  await act(() => result.current.set('mine'));
  await rerender('other news');
  expect(result.current.value).toBe('mine');
});

test('two values wait for a choice; nothing is sent meanwhile', async () => {
  const save = vi.fn(async (value: string, was: string) => {
    if (was !== 'theirs') throw conflict('theirs');
    return value;
  });
  const { result, act } = await renderHook(() => useDraft('old', save));
  await act(() => result.current.set('mine'));
  await act(() => flushDrafts());
  expect(result.current.conflict).toEqual({ theirs: 'theirs' });
  expect(useDrafts.getState().stuck).toBe(1);
  await act(() => flushDrafts());
  expect(save).toHaveBeenCalledTimes(1);
  await act(() => result.current.resolve('mine'));
  await vi.waitFor(() => expect(save).toHaveBeenLastCalledWith('mine', 'theirs'));
  expect(result.current.conflict).toBeNull();
  await vi.waitFor(() => expect(useDrafts.getState()).toEqual({ unsent: 0, stuck: 0 }));
});

test('taking the other value drops one’s own', async () => {
  const save = vi.fn(async (): Promise<string> => {
    throw conflict('theirs');
  });
  const { result, act } = await renderHook(() => useDraft('old', save));
  await act(() => result.current.set('mine'));
  await act(() => flushDrafts());
  await act(() => result.current.resolve('theirs'));
  expect(result.current.value).toBe('theirs');
  expect(save).toHaveBeenCalledTimes(1);
  expect(useDrafts.getState().unsent).toBe(0);
});

test('leaving the page saves', async () => {
  const save = vi.fn(async (value: string) => value);
  const { result, act, unmount } = await renderHook(() => useDraft('', save));
  await act(() => result.current.set('last words'));
  await unmount();
  await vi.waitFor(() => expect(save).toHaveBeenCalledWith('last words', ''));
});

test('closing the window saves, and is told when that did not work', async () => {
  let full = true;
  const save = vi.fn(async (value: string) => {
    if (full) throw new CallError(refuse('DISK_FULL').failure);
    return value;
  });
  const { result, act } = await renderHook(() => useDraft('', save));
  await act(() => result.current.set('words'));
  await act(async () => {
    await expect(tell('command', { command: 'app.flush' })).rejects.toThrow();
  });
  expect(result.current.failure?.code).toBe('DISK_FULL');
  full = false;
  await act(() => tell('command', { command: 'app.flush' }));
  expect(result.current.failure).toBeNull();
});
