/**
 * What the pages have read, kept by call and input. When the services say that something changed, the answers it
 * touches are read again as long as somebody looks at them; the old answer stays on screen meanwhile.
 */
import { useCallback, useEffect } from 'react';
import { create } from 'zustand';
import type { CallInput, CallName, CallOutput, EventData } from '../../shared/contract';
import type { EntityName } from '../../shared/model/entities';
import { CallError, call, on } from '../client';

interface Interest {
  /** The entities an answer is made of; any change counts when absent. */
  entities?: readonly EntityName[] | undefined;
  /** The only group whose changes matter; every group's when absent. */
  group?: string | undefined;
}

interface Entry {
  name: CallName;
  input: unknown;
  interest: Interest;
  watchers: number;
  /** Counts readings, so that an answer that was overtaken is thrown away. */
  turn: number;
}

interface Answer {
  value?: unknown;
  failure?: CallError;
  turn: number;
}

export interface Query<T> {
  /** The last answer; undefined until the first one is there. */
  value: T | undefined;
  /** Why the last reading failed. */
  failure: CallError | undefined;
  loading: boolean;
  /** The number of the reading that `value` came from. */
  reading: number;
  /** Reads again; gives the number of that reading. */
  refresh: () => number;
}

const entries = new Map<string, Entry>();
const useAnswers = create<Record<string, Answer>>(() => ({}));

/** Starts a reading and gives its number. */
function read(key: string): number {
  const entry = entries.get(key);
  if (!entry) return 0;
  entry.turn += 1;
  void take(key, entry, entry.turn);
  return entry.turn;
}

async function take(key: string, entry: Entry, turn: number): Promise<void> {
  let answer: Answer;
  try {
    const anyCall = call as (name: CallName, input: unknown) => Promise<unknown>;
    answer = { value: await anyCall(entry.name, entry.input), turn };
  } catch (error) {
    if (!(error instanceof CallError)) throw error;
    answer = { value: useAnswers.getState()[key]?.value, failure: error, turn };
  }
  if (entries.get(key) === entry && entry.turn === turn) useAnswers.setState({ [key]: answer });
}

function drop(key: string): void {
  entries.delete(key);
  useAnswers.setState((state) => Object.fromEntries(Object.entries(state).filter(([other]) => other !== key)), true);
}

/** Does a change touch an answer? A change that names no group touches all of them. */
export function touches(interest: Interest, change: EventData<'changed'>): boolean {
  const entity = !interest.entities || interest.entities.some((name) => change.entities.includes(name));
  const group = !interest.group || change.groups.length === 0 || change.groups.includes(interest.group);
  return entity && group;
}

on('changed', (change) => {
  for (const [key, entry] of entries) if (touches(entry.interest, change)) entry.watchers > 0 ? read(key) : drop(key);
});

/** Forgets every answer: another workbook is open now. */
export function forgetAnswers(): void {
  for (const key of [...entries.keys()])
    if (entries.get(key)?.watchers) read(key);
    else drop(key);
}

/**
 * Reads through a call and keeps reading when what it is made of changes.
 * `input` undefined waits: nothing is asked until it is known.
 *
 *   const plan = useCall('plan.get', { group: group.id }, { entities: ['action', 'action_link'], group: group.id });
 */
export function useCall<N extends CallName>(
  name: N,
  input: CallInput<N> | undefined,
  interest: Interest = {},
): Query<CallOutput<N>> {
  const key = input === undefined ? '' : `${name} ${JSON.stringify(input)}`;
  const answer = useAnswers((state) => state[key]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the key stands for name and input
  useEffect(() => {
    if (!key) return;
    const entry = entries.get(key) ?? { name, input, interest, watchers: 0, turn: 0 };
    entries.set(key, entry);
    entry.watchers += 1;
    if (entry.turn === 0) read(key);
    return () => {
      entry.watchers -= 1;
    };
  }, [key]);
  const refresh = useCallback(() => read(key), [key]);
  return {
    value: answer?.value as CallOutput<N> | undefined,
    failure: answer?.failure,
    loading: !!key && !answer,
    reading: answer?.turn ?? 0,
    refresh,
  };
}
