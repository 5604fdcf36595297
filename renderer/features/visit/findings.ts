/** The findings of one visit, and what can be done to them. */
import { useCallback, useMemo, useState } from 'react';
import type { FINDING_KINDS } from '../../../shared/model/choices';
import type { Row } from '../../../shared/model/entities';
import { CallError } from '../../client';
import { useCall } from '../../stores/queries';
import { write } from '../../stores/session';

export type FindingKind = (typeof FINDING_KINDS)[number];
export type Finding = Row<'finding'>;

export interface Findings {
  visit: string | null;
  list: Finding[];
  /** Makes one; true when it is there. */
  add: (text: string, session: string | null) => Promise<boolean>;
  setKind: (finding: Finding, kind: FindingKind) => void;
  /** Answers what stands there afterwards. */
  setText: (id: string, text: string | null, was: string | null) => Promise<string | null>;
  remove: (finding: Finding) => void;
  restore: () => void;
  /** Id of the one that was removed last. */
  removed: string | null;
  trouble: CallError | null;
}

export function useFindings(group: string, visit: string | null): Findings {
  const answer = useCall('record.list', visit ? { entity: 'finding', owner: visit } : undefined, {
    entities: ['finding'],
    group,
  });
  const [removed, setRemoved] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<CallError | null>(null);
  const attempt = useCallback(async (work: () => Promise<unknown>): Promise<boolean> => {
    try {
      await work();
      setTrouble(null);
      return true;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setTrouble(error);
      return false;
    }
  }, []);
  const list = useMemo(() => (answer.value ?? []) as Finding[], [answer.value]);
  return {
    visit,
    list,
    removed,
    trouble,
    add: (text, session) =>
      attempt(() =>
        write('record.create', {
          entity: 'finding',
          values: { visit_id: visit, session_id: session, kind: 'note', text },
        }),
      ),
    setKind: ({ id, kind: was }, kind) =>
      void attempt(() => write('record.set', { entity: 'finding', id, field: 'kind', value: kind, was })),
    setText: async (id, text, was) =>
      (await write('record.set', { entity: 'finding', id, field: 'text', value: text, was })).text as string | null,
    remove: ({ id }) =>
      void attempt(async () => {
        await write('record.remove', { entity: 'finding', id });
        setRemoved(id);
      }),
    restore: () => {
      if (!removed) return;
      void attempt(() => write('record.restore', { entity: 'finding', id: removed }));
      setRemoved(null);
    },
  };
}
