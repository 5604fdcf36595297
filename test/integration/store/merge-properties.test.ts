import { copyFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { choose, createStore, mergeInto, openStore, type Store } from '../../../main/store';
import { openConflicts } from '../../../main/store/merge/conflicts';
import { newId } from '../../../shared/rules/ids';
import { addGroup, folder, raw } from './helpers';

/**
 * A history of several copies, with what every writer had seen kept apart from the store: the truth that the merge of all
 * copies is held against.
 */
type Deed =
  | { do: 'write'; at: number; need: number; field: 'title' | 'description'; typing: boolean }
  | { do: 'copy' | 'reopen' | 'merge' | 'choose' | 'bin'; at: number; from: number };

const deeds = fc.array(
  fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({
        do: fc.constant('write' as const),
        at: fc.nat(3),
        need: fc.nat(1),
        field: fc.constantFrom('title' as const, 'description' as const),
        typing: fc.boolean(),
      }),
    },
    {
      weight: 4,
      arbitrary: fc.record({
        do: fc.constantFrom('copy' as const, 'reopen' as const, 'merge' as const, 'choose' as const, 'bin' as const),
        at: fc.nat(3),
        from: fc.nat(3),
      }),
    },
  ),
  { minLength: 5, maxLength: 25 },
);

/** Each history is merged in seven ways. */
const RUNS = 12;

interface Copy {
  store: Store;
  /** Every write this copy has seen. */
  known: Set<string>;
}
interface Write {
  cell: string;
  seen: Set<string>;
}

/** The clocks of the computers differ by up to a day and a half, and one stands still. */
const SKEW = [0, 5_000, -3_000, 130_000_000];

class World {
  readonly folder = folder();
  readonly copies: Copy[] = [];
  readonly writes = new Map<string, Write>();
  needs: string[] = [];
  #time = Date.UTC(2026, 0, 1);
  #files = 0;

  path = () => join(this.folder, `${++this.#files}.mentoring`);
  #clock = (at: number) => ({ now: () => (at === 1 ? SKEW[1]! : this.#time + SKEW[at % SKEW.length]!) });

  async begin() {
    const store = await createStore(this.path(), this.#clock(0));
    const { group } = await addGroup(store);
    this.needs = [newId(), newId()];
    await store.write('need.add', async (w) => {
      for (const id of this.needs) await w.insert('need', { id, group_id: group });
    });
    this.copies.push({ store, known: new Set() });
  }

  async act(deed: Deed) {
    this.#time += 10;
    const copy = this.copies[deed.at % this.copies.length]!;
    const index = this.copies.indexOf(copy);
    if (deed.do === 'write') await this.#write(copy, this.needs[deed.need]!, deed.field, deed.typing);
    else if (deed.do === 'copy' && this.copies.length < 4) {
      // While the original stays open and goes on with its session.
      const path = this.path();
      await copy.store.saveCopy(path);
      this.copies.push({ store: await openStore(path, this.#clock(this.copies.length)), known: new Set(copy.known) });
    } else if (deed.do === 'reopen') {
      await copy.store.close();
      copy.store = await openStore(copy.store.path, this.#clock(index));
    } else if (deed.do === 'merge') {
      const from = this.copies[deed.from % this.copies.length]!;
      if (from === copy) return;
      await this.mergeFrom(copy.store, from.store);
      for (const value of from.known) copy.known.add(value);
    } else if (deed.do === 'bin') {
      const id = this.needs[deed.from % 2]!;
      const need = await copy.store.read((r) => r.get('need', id));
      await copy.store.write('need.bin', (w) => w.set('need', id, { deleted: need?.deleted ? 0 : 1 }));
    } else if (deed.do === 'choose') {
      for (const { entity, rowId, field } of openConflicts(raw(copy.store))) {
        const value = `chosen ${this.writes.size}`;
        await choose(copy.store, { entity, rowId, field }, field === 'deleted' ? 1 : value);
        if (field === 'deleted') continue;
        this.#remember(copy, `${rowId} ${field}`, value);
      }
    }
  }

  async #write(copy: Copy, need: string, field: 'title' | 'description', typing: boolean) {
    const value = `value ${this.writes.size}`;
    await copy.store.write(
      'need.set',
      (w) => w.set('need', need, { [field]: value }),
      typing ? { merge: need + field } : {},
    );
    this.#remember(copy, `${need} ${field}`, value);
  }

  #remember(copy: Copy, cell: string, value: string) {
    this.writes.set(value, { cell, seen: new Set(copy.known) });
    copy.known.add(value);
  }

  async mergeFrom(target: Store, source: Store) {
    const path = this.path();
    await source.saveCopy(path);
    await mergeInto(target, path);
  }

  /** A new copy of `a` with `others` merged into it in turn. */
  async union(a: Store, ...others: Store[]): Promise<Store> {
    const path = this.path();
    await a.saveCopy(path);
    const store = await openStore(path);
    for (const other of others) await this.mergeFrom(store, other);
    return store;
  }

  /** What each cell must show or list: the values nobody who wrote to it later had seen. */
  truth(copies: Copy[]) {
    const known = new Set(copies.flatMap((copy) => [...copy.known]));
    const heads = new Map<string, string[]>();
    for (const value of known) {
      const { cell } = this.writes.get(value)!;
      const seenLater = [...known].some(
        (other) => this.writes.get(other)!.cell === cell && this.writes.get(other)!.seen.has(value),
      );
      if (!seenLater) heads.set(cell, [...(heads.get(cell) ?? []), value].sort());
    }
    return [...heads].sort();
  }

  async shown(store: Store) {
    const heads = new Map<string, string[]>();
    const conflicts = openConflicts(raw(store));
    for (const need of await store.read((r) => r.list('need', {}, { bin: true })))
      for (const field of ['title', 'description'] as const) {
        const open = conflicts.find((conflict) => conflict.rowId === need.id && conflict.field === field);
        if (open) expect(open.values[0]).toBe(need[field]);
        if (need[field] !== null)
          heads.set(`${need.id} ${field}`, open ? open.values.map(String).sort() : [need[field]]);
      }
    return [...heads].sort();
  }

  async close() {
    for (const { store } of this.copies) await store.close();
  }
}

function logOf(store: Store) {
  const rows = (sql: string) => raw(store).prepare(sql).all();
  return [
    rows('SELECT * FROM need ORDER BY id'),
    rows('SELECT * FROM change ORDER BY session, seq'),
    rows('SELECT * FROM session ORDER BY id'),
    rows('SELECT * FROM batch ORDER BY session, batch'),
    openConflicts(raw(store)),
  ];
}

describe('merging, whatever happened before', () => {
  it('is commutative, associative and idempotent, and loses no value', async () => {
    let forks = 0;
    await fc.assert(
      fc.asyncProperty(deeds, async (history) => {
        const world = new World();
        await world.begin();
        for (const deed of history) await world.act(deed);
        const stores = world.copies.map((copy) => copy.store);
        if (stores.length > 1) {
          const [a, b, c = a] = stores as [Store, Store, Store?];
          const ab = await world.union(a, b);
          const ba = await world.union(b, a);
          expect(logOf(ab)).toEqual(logOf(ba));
          const again = await world.union(ab, a, b, ab);
          expect(logOf(again)).toEqual(logOf(ab));
          const bc = await world.union(b, c);
          const left = await world.union(ab, c);
          const right = await world.union(a, bc);
          expect(logOf(left)).toEqual(logOf(right));
          const all = await world.union(a, ...stores);
          expect(await world.shown(all)).toEqual(world.truth(world.copies));
          expect(await all.check()).toMatchObject({ ok: true });
          forks += world.truth(world.copies).filter(([, heads]) => heads.length > 1).length;
          for (const store of [ab, ba, again, bc, left, right, all]) await store.close();
        }
        await world.close();
      }),
      { numRuns: RUNS },
    );
    // Were there no conflicts, this would prove little.
    expect(forks).toBeGreaterThan(0);
  }, 120_000);

  it('takes in a restored backup, which has forgotten what came after it', async () => {
    const dir = folder();
    const path = join(dir, 'a.mentoring');
    let store = await createStore(path);
    const { group } = await addGroup(store);
    const need = newId();
    await store.write('need.add', (w) => w.insert('need', { id: need, group_id: group, title: 'first' }));
    await store.saveCopy(join(dir, 'backup.mentoring'));
    await store.write('need.set', (w) => w.set('need', need, { title: 'after the backup' }));
    await store.close();
    copyFileSync(path, join(dir, 'lost.mentoring'));
    copyFileSync(join(dir, 'backup.mentoring'), path);
    store = await openStore(path);
    await store.write('need.set', (w) => w.set('need', need, { title: 'after restoring' }));
    const { conflicts } = await mergeInto(store, join(dir, 'lost.mentoring'));
    expect(conflicts).toMatchObject([{ values: ['after restoring', 'after the backup'] }]);
    expect((await store.check()).ok).toBe(true);
    await store.close();
  });
});
