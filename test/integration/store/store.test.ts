import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore, openStore } from '../../../main/store';
import { newId } from '../../../shared/rules/ids';
import { addGroup, folder } from './helpers';

describe('a workbook', () => {
  it('keeps what was written, across closing and opening', async () => {
    const path = join(folder(), 'a.mentoring');
    const store = await createStore(path, { author: 'An' });
    const { group } = await addGroup(store);
    const id = newId();
    const timeframe = { words: 'spring', start: '2026-03-01', end: null };
    await store.write('action.add', (w) => w.insert('action', { id, group_id: group, number: 1, timeframe }));
    expect(readdirSync(join(path, '..')).sort()).toEqual(['a.mentoring', 'a.mentoring-journal', 'a.mentoring.lock']);
    await store.close();
    expect(readdirSync(join(path, '..'))).toEqual(['a.mentoring']);

    const again = await openStore(path);
    expect(await again.read((r) => r.get('action', id))).toMatchObject({
      number: 1,
      timeframe,
      lead: null,
      deleted: 0,
    });
    expect(await again.check()).toEqual({ ok: true, integrity: true, replay: true, conflicts: 0, problems: [] });
    expect(again.workbook).toBe(store.workbook);
    await again.close();
    expect(existsSync(`${path}-journal`)).toBe(false);
  });
});
