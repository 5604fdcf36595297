/** Workbooks in temporary folders for the store's tests. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Store } from '../../../main/store';
import { newId } from '../../../shared/rules/ids';

/** A folder that goes away with the test. */
export function folder(): string {
  const path = mkdtempSync(join(tmpdir(), 'workbook-'));
  onTestFinished(() => rmSync(path, { recursive: true, force: true }));
  return path;
}

/** A programme with one group. */
export async function addGroup(store: Store): Promise<{ programme: string; group: string }> {
  const [programme, group] = [newId(), newId()];
  await store.write('group.add', async (w) => {
    await w.insert('programme', { id: programme, process: 'inclucities', language: 'en', title: 'Programme' });
    await w.insert('mentoring_group', { id: group, programme_id: programme, key: 'a-b' });
  });
  return { programme, group };
}
