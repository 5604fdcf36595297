/** Rows of the registry: listed, made, filled in, moved, thrown away and brought back. */
import { type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { NewRow, Reader, Values as RowValues, Writer } from '../store';
import type { Context } from './context';
import { type Ordered, positionFor } from './placing';
import { assertMade, assertRemovable, fillable, fitted, newRow, type Values } from './record-rules';
import { existing, invalid, present } from './rows';
import { assertSame } from './same';

type Areas = `record.${'list' | 'get' | 'create' | 'set' | 'move' | 'remove' | 'restore'}`;

export function records({ workbook }: Context): Handlers<Areas> {
  return {
    'record.list': ({ entity, owner, bin }) =>
      workbook().store.read(async (reader) => {
        const where = await ownedBy(reader, entity, owner);
        return reader.list(entity, where, { bin });
      }),

    'record.get': ({ entity, id }) => workbook().store.read((reader) => existing(reader, entity, id)),

    'record.create': ({ entity, values, after }) => {
      assertMade(entity);
      return workbook().store.write(`create.${entity}`, (writer) => createRecord(writer, entity, values, after));
    },

    'record.set': ({ entity, id, field, value, was }) => {
      const next = fitted(fillable(entity, field), value, ['value']);
      return workbook().store.write(
        `set.${entity}`,
        async (writer) => {
          // Rows in the bin too: why an action was dropped may be said afterwards.
          const row = await existing(writer, entity, id);
          assertSame(was, cell(row, field));
          return writer.set(entity, id, { [field]: next } as RowValues<EntityName>);
        },
        { merge: `set:${entity}/${id}/${field}` },
      );
    },

    'record.move': ({ entity, id, after }) => {
      if (!isOrdered(entity)) throw invalid(['entity'], 'no-order');
      return workbook().store.write(`move.${entity}`, async (writer) => {
        const row: Row<Ordered> = await present(writer, entity, id);
        if (after === id) return row;
        const siblings = await siblingsOf(writer, entity, row);
        const others = siblings.filter((each) => each.id !== id);
        return writer.set(entity, id, { position: await positionFor(writer, entity, others, after) });
      });
    },

    'record.remove': ({ entity, id }) =>
      workbook().store.write(`remove.${entity}`, async (writer) => {
        assertRemovable(entity, await present(writer, entity, id));
        await writer.set(entity, id, { deleted: 1 } as RowValues<EntityName>);
        return null;
      }),

    'record.restore': ({ entity, id }) =>
      workbook().store.write(`restore.${entity}`, async (writer) => {
        assertRemovable(entity, await existing(writer, entity, id));
        return writer.set(entity, id, { deleted: 0 } as RowValues<EntityName>);
      }),
  };
}

/** A new row, validated, numbered and put in its place; Fail INVALID, NOT_FOUND. */
export async function createRecord(
  writer: Writer,
  entity: EntityName,
  values: Values,
  after?: string | null,
): Promise<Row<EntityName>> {
  const row = await newRow(writer, entity, values);
  if (isOrdered(entity)) {
    const siblings = await siblingsOf(writer, entity, row as unknown as Row<Ordered>);
    row.position = await positionFor(writer, entity, siblings, after);
  }
  return writer.insert(entity, row as NewRow<EntityName>);
}

const isOrdered = (entity: EntityName): entity is Ordered => Object.hasOwn(fieldsOf(entity), 'position');
const cell = (row: Row<EntityName>, field: string): unknown => (row as unknown as Values)[field];

/** The rows among which this one has its place. */
async function siblingsOf<E extends Ordered>(reader: Reader, entity: E, row: Row<E>): Promise<Row<E>[]> {
  const values = row as unknown as Values;
  const owner = orderedWithin(entity);
  return reader.list(entity, (owner ? { [owner]: values[owner] } : {}) as RowValues<E>);
}

/** Sessions and findings have their place in a visit, most other rows in a group, the rest in a programme or the workbook. */
function orderedWithin(entity: Ordered): string | undefined {
  if (entity === 'visit_session' || entity === 'finding') return 'visit_id';
  return ['group_id', 'programme_id'].find((owner) => Object.hasOwn(fieldsOf(entity), owner));
}

/** The condition that a row belongs to a group, visit, programme or action; Fail NOT_FOUND, INVALID. */
async function ownedBy(reader: Reader, entity: EntityName, owner: string): Promise<RowValues<EntityName>> {
  const fields = fieldsOf(entity);
  const kinds = [
    ['group_id', 'mentoring_group'],
    ['visit_id', 'visit'],
    ['programme_id', 'programme'],
    ['action_id', 'action'],
  ] as const;
  for (const [field, kind] of kinds) {
    if (!(await reader.get(kind, owner))) continue;
    if (!Object.hasOwn(fields, field)) throw invalid(['owner'], 'not-owner', { entity });
    return { [field]: owner } as RowValues<EntityName>;
  }
  throw new Fail('NOT_FOUND', { what: 'owner' });
}
