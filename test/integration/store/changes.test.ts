import { describe, expect, it } from 'vitest';
import type { Store } from '../../../main/store';
import { columnsOf } from '../../../main/store/triggers';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../../../shared/model/entities';
import { newId } from '../../../shared/rules/ids';
import { raw, WHOLE, workbook, writeRaw } from './helpers';

/** Some value a column takes; the tables do not validate, services do. */
function someValue(entity: EntityName, column: string, n: number): string | number {
  if (column === 'deleted') return n % 2;
  const kind = fieldsOf(entity)[column]?.column;
  return kind === 'integer' ? n : kind === 'real' ? n + 0.5 : kind === 'json' ? `["${n}"]` : `text ${n}`;
}

function insertWhole(entity: EntityName) {
  const id = newId();
  const columns = columnsOf(entity);
  const names = columns.map((column) => `"${column}"`).join(', ');
  return {
    id,
    sql: `INSERT INTO "${entity}" (id, ${names}) VALUES (?, ${columns.map(() => '?').join(', ')})`,
    values: [id, ...columns.map((column) => someValue(entity, column, 2))],
  };
}

const changesOf = (store: Store, id: string) =>
  raw(store).prepare('SELECT entity, field, value FROM change WHERE row_id = ? ORDER BY seq').all(id) as {
    entity: string;
    field: string;
    value: unknown;
  }[];

describe('every write is a change', () => {
  it.each(ENTITY_NAMES)('%s: raw SQL on any column makes exactly one change', async (entity) => {
    const store = await workbook();
    const { id, sql, values } = insertWhole(entity);
    await writeRaw(store, sql, ...values);
    expect(changesOf(store, id)).toEqual(
      columnsOf(entity).map((field, i) => ({ entity, field, value: values[i + 1] })),
    );

    for (const field of columnsOf(entity)) {
      const before = changesOf(store, id).length;
      const value = someValue(entity, field, 3);
      await writeRaw(store, `UPDATE "${entity}" SET "${field}" = ? WHERE id = ?`, value, id);
      const changes = changesOf(store, id);
      expect(changes.length, field).toBe(before + 1);
      expect(changes.at(-1)).toEqual({ entity, field, value });
    }
    expect(await store.check()).toEqual(WHOLE);
  });

  it('logs nothing when a value stays the same, and null when it is emptied', async () => {
    const store = await workbook();
    const { id, sql, values } = insertWhole('need');
    await writeRaw(store, sql, ...values);
    const before = changesOf(store, id).length;
    const at = store.savedAt;
    await writeRaw(store, 'UPDATE need SET title = title WHERE id = ?', id);
    expect(changesOf(store, id).length).toBe(before);
    expect(store.savedAt).toBe(at);
    await writeRaw(store, 'UPDATE need SET title = NULL WHERE id = ?', id);
    expect(changesOf(store, id).at(-1)).toEqual({ entity: 'need', field: 'title', value: null });
  });

  it('refuses to take rows away or to change an id', async () => {
    const store = await workbook();
    const { id, sql, values } = insertWhole('need');
    await writeRaw(store, sql, ...values);
    await expect(writeRaw(store, 'DELETE FROM need WHERE id = ?', id)).rejects.toThrow('bin');
    await expect(writeRaw(store, sql.replace('INSERT', 'REPLACE'), ...values)).rejects.toThrow('bin');
    await expect(writeRaw(store, 'UPDATE need SET id = ? WHERE id = ?', newId(), id)).rejects.toThrow('id');
    expect(await store.check()).toEqual(WHOLE);
  });

  it('refuses a write outside a batch', async () => {
    const store = await workbook();
    const { sql, values } = insertWhole('need');
    expect(() =>
      raw(store)
        .prepare(sql)
        .run(...values),
    ).toThrow('outside a batch');
    expect(await store.read((r) => r.count('need', {}))).toBe(0);
  });

  it('finds a table that does not say what the log says', async () => {
    const store = await workbook();
    const { id, sql, values } = insertWhole('need');
    await writeRaw(store, sql, ...values);
    raw(store).exec('DROP TRIGGER temp."need.title"');
    await writeRaw(store, `UPDATE need SET title = 'unlogged' WHERE id = ?`, id);
    expect(await store.check()).toMatchObject({ ok: false, replay: false, problems: [`replay: need ${id} title`] });
  });

  it('finds a row of the log that the table lacks', async () => {
    const store = await workbook();
    const { sql, values } = insertWhole('need');
    await writeRaw(store, sql, ...values);
    raw(store).exec('DROP TRIGGER temp."need.delete"');
    await writeRaw(store, 'DELETE FROM need');
    expect(await store.check()).toMatchObject({ ok: false, problems: ['replay: need has 0 rows, the log 1'] });
  });
});
