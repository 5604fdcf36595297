/** The records a form describes, in their order, with what can be done to them as a whole. */
import { useCallback, useState } from 'react';
import type { FormValue } from '../../../shared/contract/guidance';
import type { EntityName } from '../../../shared/model/entities';
import type { Form } from '../../../shared/process/schema';
import { CallError } from '../../client';
import { useCall } from '../../stores/queries';
import { write } from '../../stores/session';

export interface Recorded {
  row: Record<string, unknown> & { id: string };
  values: Record<string, FormValue>;
}

export interface Records {
  /** undefined until they are known. */
  list: Recorded[] | undefined;
  failure: CallError | undefined;
  refresh: () => void;
  /** Makes one with these values; answers its id, null when it was refused. */
  add: (values: Record<string, string | number | null>) => Promise<string | null>;
  /** Under another one, or first. */
  move: (id: string, after: string | null) => Promise<void>;
  remove: (id: string) => Promise<void>;
  /** Takes the last removed one back. */
  restore: () => Promise<void>;
  /** Id of the one that was removed last and can be taken back here. */
  removed: string | null;
  trouble: CallError | null;
}

export function useRecords(group: string, form: Form): Records {
  const entity = form.entity as EntityName;
  const answer = useCall('form.records', { group, form: form.id }, { entities: [entity, 'answer'], group });
  const [removed, setRemoved] = useState<string | null>(null);
  const [trouble, setTrouble] = useState<CallError | null>(null);
  const attempt = useCallback(async <T>(work: () => Promise<T>): Promise<T | null> => {
    try {
      const result = await work();
      setTrouble(null);
      return result;
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setTrouble(error);
      return null;
    }
  }, []);
  return {
    list: answer.value as Recorded[] | undefined,
    failure: answer.failure,
    refresh: answer.refresh,
    add: async (values) => (await attempt(() => write('record.create', { entity, values })))?.id ?? null,
    move: async (id, after) => void (await attempt(() => write('record.move', { entity, id, after }))),
    remove: async (id) => {
      await attempt(async () => {
        await write('record.remove', { entity, id });
        setRemoved(id);
      });
    },
    restore: async () => {
      if (!removed) return;
      await attempt(() => write('record.restore', { entity, id: removed }));
      setRemoved(null);
    },
    removed,
    trouble,
  };
}
