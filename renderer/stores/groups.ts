/** The groups and programmes of the open workbook, as pages look at them. */
import { useCall } from './queries';

/** A group by key or id, with its steps. Anything written in the workbook may change how far it is. */
export const useGroup = (group: string | undefined) =>
  useCall('group.get', group === undefined ? undefined : { group });

export const useProgrammes = () =>
  useCall('programme.list', null, { entities: ['programme', 'mentoring_group', 'party', 'organisation'] });
