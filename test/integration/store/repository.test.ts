/** The same rows on SQLite and on PostgreSQL: the repository knows neither. */
import { PGlite } from '@electric-sql/pglite';
import { Kysely, PGliteDialect } from 'kysely';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Writer } from '../../../main/store';
import { type Tables, TableWriter } from '../../../main/store/repository';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../../../shared/model/entities';
import { newId } from '../../../shared/rules/ids';
import { failure, workbook } from './helpers';

const TYPES = { text: 'text COLLATE "C"', json: 'text', integer: 'integer', real: 'double precision' };
const tableOf = (entity: EntityName) => {
  const columns = Object.entries(fieldsOf(entity)).map(([name, field]) => `"${name}" ${TYPES[field.column]}`);
  return `CREATE TABLE "${entity}" (id text COLLATE "C" PRIMARY KEY, ${columns.join(', ')}, deleted integer NOT NULL DEFAULT 0)`;
};

type Run = (use: (writer: Writer) => Promise<void>) => Promise<void>;

function rules(run: Run) {
  const group = newId();

  it('gives back what was put in, JSON parsed and the rest null', () =>
    run(async (w) => {
      const id = newId();
      const timeframe = { words: 'spring, then continuing', start: '2026-03-01', end: null };
      const made = await w.insert('action', { id, group_id: group, number: 7, timeframe, action: 'Łódź ☕ “quoted”' });
      expect(made).toEqual(await w.get('action', id));
      expect(made).toMatchObject({ number: 7, timeframe, action: 'Łódź ☕ “quoted”', lead: null, deleted: 0 });
      const member = await w.insert('member', { id, group_id: group, at: 'mentor', roles: ['offer'], agreed: 1 });
      expect(member.roles).toEqual(['offer']);
      expect(await w.set('member', id, { roles: null })).toMatchObject({ roles: null, agreed: 1, at: 'mentor' });
      const city = await w.insert('organisation', { id, programme_id: group, kind: 'city', latitude: 51.025 });
      expect(city.latitude).toBe(51.025);
      expect(await w.get('action', newId())).toBeUndefined();
    }));

  it('writes over a row with the same id where values are given, and takes it out of the bin', () =>
    run(async (w) => {
      const id = newId();
      const row = { id, group_id: group, title: 'first', number: 1 };
      await w.insert('need', row);
      await w.set('need', id, { deleted: 1 });
      const again = await w.insert('need', { id, group_id: newId(), title: 'second' });
      expect(again).toMatchObject({ group_id: group, title: 'second', number: 1, deleted: 0 });
    }));

  it('lists by what is asked, null included, and leaves the bin out', () =>
    run(async (w) => {
      const owner = newId();
      const add = (title: string | null, position: string | null, number: number | null = null) =>
        w.insert('need', { id: newId(), group_id: owner, title, position, number });
      for (const [title, position] of [
        ['d', null],
        ['b', 'a1'],
        ['a', 'Zz'],
        ['c', 'a1V'],
      ] as const)
        await add(title, position);
      const binned = await add('bin', 'a0');
      await w.set('need', binned.id, { deleted: 1 });
      const titles = async (...asked: Parameters<typeof w.list<'need'>> extends [unknown, ...infer R] ? R : never) =>
        (await w.list('need', ...asked)).map((need) => need.title).join('');
      expect(await titles({ group_id: owner })).toBe('abcd');
      expect(await titles({ group_id: owner }, { bin: true })).toBe('abinbcd');
      expect(await titles({ group_id: owner, deleted: 1 })).toBe('bin');
      expect(await titles({ group_id: owner }, { offset: 1, limit: 2 })).toBe('bc');
      expect(await titles({ group_id: owner }, { offset: 3 })).toBe('d');
      expect(await titles({ group_id: owner, position: null })).toBe('d');
      expect(await w.count('need', { group_id: owner })).toBe(4);
      expect(await w.count('need', { group_id: owner, position: 'a1' })).toBe(1);
    }));

  it('tallies filled rows by several fields, and lists what lies below a value', () =>
    run(async (w) => {
      const [one, two] = [newId(), newId()];
      const add = (group_id: string, title: string | null, gap: 'policy' | 'support' | null, number: number) =>
        w.insert('need', { id: newId(), group_id, title, gap, number });
      await add(one, 'a', 'policy', 1);
      await add(one, 'b', 'policy', 2);
      await add(one, 'c', null, 3);
      await add(one, null, 'support', 4);
      const binned = await add(two, 'd', 'support', 5);
      await w.set('need', binned.id, { deleted: 1 });
      await add(two, 'e', 'support', 6);
      const tallied = await w.tally('need', ['group_id', 'gap'], { field: 'group_id', in: [one, two] }, 'title');
      const found = new Set(tallied.map(({ group_id, gap, count }) => `${group_id} ${gap} ${count}`));
      expect(found).toEqual(new Set([`${one} policy 2`, `${one} null 1`, `${two} support 1`]));
      const below = await w.list('need', { group_id: one }, { below: { field: 'number', value: 3 } });
      expect(below.map(({ title }) => title).sort()).toEqual(['a', 'b']);
    }));

  it('lists and counts for many owners at once', () =>
    run(async (w) => {
      const owners = Array.from({ length: 1200 }, newId);
      for (const i of [0, 700, 700, 1199])
        await w.insert('need', {
          id: newId(),
          group_id: owners[i]!,
          title: `${i}`,
          position: `a${i % 9}`,
          question: 'aim',
        });
      const found = await w.listIn('need', 'group_id', owners);
      expect(found.map((need) => need.title)).toEqual(
        ['0', '1199', '700', '700'].sort((a, b) => (Number(a) % 9) - (Number(b) % 9)),
      );
      expect(await w.listIn('need', 'group_id', [])).toEqual([]);
      const where = { field: 'group_id' as const, in: owners };
      expect(await w.countBy('need', 'group_id', where)).toEqual(
        new Map([
          [owners[0], 1],
          [owners[700], 2],
          [owners[1199], 1],
        ]),
      );
      expect(await w.countBy('need', 'question', where)).toEqual(new Map([['aim', 4]]));
      expect(await w.countBy('need', 'gap', where)).toEqual(new Map());
    }));

  it('says which row is not there, and refuses to change an owner or an unknown field', () =>
    run(async (w) => {
      const id = newId();
      expect(await failure(w.set('need', id, { title: 'x' }))).toEqual({
        code: 'NOT_FOUND',
        data: { what: 'need', id },
      });
      expect((await failure(w.set('need', id, {}))).code).toBe('NOT_FOUND');
      await w.insert('need', { id, group_id: group, title: 'kept' });
      expect(await w.set('need', id, {})).toMatchObject({ title: 'kept' });
      await expect(w.set('need', id, { group_id: newId() })).rejects.toThrow('need.group_id');
      await expect(w.list('need', { nonsense: 1 } as object)).rejects.toThrow('no field nonsense');
    }));
}

describe('the repository on SQLite', () => {
  rules(async (use) => (await workbook()).write('test', use));
});

describe('the repository on PostgreSQL', () => {
  let db: Kysely<Tables>;
  // It sets up a whole database cluster first.
  beforeAll(async () => {
    const pglite = await PGlite.create();
    await pglite.exec(ENTITY_NAMES.map(tableOf).join(';'));
    db = new Kysely<Tables>({ dialect: new PGliteDialect({ pglite }) });
  }, 90_000);
  afterAll(() => db.destroy());
  rules((use) => db.transaction().execute((tx) => use(new TableWriter(() => tx))));
});
