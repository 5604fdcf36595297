/** Calls that read and write rows of the registry (shared/model/entities.ts). Values are validated field by field. */
import { z } from 'zod';
import { ENTITY_NAMES, type EntityName } from '../model/entities';
import { id } from '../model/primitives';
import { call } from './call';

const entity = z.enum(ENTITY_NAMES as [EntityName, ...EntityName[]]);
const value = z.json().nullable();
/** A row as JSON; in code it is a `Row<E>`. */
export const row = z.looseObject({ id, deleted: z.union([z.literal(0), z.literal(1)]) });

export const records = {
  /** Rows of one group, visit or programme in their order, without those in the bin unless asked. */
  'record.list': call(z.object({ entity, owner: id, bin: z.boolean().default(false) }), z.array(row)),
  'record.get': call(z.object({ entity, id }), row),
  /** Puts the row after `after`; last when absent, first when null. Numbers (N1, P1, action 1) are given here. */
  'record.create': call(
    z.object({ entity, values: z.record(z.string(), value), after: id.nullable().optional() }),
    row,
  ),
  /** `was`: the value the writer saw; when another one is there by now, CONFLICT. */
  'record.set': call(z.object({ entity, id, field: z.string(), value, was: value.optional() }), row),
  'record.move': call(z.object({ entity, id, after: id.nullable() }), row),
  /** Into the bin; `record.restore` takes it out again. */
  'record.remove': call(z.object({ entity, id }), z.null()),
  'record.restore': call(z.object({ entity, id }), row),
};
