/** Where rows stand among their siblings. */
import type { EntityName, Row } from '../../shared/model/entities';
import { comparePlaced, type Placed, placeAfter } from '../../shared/rules/order';
import { Fail } from '../fail';
import type { Writer } from '../store';

/** The entities that have an order of their own. */
export type Ordered = { [E in EntityName]: 'position' extends keyof Row<E> ? E : never }[EntityName];

/**
 * The position of a row that goes after the row `after`: first when null, last when undefined. Siblings that two
 * copies had put in the same place get new positions on the way. Fail NOT_FOUND when `after` is none of them.
 */
export async function positionFor<E extends Ordered>(
  writer: Writer,
  entity: E,
  siblings: Placed[],
  after: string | null | undefined,
): Promise<string> {
  const last = [...siblings].sort(comparePlaced).at(-1)?.id ?? null;
  const neighbour = after === undefined ? last : after;
  if (neighbour !== null && !siblings.some(({ id }) => id === neighbour)) throw new Fail('NOT_FOUND', { what: entity });
  const { position, rekeyed } = placeAfter(siblings, neighbour);
  for (const [id, moved] of rekeyed) await writer.set(entity, id, { position: moved } as Partial<Row<E>>);
  return position;
}
