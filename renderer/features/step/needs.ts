/** The needs of a group as rows, in their order. */
import type { Row } from '../../../shared/model/entities';
import { useCall } from '../../stores/queries';

export function useNeeds(group: string): Row<'need'>[] {
  const rows = useCall('record.list', { entity: 'need', owner: group }, { entities: ['need'], group });
  return (rows.value ?? []) as Row<'need'>[];
}

/** "N1" */
export const labelOfNeed = (need: Pick<Row<'need'>, 'number'>): string => `N${need.number ?? '?'}`;
