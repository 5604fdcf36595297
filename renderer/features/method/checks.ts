/** The rules of the method as pages look at them. */
import type { CheckView } from '../../../shared/contract/method';
import { useCall } from '../../stores/queries';

/** Anything written in the group may change what a rule finds. */
export const useChecks = (group: string) => useCall('check.list', { group }, { group });

/** Open rules first; one that does not hold here, with its reason, is not open any more. */
export const STANDINGS = ['open', 'excepted', 'unknown', 'met'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ state, reason, skipped }: CheckView): Standing {
  if (state === 'met') return 'met';
  return reason !== null || skipped !== null ? 'excepted' : state;
}
