/**
 * The plan of one group as the grid reads and writes it. Writes show at once and reach the services in the order they
 * were made; a cell that somebody else changed meanwhile becomes a conflict that a person decides.
 */
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { PlanColumn, PlanView } from '../../../shared/contract/plan';
import type { LINK_KINDS } from '../../../shared/model/choices';
import { CallError } from '../../client';
import { useCall } from '../../stores/queries';
import { write } from '../../stores/session';
import type { CellValue } from './columns';
import {
  emptyRow,
  NOTHING_DONE,
  nextNumberIn,
  type Overlay,
  orderAfterMove,
  type PlanRow,
  planRows,
  withCell,
} from './planRows';

/** A cell that two people changed. */
export interface CellConflict {
  key: string;
  column: PlanColumn;
  mine: CellValue;
  theirs: CellValue;
}

export interface PlanBook {
  view: PlanView | undefined;
  failure: CallError | undefined;
  refresh: () => void;
  rows: PlanRow[];
  /** The empty row below them. */
  newRow: PlanRow;
  /** Saves a cell; answers what stands there afterwards. A new row comes into being with its first cell. */
  save: (key: string, column: PlanColumn, value: CellValue, was: CellValue) => Promise<CellValue>;
  /** Puts an empty action under a row, or first; answers its key. */
  insert: (after: string | null) => string;
  move: (key: string, after: string | null) => void;
  remove: (key: string, because: string | null) => Promise<void>;
  restore: (dropped: PlanView['dropped'][number]) => Promise<void>;
  /** Puts words into the cells from one rightwards and downwards; answers the first row that has them, null when refused. */
  paste: (key: string, column: PlanColumn, words: string[][]) => Promise<string | null>;
  link: (key: string, kind: (typeof LINK_KINDS)[number], target: string) => Promise<void>;
  unlink: (link: string) => Promise<void>;
  conflict: CellConflict | null;
  decide: (choice: 'mine' | 'theirs') => void;
  /** Why the last thing that was asked did not happen. */
  trouble: CallError | null;
  dismissTrouble: () => void;
}

export function usePlanBook(group: string): PlanBook {
  const plan = useCall('plan.get', { group }, { group });
  const { refresh } = plan;
  const [overlay, setOverlay] = useState<Overlay>(NOTHING_DONE);
  const [newRowCount, setNewRowCount] = useState(0);
  const [conflict, setConflict] = useState<CellConflict | null>(null);
  const [trouble, setTrouble] = useState<CallError | null>(null);
  const [creating, setCreating] = useState(0);
  const keys = useRef(new Map<string, string>()).current; // id → key of rows made here
  const ids = useRef(new Map<string, Promise<string>>()).current; // key → id of rows made here
  /** `seenBy`: the first reading that was asked for after all of them were done. */
  const writes = useRef({ underway: 0, seenBy: 0 }).current;

  // Until the services have answered which id a new row got, their news would show that row twice.
  const view = useRef(plan.value);
  if (creating === 0) view.current = plan.value;
  const shown = view.current;

  const rows = useRef<PlanRow[]>([]);
  rows.current = useMemo(
    () => (shown ? planRows(shown, overlay, (id) => keys.get(id) ?? id, rows.current) : []),
    [shown, overlay, keys],
  );
  const nextNumber = shown ? nextNumberIn(shown) + overlay.born.length : 1;
  const newRow = useMemo(() => emptyRow(`new-${newRowCount}`, nextNumber), [newRowCount, nextNumber]);

  // What the services say holds again once nothing is on its way to them and they were asked after it arrived: an older
  // answer would take away, for a moment, the very row that is being typed into.
  // biome-ignore lint/correctness/useExhaustiveDependencies: runs when news has come in
  useEffect(() => {
    if (writes.underway === 0 && plan.reading >= writes.seenBy) setOverlay(NOTHING_DONE);
  }, [shown]);

  const idOf = useCallback((key: string) => ids.get(key) ?? Promise.resolve(key), [ids]);

  const attempt = useCallback(
    async <T>(work: () => Promise<T>): Promise<T> => {
      writes.underway += 1;
      try {
        return await work();
      } finally {
        writes.underway -= 1;
        if (writes.underway === 0) writes.seenBy = refresh();
      }
    },
    [writes, refresh],
  );
  /** For what has no field of its own to show a refusal in. */
  const orTrouble = useCallback(
    async (work: () => Promise<unknown>): Promise<boolean> => {
      try {
        await attempt(work);
        setTrouble(null);
        return true;
      } catch (error) {
        if (!(error instanceof CallError)) throw error;
        setTrouble(error);
        setOverlay(NOTHING_DONE);
        return false;
      }
    },
    [attempt],
  );

  const create = useCallback(
    async (key: string, after: string | null | undefined, cells: Partial<Record<PlanColumn, CellValue>>) => {
      setCreating((count) => count + 1);
      const made = (async () => {
        const under = after ? await idOf(after) : after;
        const row = await write('record.create', {
          entity: 'action',
          values: { group_id: group, ...cells },
          ...(under === undefined ? {} : { after: under }),
        });
        keys.set(row.id, key);
        return row.id;
      })();
      ids.set(key, made);
      try {
        await made;
      } catch (error) {
        ids.delete(key);
        throw error;
      } finally {
        setCreating((count) => count - 1);
      }
    },
    [group, idOf, ids, keys],
  );

  const latestNewKey = useRef(newRow.key);
  latestNewKey.current = newRow.key;

  const save = useCallback(
    async (key: string, column: PlanColumn, value: CellValue, was: CellValue): Promise<CellValue> => {
      if (JSON.stringify(value) === JSON.stringify(was)) return value;
      const isNew = key === latestNewKey.current;
      if (isNew) {
        setNewRowCount((count) => count + 1);
        latestNewKey.current = '';
      }
      setOverlay((now) => ({
        ...withCell(now, key, column, value),
        born: isNew ? [...now.born, { key }] : now.born,
      }));
      try {
        return await attempt(async () => {
          if (key.startsWith('new-') && !ids.has(key)) {
            await create(key, undefined, { [column]: value });
            return value;
          }
          const id = await idOf(key);
          const row = await write('record.set', { entity: 'action', id, field: column, value, was });
          return row[column] as CellValue;
        });
      } catch (error) {
        if (!(error instanceof CallError && error.code === 'CONFLICT')) throw error;
        const theirs = (error.data as { current: CellValue }).current;
        setOverlay((now) => withCell(now, key, column, theirs));
        setConflict({ key, column, mine: value, theirs });
        return theirs;
      }
    },
    [attempt, create, idOf, ids],
  );

  const insert = useCallback(
    (after: string | null) => {
      const key = latestNewKey.current;
      setNewRowCount((count) => count + 1);
      latestNewKey.current = '';
      setOverlay((now) => ({ ...now, born: [...now.born, { key, after }] }));
      void orTrouble(() => create(key, after, {}));
      return key;
    },
    [create, orTrouble],
  );

  const move = useCallback(
    (key: string, after: string | null) => {
      setOverlay((now) => ({ ...now, order: orderAfterMove(rows.current, key, after) }));
      void orTrouble(async () => {
        const [id, under] = await Promise.all([idOf(key), after === null ? null : idOf(after)]);
        await write('record.move', { entity: 'action', id, after: under });
      });
    },
    [idOf, orTrouble],
  );

  const remove = useCallback(
    async (key: string, because: string | null) => {
      await orTrouble(async () => {
        const id = await idOf(key);
        if (because) await write('record.set', { entity: 'action', id, field: 'dropped_because', value: because });
        await write('record.remove', { entity: 'action', id });
      });
    },
    [idOf, orTrouble],
  );

  const restore = useCallback(
    async ({ id, because }: PlanView['dropped'][number]) => {
      await orTrouble(async () => {
        await write('record.restore', { entity: 'action', id });
        if (because) await write('record.set', { entity: 'action', id, field: 'dropped_because', value: null });
      });
    },
    [orTrouble],
  );

  const paste = useCallback(
    async (key: string, column: PlanColumn, words: string[][]) => {
      let first: string | null = null;
      const count = rows.current.length;
      await orTrouble(async () => {
        const action = key === latestNewKey.current ? null : await idOf(key);
        const { actions } = await write('plan.paste', { group, at: { action, column }, rows: words });
        first = action === null ? (actions[count]?.id ?? null) : key;
      });
      return first;
    },
    [group, idOf, orTrouble],
  );

  const link = useCallback(
    async (key: string, kind: (typeof LINK_KINDS)[number], target: string) => {
      await orTrouble(async () => {
        const values = { group_id: group, action_id: await idOf(key), kind, target };
        await write('record.create', { entity: 'action_link', values });
      });
    },
    [group, idOf, orTrouble],
  );
  const unlink = useCallback(
    async (id: string) => {
      await orTrouble(() => write('record.remove', { entity: 'action_link', id }));
    },
    [orTrouble],
  );

  const decide = useCallback(
    (choice: 'mine' | 'theirs') => {
      if (conflict && choice === 'mine')
        void orTrouble(() => save(conflict.key, conflict.column, conflict.mine, conflict.theirs));
      setConflict(null);
    },
    [conflict, orTrouble, save],
  );
  const dismissTrouble = useCallback(() => setTrouble(null), []);

  return {
    view: shown,
    failure: plan.failure,
    refresh,
    rows: rows.current,
    newRow,
    save,
    insert,
    move,
    remove,
    restore,
    paste,
    link,
    unlink,
    conflict,
    decide,
    trouble,
    dismissTrouble,
  };
}
