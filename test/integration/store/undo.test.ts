import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Store } from '../../../main/store';
import { ENTITY_NAMES } from '../../../shared/model/entities';
import { newId } from '../../../shared/rules/ids';
import { addGroup, addNeed, failure, raw, WHOLE, workbook, writeRaw } from './helpers';

/** Every row outside the bin, as a person sees the workbook. */
const visible = (store: Store) =>
  store.read(async (r) => {
    const all: unknown[] = [];
    for (const entity of ENTITY_NAMES) all.push(...(await r.list(entity, {})));
    return all;
  });

type Edit = { kind: 'add' | 'set' | 'clear' | 'bin' | 'restore' | 'both' | 'again'; row: number; text: string };
const edits = fc.array(
  fc.record({
    kind: fc.constantFrom<Edit['kind'][]>('add', 'set', 'clear', 'bin', 'restore', 'both', 'again'),
    row: fc.nat(3),
    text: fc.string({ maxLength: 3 }),
  }),
  { minLength: 1, maxLength: 12 },
);

describe('undo', () => {
  it('takes back any sequence of edits step by step, and redo brings each back', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    await fc.assert(
      fc.asyncProperty(edits, async (sequence) => {
        const rows = [newId(), newId(), newId(), newId()];
        const states = [await visible(store)];
        const steps = [];
        for (const { kind, row, text } of sequence) {
          const id = rows[row]!;
          const known = await store.read((r) => r.get('need', id));
          const before = store.history().undo?.batch;
          await store.write(kind, async (w) => {
            if (kind === 'add' || kind === 'again' || kind === 'both')
              await w.insert('need', { id, group_id: group, title: text });
            if (kind === 'both') await w.set('need', id, { description: text, title: `${text}!` });
            if (!known) return;
            if (kind === 'set') await w.set('need', id, { title: text, number: text.length + 1 });
            if (kind === 'clear') await w.set('need', id, { title: null });
            if (kind === 'bin') await w.set('need', id, { deleted: 1 });
            if (kind === 'restore') await w.set('need', id, { deleted: 0 });
          });
          if (store.history().undo?.batch === before) continue;
          steps.push(kind);
          states.push(await visible(store));
        }
        for (let i = steps.length - 1; i >= 0; i--) {
          expect((await store.undo(false)).label).toBe(steps[i]);
          expect(await visible(store)).toEqual(states[i]);
        }
        for (let i = 0; i < steps.length; i++) {
          expect((await store.redo(false)).label).toBe(steps[i]);
          expect(await visible(store)).toEqual(states[i + 1]);
        }
        for (let i = steps.length - 1; i >= 0; i--) await store.undo(false);
        expect(await visible(store)).toEqual(states[0]);
      }),
      { numRuns: 25 },
    );
    expect(await store.check()).toEqual(WHOLE);
  });

  it('says when there is nothing to take back or bring back', async () => {
    const store = await workbook();
    expect(store.history()).toEqual({ undo: null, redo: null });
    expect((await failure(store.undo(false))).code).toBe('NOTHING_TO_UNDO');
    expect((await failure(store.redo(true))).code).toBe('NOTHING_TO_REDO');
  });

  it('forgets what was undone when something new is written', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    await addNeed(store, group);
    await store.undo(false);
    expect(store.history().redo?.label).toBe('need.add');
    await addNeed(store, group);
    expect(store.history().redo).toBe(null);
  });

  it('asks before it overwrites what was changed since', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const need = await addNeed(store, group, 'first');
    await store.write('need.set', (w) => w.set('need', need, { title: 'second' }));
    // As a merge does: changed behind the undo stack's back.
    raw(store).exec('DROP TRIGGER temp."need.title"');
    await writeRaw(store, `UPDATE need SET title = 'theirs' WHERE id = ?`, need);
    expect(await failure(store.undo(false))).toEqual({
      code: 'CHANGED_SINCE',
      data: { cells: [{ entity: 'need', id: need, field: 'title' }] },
    });
    expect(await store.read((r) => r.get('need', need))).toMatchObject({ title: 'theirs' });
    expect(store.history().undo?.label).toBe('need.set');
    await store.undo(true);
    expect(await store.read((r) => r.get('need', need))).toMatchObject({ title: 'first' });
  });

  it('keeps in memory only what a step can still put back', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const kept = () => raw(store).prepare('SELECT DISTINCT batch FROM temp.undo_cell ORDER BY batch').pluck().all();
    await addNeed(store, group);
    await addNeed(store, group);
    expect(kept()).toEqual([1, 2, 3]);
    await store.undo(false);
    await store.undo(false);
    expect(kept()).toEqual([1, 4, 5]);
    await addNeed(store, group);
    expect(kept()).toEqual([1, 6]);
  });

  it('is itself a batch that names what it undoes', async () => {
    const store = await workbook();
    const { group } = await addGroup(store);
    const need = await addNeed(store, group);
    await writeRaw(store, `UPDATE need SET title = 'x' WHERE id = ?`, need);
    await store.undo(false);
    const session = raw(store).prepare('SELECT id FROM session').pluck().get();
    expect(raw(store).prepare('SELECT label, undoes FROM batch ORDER BY batch DESC LIMIT 1').get()).toEqual({
      label: 'test',
      undoes: `${session}/3`,
    });
  });
});
