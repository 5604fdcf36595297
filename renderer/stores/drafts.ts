/**
 * Saved as you type: a draft is what stands in a field and has not reached the disk yet. It is saved a moment after
 * the last key, when the field is left, when the page changes and before the window closes; it never takes the focus
 * or the caret. When somebody else changed the same thing meanwhile, the person chooses.
 */
import { useCallback, useEffect, useRef, useState } from 'react';
import { create } from 'zustand';
import { beforeClose, CallError } from '../client';

const PAUSE = 600; // ms after the last key
const RETRY = 5000; // ms after the disk or the program refused
/** Failures that trying again does not mend: the person has to change something. */
const FINAL = new Set(['CONFLICT', 'INVALID', 'NOT_FOUND', 'READ_ONLY', 'NO_WORKBOOK']);

const unsent = new Set<() => Promise<void>>();
/** Those of them that wait for the person: two values to choose from, or a value that does not fit. */
const stuck = new Set<() => Promise<void>>();
/** How many fields hold something that is not saved yet, for the save state in the top bar. */
export const useDrafts = create(() => ({ unsent: 0, stuck: 0 }));
const count = () => useDrafts.setState({ unsent: unsent.size, stuck: stuck.size });

function sent(flush: () => Promise<void>): void {
  unsent.delete(flush);
  stuck.delete(flush);
}

/** Saves everything that stands unsaved in a field; resolves when it has been tried. */
export async function flushDrafts(): Promise<void> {
  await Promise.all([...unsent].map((flush) => flush()));
}

beforeClose(async () => {
  await flushDrafts();
  if (unsent.size > 0) throw new Error('Some fields could not be saved');
});

const same = (a: unknown, b: unknown) => JSON.stringify(a) === JSON.stringify(b);

export interface Draft<T> {
  /** What the field shows. */
  value: T;
  set: (value: T) => void;
  /** Call when the field is left. */
  flush: () => void;
  /** The value somebody else put there meanwhile; null when there is no conflict. */
  conflict: { theirs: T } | null;
  resolve: (choice: 'mine' | 'theirs') => void;
  /** Why the last try was refused. */
  failure: CallError | null;
}

/** The moving parts of one draft, outside React so that typing never waits for a render. */
interface Core<T> {
  /** What the disk holds as far as this field knows: sent along as `was`. */
  base: T;
  value: T;
  dirty: boolean;
  /** Two values stand against each other: nothing is sent until a person has chosen. */
  held: boolean;
  timer: ReturnType<typeof setTimeout> | undefined;
  running: Promise<void> | null;
}

/**
 * @param saved what the services last said stands there
 * @param save  writes a value; gets the value it replaces, answers what was stored
 */
export function useDraft<T>(saved: T, save: (value: T, was: T) => Promise<T>): Draft<T> {
  const core = useRef<Core<T>>({
    base: saved,
    value: saved,
    dirty: false,
    held: false,
    timer: undefined,
    running: null,
  }).current;
  const [, render] = useState(0);
  const [conflict, setConflict] = useState<{ theirs: T } | null>(null);
  const [failure, setFailure] = useState<CallError | null>(null);
  const latestSave = useRef(save);
  latestSave.current = save;

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(core.timer);
    if (core.running) await core.running;
    if (!core.dirty || core.held) return;
    const sending = core.value;
    core.dirty = false;
    core.running = latestSave
      .current(sending, core.base)
      .then((stored) => {
        core.base = stored;
        if (!core.dirty) core.value = stored;
        setFailure(null);
      })
      .catch((error: unknown) => {
        if (!(error instanceof CallError)) throw error;
        core.dirty = true;
        if (error.code === 'CONFLICT') {
          core.held = true;
          setConflict({ theirs: (error.data as { current: T }).current });
        } else setFailure(error);
        if (FINAL.has(error.code)) stuck.add(flush);
        else core.timer = setTimeout(flush, RETRY);
      })
      .finally(() => {
        core.running = null;
        if (!core.dirty) sent(flush);
        count();
        render((n) => n + 1);
      });
    await core.running;
  }, [core]);

  const set = useCallback(
    (value: T) => {
      core.value = value;
      core.dirty = true;
      unsent.add(flush);
      count();
      clearTimeout(core.timer);
      core.timer = setTimeout(flush, PAUSE);
      render((n) => n + 1);
    },
    [core, flush],
  );

  const resolve = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (!conflict) return;
      core.base = conflict.theirs;
      core.held = false;
      if (choice === 'theirs') {
        core.value = conflict.theirs;
        core.dirty = false;
        sent(flush);
        count();
      }
      setConflict(null);
      void flush();
    },
    [conflict, core, flush],
  );

  // News from the services replaces what stands here unless somebody is typing.
  const lastSaved = useRef(saved);
  if (!same(lastSaved.current, saved)) {
    lastSaved.current = saved;
    if (!core.dirty && !core.running) {
      core.base = saved;
      core.value = saved;
    }
  }

  useEffect(() => () => void flush(), [flush]);
  return { value: core.value, set, flush: () => void flush(), conflict, resolve, failure };
}
