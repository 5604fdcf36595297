import { describe, expect, it } from 'vitest';
import type { Changed, Reader, Writer } from '../../../main/store';
import { newId } from '../../../shared/rules/ids';
import { addGroup, addNeed, raw, WHOLE, workbook } from './helpers';

describe('transactions', () => {
  it('throws when the store is called inside its own transaction, instead of waiting for ever', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const nested = store.write('test', async (w) => {
      await w.insert('need', { id: newId(), group_id: group });
      await store.read((r) => r.count('need', {}));
    });
    await expect(nested).rejects.toThrow('inside its own transaction');
    await expect(store.read(() => store.write('test', async () => null))).rejects.toThrow('inside its own transaction');
    expect(await store.read((r) => r.count('need', {}))).toBe(0);
  });

  it('throws when a reader or writer is used after its transaction', async () => {
    const store = await workbook();
    let reader: Reader | undefined;
    let writer: Writer | undefined;
    await store.read(async (r) => {
      reader = r;
    });
    await store.write('test', async (w) => {
      writer = w;
    });
    await expect(reader!.count('need', {})).rejects.toThrow('over');
    await expect(writer!.insert('need', { id: newId() })).rejects.toThrow('over');
  });

  it('lets nobody read half a write, and nothing of one that failed', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const slow = store.write('test', async (w) => {
      await w.insert('need', { id: newId(), group_id: group });
      await new Promise((resolve) => setTimeout(resolve, 30));
      throw new Error('changed my mind');
    });
    const meanwhile = store.read((r) => r.count('need', {}));
    await expect(slow).rejects.toThrow('changed my mind');
    expect(await meanwhile).toBe(0);
    expect(await store.check()).toEqual(WHOLE);
  });

  it('takes turns, also when two undo at once', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    await Promise.all([addNeed(store, group, 'a'), addNeed(store, group, 'b')]);
    await Promise.all([store.undo(false), store.undo(false)]);
    expect(await store.read((r) => r.count('need', {}))).toBe(0);
    await Promise.all([store.redo(false), store.redo(false)]);
    expect((await store.read((r) => r.list('need', {}))).map((need) => need.title)).toEqual(['a', 'b']);
    expect(store.history()).toMatchObject({ undo: { label: 'need.add' }, redo: null });
  });

  it('tells listeners what is durable, and once', async () => {
    const store = await workbook({ now: () => Date.UTC(2026, 2, 1, 12) });
    const told: Changed[] = [];
    const stop = store.onChanged((changed) => told.push(changed));
    const { group } = await addGroup(store);
    expect(told).toEqual([
      { entities: ['programme', 'mentoring_group'], groups: [group], at: '2026-03-01T12:00:00.000Z' },
    ]);
    expect(store.savedAt).toBe('2026-03-01T12:00:00.000Z');
    expect(await store.read((r) => r.touched([group, newId()]))).toEqual(new Map([[group, store.savedAt]]));
    await store.write('nothing', async () => null);
    stop();
    await addNeed(store, group);
    expect(told).toHaveLength(1);
  });

  it('begins a session at the first change, that has seen all earlier ones', async () => {
    let time = Date.UTC(2026, 0, 1);
    const store = await workbook({ author: 'An', now: () => time++ });
    expect(raw(store).prepare('SELECT count(*) FROM session').pluck().get()).toBe(0);
    const { group } = await addGroup(store);
    await addNeed(store, group);
    expect(raw(store).prepare('SELECT parents, actor, schema FROM session').all()).toEqual([
      { parents: '[]', actor: 'An', schema: 10 },
    ]);
  });

  it('keeps one change for a cell that is typed into, and one batch', async () => {
    let time = Date.UTC(2026, 0, 1);
    const store = await workbook({ now: () => time });
    const { group } = await addGroup(store);
    const need = await addNeed(store, group);
    for (const title of ['D', 'Di', 'Dip', 'Diploma']) {
      time += 500;
      await store.write('need.set', (w) => w.set('need', need, { title }), { merge: `need ${need} title` });
    }
    const typed = () =>
      raw(store).prepare(`SELECT seq, value FROM change WHERE row_id = ? AND field = 'title'`).all(need);
    expect(typed()).toEqual([{ seq: expect.any(Number), value: 'Diploma' }]);
    time += 2_000;
    await store.write('need.set', (w) => w.set('need', need, { title: 'Diplomas' }), { merge: `need ${need} title` });
    expect(typed()).toHaveLength(2);

    expect((await store.undo(false)).label).toBe('need.set');
    expect(await store.read((r) => r.get('need', need))).toMatchObject({ title: 'Diploma' });
    await store.undo(false);
    expect(await store.read((r) => r.get('need', need))).toMatchObject({ title: null });
    expect(await store.check()).toEqual(WHOLE);
  });
});
