/**
 * Rows of the registry over any Kysely dialect. Nothing here knows SQLite: the same code runs on PostgreSQL, and its
 * tests run on both.
 */
import type { Kysely } from 'kysely';
import { type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import { comparePlaced, type Placed } from '../../shared/rules/order';
import { Fail } from '../fail';
import type { ListOptions, NewRow, Reader, Values, Writer } from './types';

type Cell = string | number | null;
/** Tables by name; names and columns come from the registry. */
export type Tables = Record<string, Record<string, Cell>>;

/** Longest `in` list in one query. */
const MANY = 500;
const ENDLESS = Number.MAX_SAFE_INTEGER;

/** The database of the running transaction; throws when that is over. */
export type Handle = () => Kysely<Tables>;

function toRow<E extends EntityName>(entity: E, raw: Record<string, Cell>): Row<E> {
  const row: Record<string, unknown> = { ...raw };
  for (const [name, field] of Object.entries(fieldsOf(entity)))
    if (field.column === 'json' && typeof row[name] === 'string') row[name] = JSON.parse(row[name]);
  return row as Row<E>;
}

function toCells(entity: EntityName, values: object): Record<string, Cell> {
  const fields = fieldsOf(entity);
  const cells: Record<string, Cell> = {};
  for (const [name, value] of Object.entries(values)) {
    if (value === undefined) continue;
    const field = fields[name];
    if (!field && name !== 'id' && name !== 'deleted') throw new Error(`${entity} has no field ${name}`);
    cells[name] = field?.column === 'json' && value !== null ? JSON.stringify(value) : (value as Cell);
  }
  return cells;
}

const isPlaced = (entity: EntityName) => 'position' in fieldsOf(entity);

function inOrder<E extends EntityName>(rows: Row<E>[]): Row<E>[] {
  const place = (row: Row<E>): Placed => ({ position: null, ...row });
  return rows.sort((a, b) => comparePlaced(place(a), place(b)));
}

function* chunks<T>(values: T[]): Generator<T[]> {
  const unique = [...new Set(values)];
  for (let i = 0; i < unique.length; i += MANY) yield unique.slice(i, i + MANY);
}

export class TableReader implements Reader {
  protected readonly db: Handle;

  constructor(db: Handle) {
    this.db = db;
  }

  async get<E extends EntityName>(entity: E, id: string): Promise<Row<E> | undefined> {
    const raw = await this.rawRow(entity, id);
    return raw && toRow(entity, raw);
  }

  async list<E extends EntityName>(entity: E, where: Values<E>, options: ListOptions = {}): Promise<Row<E>[]> {
    const { below } = options;
    let query = this.#matching(entity, where, options.bin ?? false).selectAll();
    if (below) query = query.where(below.field, '<', below.value);
    if (isPlaced(entity)) query = query.orderBy('position', (by) => by.asc().nullsLast());
    query = query.orderBy('id');
    if (options.limit !== undefined || options.offset) query = query.limit(options.limit ?? ENDLESS);
    if (options.offset) query = query.offset(options.offset);
    return (await query.execute()).map((raw) => toRow(entity, raw));
  }

  async count<E extends EntityName>(entity: E, where: Values<E>): Promise<number> {
    const counted = await this.#matching(entity, where, false)
      .select((by) => by.fn.countAll<number | string>().as('n'))
      .executeTakeFirstOrThrow();
    return Number(counted.n);
  }

  async listIn<E extends EntityName>(entity: E, field: keyof Row<E> & string, values: string[]): Promise<Row<E>[]> {
    const rows: Row<E>[] = [];
    for (const some of chunks(values)) {
      const found = await this.#kept(entity).selectAll().where(field, 'in', some).execute();
      for (const raw of found) rows.push(toRow(entity, raw));
    }
    return inOrder(rows);
  }

  async countBy<E extends EntityName>(
    entity: E,
    by: keyof Row<E> & string,
    where: { field: keyof Row<E> & string; in: string[] },
  ): Promise<Map<string, number>> {
    const counts = new Map<string, number>();
    for (const some of chunks(where.in)) {
      const found = await this.#kept(entity)
        .select((query) => [query.ref(by).as('owner'), query.fn.countAll<number | string>().as('n')])
        .where(where.field, 'in', some)
        .where(by, 'is not', null)
        .groupBy(by)
        .execute();
      for (const { owner, n } of found) counts.set(String(owner), (counts.get(String(owner)) ?? 0) + Number(n));
    }
    return counts;
  }

  async tally<E extends EntityName, F extends keyof Row<E> & string>(
    entity: E,
    by: F[],
    where: { field: keyof Row<E> & string; in: string[] },
    filled: keyof Row<E> & string,
  ): Promise<(Pick<Row<E>, F> & { count: number })[]> {
    const counted = new Map<string, Pick<Row<E>, F> & { count: number }>();
    for (const some of chunks(where.in)) {
      const found = await this.#kept(entity)
        .select((query) => [
          ...by.map((field) => query.ref(field).as(field)),
          query.fn.countAll<number | string>().as('n'),
        ])
        .where(where.field, 'in', some)
        .where(filled, 'is not', null)
        .groupBy(by)
        .execute();
      for (const { n, ...values } of found) {
        // The same combination may come from the owners of an earlier chunk.
        const key = JSON.stringify(by.map((field) => (values as Record<string, unknown>)[field]));
        const count = (counted.get(key)?.count ?? 0) + Number(n);
        counted.set(key, { ...(values as unknown as Pick<Row<E>, F>), count });
      }
    }
    return [...counted.values()];
  }

  async touched(groups: string[]): Promise<Map<string, string>> {
    const at = new Map<string, string>();
    for (const some of chunks(groups)) {
      const found = await this.db().selectFrom('touch').selectAll().where('group_id', 'in', some).execute();
      for (const row of found) at.set(String(row.group_id), String(row.at));
    }
    return at;
  }

  protected rawRow(table: string, id: string) {
    return this.db().selectFrom(table).selectAll().where('id', '=', id).executeTakeFirst();
  }

  #kept(table: string) {
    return this.db().selectFrom(table).where('deleted', '=', 0);
  }

  #matching(entity: EntityName, where: object, bin: boolean) {
    const cells = toCells(entity, where);
    const table: string = entity;
    let query = bin || cells.deleted !== undefined ? this.db().selectFrom(table) : this.#kept(table);
    for (const [name, value] of Object.entries(cells))
      query = value === null ? query.where(name, 'is', null) : query.where(name, '=', value);
    return query;
  }
}

export class TableWriter extends TableReader implements Writer {
  async insert<E extends EntityName>(entity: E, row: NewRow<E>): Promise<Row<E>> {
    const cells = { ...toCells(entity, row), deleted: 0 };
    const fields = fieldsOf(entity);
    const renewed = Object.entries(cells).filter(([name]) => name !== 'id' && !fields[name]?.fixed);
    const table: string = entity;
    const raw = await this.db()
      .insertInto(table)
      .values(cells)
      .onConflict((conflict) => conflict.column('id').doUpdateSet(Object.fromEntries(renewed)))
      .returningAll()
      .executeTakeFirstOrThrow();
    return toRow(entity, raw);
  }

  async set<E extends EntityName>(entity: E, id: string, values: Values<E>): Promise<Row<E>> {
    const cells = toCells(entity, values);
    const fields = fieldsOf(entity);
    for (const name of Object.keys(cells))
      if (name === 'id' || fields[name]?.fixed) throw new Error(`${entity}.${name} is set when a row is made`);
    const table: string = entity;
    const raw =
      Object.keys(cells).length === 0
        ? await this.rawRow(table, id)
        : await this.db().updateTable(table).set(cells).where('id', '=', id).returningAll().executeTakeFirst();
    if (!raw) throw new Fail('NOT_FOUND', { what: entity, id });
    return toRow(entity, raw);
  }
}
