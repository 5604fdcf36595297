import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it } from 'vitest';
import { createStore } from '../../../main/store';
import { Connection } from '../../../main/store/connection';
import { migrate, schemaOf } from '../../../main/store/migrate';
import { MIGRATIONS } from '../../../main/store/migrations';
import type { Migration } from '../../../main/store/migrations/migration';
import { bringUpToDate } from '../../../main/store/upgrade';
import { ENTITY_NAMES, fieldsOf } from '../../../shared/model/entities';
import { addGroup, addNeed, failure, folder, raw, reopened, WHOLE, workbook } from './helpers';

interface Column {
  name: string;
  type: string;
  notnull: number;
  pk: number;
}
const schemaIn = (db: Database.Database) =>
  db.prepare(`SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY name`).all();

describe('the schema', () => {
  it('is what the registry says, for every entity and no other', async () => {
    const db = raw(await workbook());
    for (const entity of ENTITY_NAMES) {
      const expected = Object.entries(fieldsOf(entity)).map(([name, field]) => ({
        name,
        type: field.column === 'json' ? 'TEXT' : field.column.toUpperCase(),
        notnull: field.fixed && !field.schema.safeParse(null).success ? 1 : 0,
        pk: 0,
      }));
      const columns = (db.pragma(`table_info("${entity}")`) as Column[]).map(({ name, type, notnull, pk }) => ({
        name,
        type,
        notnull,
        pk,
      }));
      expect(columns, entity).toEqual([
        { name: 'id', type: 'TEXT', notnull: 1, pk: 1 },
        ...expected,
        { name: 'deleted', type: 'INTEGER', notnull: 1, pk: 0 },
      ]);
    }
    const tables = db.pragma('table_list') as { schema: string; name: string; strict: number }[];
    const ours = tables.filter((table) => table.schema === 'main' && !table.name.startsWith('sqlite_'));
    const history = ['batch', 'change', 'erasure', 'meta', 'session', 'touch'];
    expect(ours.map((table) => table.name).sort()).toEqual([...ENTITY_NAMES, ...history].sort());
    expect(ours.every((table) => table.strict === 1)).toBe(true);
  });

  it('has an index on every owner', async () => {
    const db = raw(await workbook());
    for (const entity of ENTITY_NAMES)
      for (const [name, field] of Object.entries(fieldsOf(entity))) {
        if (!field.fixed || !['programme_id', 'group_id', 'visit_id', 'action_id', 'group_step_id'].includes(name))
          continue;
        const plan = db.prepare(`EXPLAIN QUERY PLAN SELECT * FROM "${entity}" WHERE ${name} = ?`).all('x');
        expect(JSON.stringify(plan), `${entity}.${name}`).toContain(`USING INDEX ${entity}_${name}`);
      }
  });

  it('is numbered in tens', () => {
    expect(MIGRATIONS.map((migration) => migration.number)).toEqual(MIGRATIONS.map((_, i) => (i + 1) * 10));
  });
});

/** What a later version might do: a column gets another name, and in the log too. */
const renaming: Migration = {
  number: 20,
  up: (db) => {
    db.exec(`CREATE TABLE rebuilt (id TEXT PRIMARY KEY, group_id TEXT NOT NULL, heading TEXT) STRICT;
      INSERT INTO rebuilt SELECT id, group_id, title FROM need; DROP TABLE need; ALTER TABLE rebuilt RENAME TO need`);
  },
  upcast: (change) => {
    if (change.entity !== 'need') return change;
    if (change.field === 'title') return { ...change, field: 'heading' };
    return change.field === 'group_id' ? change : null;
  },
};

describe('migrating', () => {
  it('changes tables and log together', async () => {
    const path = join(folder(), 'a.mentoring');
    const store = await createStore(path);
    const { group } = await addGroup(store);
    const need = await addNeed(store, group, 'title');
    await store.close();
    const db = new Database(path);
    migrate(db, [...MIGRATIONS, renaming]);
    expect(schemaOf(db)).toBe(20);
    expect(db.prepare('SELECT * FROM need').all()).toEqual([{ id: need, group_id: group, heading: 'title' }]);
    expect(db.prepare(`SELECT field, value FROM change WHERE entity = 'need' ORDER BY seq`).all()).toEqual([
      { field: 'group_id', value: group },
      { field: 'heading', value: 'title' },
    ]);
    expect(db.prepare(`SELECT count(*) FROM change WHERE entity = 'mentoring_group'`).pluck().get()).toBe(3);
    db.close();
  });

  it('puts a sound copy away first', async () => {
    const dir = folder();
    const path = join(dir, 'a.mentoring');
    await (await createStore(path)).close();
    const connection = new Connection(new Database(path));
    const migrations = [...MIGRATIONS, renaming];
    await bringUpToDate({ connection, passphrase: null }, path, join(dir, 'backups'), migrations);
    await bringUpToDate({ connection, passphrase: null }, path, join(dir, 'backups'), migrations);
    expect(schemaOf(connection.db)).toBe(20);
    connection.db.close();
    const old = await reopened(join(dir, 'backups', 'a-schema-10.mentoring'));
    expect(await old.check()).toEqual(WHOLE);

    await old.close();
    const readOnly = new Connection(new Database(old.path, { readonly: true }));
    expect(await failure(bringUpToDate({ connection: readOnly, passphrase: null }, path, dir, migrations))).toEqual({
      code: 'READ_ONLY',
      data: { schema: 10 },
    });
    readOnly.db.close();
  });

  it('leaves the file as it was when a migration fails half-way', async () => {
    const path = join(folder(), 'a.mentoring');
    await (await createStore(path)).close();
    const db = new Database(path);
    const before = schemaIn(db);
    const failing: Migration = {
      number: 20,
      up: (at) => {
        at.exec('CREATE TABLE half (x TEXT) STRICT');
        throw new Error('half-way');
      },
    };
    expect(() => migrate(db, [...MIGRATIONS, failing])).toThrow('half-way');
    expect(schemaOf(db)).toBe(10);
    expect(schemaIn(db)).toEqual(before);
    db.close();
  });
});
