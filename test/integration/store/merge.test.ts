import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { choose, createStore, erase, mergeInto, openStore, type Store } from '../../../main/store';
import { openConflicts } from '../../../main/store/merge/conflicts';
import { ENTITY_NAMES } from '../../../shared/model/entities';
import { answerId, newId } from '../../../shared/rules/ids';
import { addGroup, addNeed, failure, folder, hash, raw, reopened, WHOLE, workbook } from './helpers';

/** Tables, log and open conflicts, independent of who merged what into whom. */
function contentOf(store: Store) {
  const db = raw(store);
  const rows = (sql: string) => db.prepare(sql).all();
  return {
    tables: ENTITY_NAMES.map((entity) => rows(`SELECT * FROM "${entity}" ORDER BY id`)),
    sessions: rows('SELECT * FROM session ORDER BY id'),
    batches: rows('SELECT * FROM batch ORDER BY session, batch'),
    changes: rows('SELECT * FROM change ORDER BY session, seq'),
    erased: rows('SELECT * FROM erasure ORDER BY row_id'),
    conflicts: openConflicts(db),
  };
}

async function copyOf(store: Store, path = join(folder(), 'copy.mentoring')): Promise<string> {
  await store.saveCopy(path);
  return path;
}

async function setTitle(store: Store, need: string, title: string | null) {
  await store.write('need.set', (w) => w.set('need', need, { title }));
}

async function twoCopies() {
  const ours = await workbook({ author: 'An' });
  const { programme, group } = await addGroup(ours);
  const need = await addNeed(ours, group, 'base');
  const theirs = await reopened(await copyOf(ours), { author: 'Bo' });
  return { ours, theirs, programme, group, need };
}

describe('merging two copies', () => {
  it('takes over what is new and changes nothing the second time', async () => {
    const { ours, theirs, group, need } = await twoCopies();
    await setTitle(theirs, need, 'theirs');
    const added = await addNeed(theirs, group, 'added');
    const told: unknown[] = [];
    ours.onChanged((changed) => told.push(changed));
    const other = await copyOf(theirs);
    const before = hash(other);

    expect(await mergeInto(ours, other)).toEqual({ changes: 4, conflicts: [] });
    expect(hash(other)).toBe(before);
    expect(told).toEqual([{ entities: ['need'], groups: [group], at: expect.any(String) }]);
    expect(await ours.read((r) => r.get('need', need))).toMatchObject({ title: 'theirs' });
    expect(await ours.read((r) => r.get('need', added))).toMatchObject({ title: 'added', group_id: group });
    expect(await ours.check()).toEqual(WHOLE);

    const once = contentOf(ours);
    expect((await mergeInto(ours, other)).changes).toBe(0);
    expect(contentOf(ours)).toEqual(once);
    expect(told).toHaveLength(1);
  });

  it('shows the latest of two values, lists both, and holds to the choice in later merges', async () => {
    const { ours, theirs, need } = await twoCopies();
    await setTitle(ours, need, 'ours');
    await setTitle(theirs, need, 'theirs');
    const cell = { entity: 'need' as const, rowId: need, field: 'title' };
    const { conflicts } = await mergeInto(ours, await copyOf(theirs));
    expect(conflicts).toEqual([{ ...cell, values: ['theirs', 'ours'], kept: false }]);
    expect(await ours.check()).toEqual({ ...WHOLE, conflicts: 1 });

    // The shown value is chosen: nothing changes in the table, but the conflict is settled.
    await choose(ours, cell, 'theirs');
    expect((await ours.check()).conflicts).toBe(0);
    await setTitle(theirs, need, 'later, without knowing');
    await mergeInto(theirs, await copyOf(ours));
    expect(openConflicts(raw(theirs))).toMatchObject([
      { values: expect.arrayContaining(['later, without knowing', 'theirs']) },
    ]);
    await choose(theirs, cell, 'theirs');
    expect((await mergeInto(ours, await copyOf(theirs))).conflicts).toEqual([]);
    expect(await ours.read((r) => r.get('need', need))).toMatchObject({ title: 'theirs' });
  });

  it('is no conflict when both wrote the same', async () => {
    const { ours, theirs, need } = await twoCopies();
    await setTitle(ours, need, 'same');
    await setTitle(theirs, need, 'same');
    expect((await mergeInto(ours, await copyOf(theirs))).conflicts).toEqual([]);
  });

  it('makes one row of a slot that both copies filled in', async () => {
    const { ours, theirs, group } = await twoCopies();
    const slot = { group, form: 'needs', subject: 'mentee', question: 'aim', round: '' };
    const id = answerId(slot);
    const { group: group_id, ...key } = slot;
    for (const [store, value] of [
      [ours, 'ours'],
      [theirs, 'theirs'],
    ] as const)
      await store.write('form.set', (w) => w.insert('answer', { id, group_id, ...key, value }));
    const { conflicts } = await mergeInto(ours, await copyOf(theirs));
    expect(conflicts).toEqual([
      { entity: 'answer', rowId: id, field: 'value', values: ['theirs', 'ours'], kept: false },
    ]);
    expect(await ours.read((r) => r.count('answer', {}))).toBe(1);
  });

  it('keeps a row that one deleted while another worked on it, until a person decides', async () => {
    const { ours, theirs, need } = await twoCopies();
    await ours.write('need.bin', (w) => w.set('need', need, { deleted: 1 }));
    await setTitle(theirs, need, 'worked on');
    const { conflicts } = await mergeInto(ours, await copyOf(theirs));
    expect(conflicts).toEqual([{ entity: 'need', rowId: need, field: 'deleted', values: [0, 1], kept: true }]);
    expect(await ours.read((r) => r.get('need', need))).toMatchObject({ title: 'worked on', deleted: 0 });
    expect(await ours.check()).toEqual({ ...WHOLE, conflicts: 1 });

    await choose(ours, { entity: 'need', rowId: need, field: 'deleted' }, 1);
    expect(await ours.check()).toEqual(WHOLE);
    await mergeInto(theirs, await copyOf(ours));
    expect(await theirs.read((r) => r.get('need', need))).toMatchObject({ deleted: 1 });
    expect(await theirs.check()).toEqual(WHOLE);
  });

  it('keeps a group, and the visit, in which another copy noted something', async () => {
    const { ours, theirs, group } = await twoCopies();
    const visit = newId();
    await ours.write('visit.add', (w) => w.insert('visit', { id: visit, group_id: group, kind: 'visit' }));
    await mergeInto(theirs, await copyOf(ours));
    await ours.write('group.bin', async (w) => {
      await w.set('visit', visit, { deleted: 1 });
      await w.set('mentoring_group', group, { deleted: 1 });
    });
    await theirs.write('finding.add', (w) =>
      w.insert('finding', { id: newId(), group_id: group, visit_id: visit, text: 'seen in Mechelen' }),
    );
    const { conflicts } = await mergeInto(theirs, await copyOf(ours));
    expect(conflicts.map((conflict) => conflict.entity).sort()).toEqual(['mentoring_group', 'visit']);
    expect(await theirs.read((r) => r.count('visit', {}))).toBe(1);
    expect((await mergeInto(ours, await copyOf(theirs))).conflicts).toEqual(conflicts);
    expect(await ours.read((r) => r.get('mentoring_group', group))).toMatchObject({ deleted: 0 });
    expect((await ours.check()).ok).toBe(true);
  });

  it('erases for good, also what another copy wrote meanwhile', async () => {
    const { ours, theirs, group } = await twoCopies();
    const member = newId();
    await ours.write('member.add', (w) =>
      w.insert('member', { id: member, group_id: group, at: 'mentee', person: 'Zoë Canary' }),
    );
    await mergeInto(theirs, await copyOf(ours));
    await erase(ours, [member]);
    await theirs.write('member.set', (w) => w.set('member', member, { person: 'Zoë Canary-Peeters' }));
    await mergeInto(theirs, await copyOf(ours));
    expect(await theirs.read((r) => r.get('member', member))).toBeUndefined();
    expect(await theirs.check()).toEqual(WHOLE);
    await mergeInto(ours, await copyOf(theirs));
    expect(await ours.read((r) => r.get('member', member))).toBeUndefined();
    expect(contentOf(ours).changes).toEqual(contentOf(theirs).changes);
    for (const store of [ours, theirs]) {
      const path = store.path;
      await store.close();
      expect(execFileSync('cat', [path]).includes('Canary')).toBe(false);
    }
  });

  it('refuses another workbook, a damaged copy and the same file, and changes nothing then', async () => {
    const { ours, theirs, need } = await twoCopies();
    await setTitle(theirs, need, 'theirs');
    const before = contentOf(ours);
    const stranger = await workbook();
    expect(await failure(mergeInto(ours, await copyOf(stranger)))).toMatchObject({
      code: 'INVALID',
      data: { reason: 'other-workbook', workbook: stranger.workbook },
    });
    expect((await failure(mergeInto(ours, ours.path))).code).toBe('IN_USE');
    expect((await failure(mergeInto(ours, join(folder(), 'gone')))).code).toBe('FILE_MISSING');

    // A log that lacks the beginning of a row cannot add up to the tables.
    const lame = await copyOf(theirs);
    await addNeed(theirs, newId(), 'x');
    const lost = await copyOf(theirs);
    const db = new Database(lost);
    db.exec(`DELETE FROM change WHERE field = 'group_id'`);
    db.close();
    expect((await failure(mergeInto(ours, lost))).code).toBe('DAMAGED');
    const hostile = await copyOf(theirs);
    const bad = new Database(hostile);
    bad.prepare(`UPDATE change SET field = ? WHERE field = 'title'`).run(`title" = 'owned', "title`);
    bad.close();
    expect((await failure(mergeInto(ours, hostile))).code).toBe('DAMAGED');
    expect(contentOf(ours)).toEqual(before);
    await mergeInto(ours, lame);
    expect(await ours.check()).toEqual(WHOLE);
  });

  it('merges locked copies with their own passphrase', async () => {
    const path = join(folder(), 'locked.mentoring');
    const ours = await createStore(path, { passphrase: 'first' });
    const { group } = await addGroup(ours);
    const other = await copyOf(ours);
    const theirs = await openStore(other, { passphrase: 'first' });
    await addNeed(theirs, group, 'theirs');
    await theirs.close();
    expect((await failure(mergeInto(ours, other))).code).toBe('PASSPHRASE_NEEDED');
    expect((await mergeInto(ours, other, { passphrase: 'first' })).changes).toBe(3);
    expect(await ours.check()).toEqual(WHOLE);
    await ours.close();
  });
});
