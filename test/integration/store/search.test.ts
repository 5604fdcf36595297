import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { createStore, erase, mergeInto, type Store } from '../../../main/store';
import { internals } from '../../../main/store/store';
import { wordsOf } from '../../../shared/rules/fold';
import { answerId, newId } from '../../../shared/rules/ids';
import { addGroup, addNeed, folder, hash, reopened, WHOLE, workbook } from './helpers';

interface Where {
  group?: string;
  programme?: string;
  limit?: number;
}
/** Ids of the rows found; those of the given group first. */
async function found(store: Store, query: string, { group, programme, limit = 50 }: Where = {}): Promise<string[]> {
  const words = wordsOf(query).map(({ folded }) => folded);
  const { own, others } = await store.search.find({
    words,
    group: group ?? null,
    programme: programme ?? null,
    limit,
  });
  return [...own, ...others].map(({ id }) => id);
}

async function addAnswer(store: Store, group: string, question: string, value: string): Promise<string> {
  const key = { group, form: 'needs-analysis', subject: 'mentee', question, round: '' };
  const id = answerId(key);
  const { form, subject, round } = key;
  await store.write('form.set', (w) =>
    w.insert('answer', { id, group_id: group, form, subject, question, round, value }),
  );
  return id;
}

async function oneGroup() {
  const store = await workbook();
  return { store, ...(await addGroup(store)) };
}

describe('search finds', () => {
  it.each([
    ['Λιβαδειά, ο δήμος', 'λιβαδεια δημοσ'],
    ['Sīgulda un Ķegums', 'kegums sig'],
    ['Łódź', 'lodz'],
    ['Grüße aus der Straße', 'strasse grusse'],
    ['İstanbul', 'istanbul'],
    ['AND, OR and NEAR "quoted" * ^', 'and or near quo'],
  ])('%s by %s', async (written, typed) => {
    const { store, group } = await oneGroup();
    const need = await addNeed(store, group, written);
    expect(await found(store, typed)).toEqual([need]);
  });

  it('rows that have all the words, the last of them begun, in one field or several', async () => {
    const { store, group } = await oneGroup();
    const need = await addNeed(store, group, 'A welcome desk');
    await store.write('set', (w) => w.set('need', need, { description: 'open in the evening' }));
    expect(await found(store, 'desk eve')).toEqual([need]);
    expect(await found(store, 'des evening')).toEqual([]);
    expect(await found(store, 'desk night')).toEqual([]);
  });

  it('needs by their numbers, timeframes by their words and choices by what was added to them', async () => {
    const { store, group } = await oneGroup();
    const need = newId();
    const action = newId();
    await store.write('add', async (w) => {
      await w.insert('need', { id: need, group_id: group, number: 7 });
      const timeframe = { words: 'voorjaar', start: null, end: null };
      await w.insert('action', { id: action, group_id: group, number: 1, timeframe });
    });
    const answer = await addAnswer(store, group, 'topics', '{"keys":["housing"],"other":"buurtwerk"}');
    await addAnswer(store, group, 'gap', '"housing"');
    expect(await found(store, 'n7')).toEqual([need]);
    expect(await found(store, 'voorjaar')).toEqual([action]);
    expect(await found(store, 'buurt')).toEqual([answer]);
    expect(await found(store, 'housing')).toEqual([]);
  });

  it('titles before text, whole words before their beginnings, the own group first', async () => {
    const { store, programme, group } = await oneGroup();
    const other = newId();
    await store.write('add', (w) => w.insert('mentoring_group', { id: other, programme_id: programme, key: 'b' }));
    const text = await addAnswer(store, group, 'challenge', 'a plan');
    const begun = await addNeed(store, group, 'planning');
    const whole = await addNeed(store, group, 'plan');
    const elsewhere = await addNeed(store, other, 'plan');
    expect(await found(store, 'plan', { group })).toEqual([whole, begun, text, elsewhere]);
    expect(await found(store, 'plan', { group: other })).toEqual([elsewhere, whole, begun, text]);
    expect(await found(store, 'plan', { limit: 2 })).toHaveLength(2);
  });

  it('only rows of one programme, when asked', async () => {
    const { store, programme, group } = await oneGroup();
    const second = await addGroup(store);
    const need = await addNeed(store, group, 'plan');
    const foreign = await addNeed(store, second.group, 'plan');
    expect(await found(store, 'plan', { programme })).toEqual([need]);
    expect(await found(store, 'plan', { programme: second.programme })).toEqual([foreign]);
    expect(await found(store, 'plan', { programme: newId() })).toEqual([]);
  });
});

describe('search follows', () => {
  it('what is written, undone, thrown away and brought back', async () => {
    const { store, group } = await oneGroup();
    const need = await addNeed(store, group, 'first');
    expect(await found(store, 'first')).toEqual([need]);
    await store.write('set', (w) => w.set('need', need, { title: 'second' }));
    expect(await found(store, 'first')).toEqual([]);
    expect(await found(store, 'second')).toEqual([need]);
    await store.undo(false);
    expect(await found(store, 'first')).toEqual([need]);
    await store.write('bin', (w) => w.set('need', need, { deleted: 1 }));
    expect(await found(store, 'first')).toEqual([]);
    await store.write('back', (w) => w.set('need', need, { deleted: 0 }));
    expect(await found(store, 'first')).toEqual([need]);
  });

  it('nothing of a write that failed', async () => {
    const { store, group } = await oneGroup();
    await found(store, 'anything');
    const failed = store.write('set', async (w) => {
      await w.insert('need', { id: newId(), group_id: group, title: 'never' });
      throw new Error('no');
    });
    await expect(failed).rejects.toThrow('no');
    expect(await found(store, 'never')).toEqual([]);
  });

  it('a merge', async () => {
    const { store, group } = await oneGroup();
    const need = await addNeed(store, group, 'before');
    const path = join(folder(), 'copy.mentoring');
    await store.saveCopy(path);
    const copy = await reopened(path);
    await copy.write('set', (w) => w.set('need', need, { title: 'after' }));
    const added = await addNeed(copy, group, 'added');
    await copy.close();
    expect(await found(store, 'before')).toEqual([need]);
    await mergeInto(store, path);
    expect(await found(store, 'before')).toEqual([]);
    expect(await found(store, 'after')).toEqual([need]);
    expect(await found(store, 'added')).toEqual([added]);
  });

  it('erasing, here and by a merge', async () => {
    const { store, group } = await oneGroup();
    const need = await addNeed(store, group, 'Jane Example');
    const kept = await addNeed(store, group, 'Jane Street');
    const path = join(folder(), 'copy.mentoring');
    await store.saveCopy(path);
    const copy = await reopened(path);
    for (const each of [store, copy]) expect(await found(each, 'jane')).toEqual([need, kept]);
    await erase(copy, [need]);
    expect(await found(copy, 'jane')).toEqual([kept]);
    await copy.close();
    await mergeInto(store, path);
    expect(await found(store, 'jane')).toEqual([kept]);
  });
});

describe('searching', () => {
  it('changes nothing in the file, and works where nothing may be written', async () => {
    const path = join(folder(), 'a.mentoring');
    const store = await createStore(path, { passphrase: 'secret' });
    const { group } = await addGroup(store);
    await addNeed(store, group, 'plan');
    await store.close();
    const before = hash(path);
    const reading = await reopened(path, { passphrase: 'secret', readOnly: true });
    expect(await found(reading, 'plan')).toHaveLength(1);
    await reading.close();
    const writing = await reopened(path, { passphrase: 'secret' });
    expect(await found(writing, 'plan')).toHaveLength(1);
    expect(await writing.check()).toEqual(WHOLE);
    await writing.close();
    expect(hash(path)).toBe(before);
  });

  it('lets saving go on while a large workbook is being read, and says that more may come', async () => {
    const { store, group } = await oneGroup();
    await store.write('many', async (w) => {
      for (let index = 0; index < 3000; index++)
        await w.insert('need', { id: newId(), group_id: group, title: `plan ${index}` });
    });
    const order: string[] = [];
    const ready = store.search.prepare().then(() => order.push('all read'));
    await store.write('one', (w) => w.insert('need', { id: newId(), group_id: group, title: 'written meanwhile' }));
    order.push('saved');
    expect(await found(store, 'meanwhile')).toHaveLength(1);
    await ready;
    expect(order).toEqual(['saved', 'all read']);
    const { others, whole } = await store.search.find({ words: ['plan'], group: null, programme: null, limit: 5000 });
    expect(whole).toBe(true);
    expect(others).toHaveLength(3000);
  });

  it('stops when the workbook is closed', async () => {
    const { store, group } = await oneGroup();
    await addNeed(store, group, 'plan');
    const ready = internals(store).search.prepare();
    await store.close();
    await ready;
    expect(await found(store, 'plan')).toEqual([]);
  });
});
