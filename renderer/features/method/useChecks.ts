/** The rules of the method in a group, with what they found. */
import { useCall } from '../../stores/queries';

/** Anything written in the group may change what a rule finds. */
export const useChecks = (group: string) => useCall('check.list', { group }, { group });
