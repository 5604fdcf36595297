/** How a rule of the method stands in a group. */
import type { CheckView } from '../../../shared/contract/method';

/** Open rules first; one that does not hold here, with its reason, is not open any more. */
export const STANDINGS = ['open', 'excepted', 'unknown', 'met'] as const;
export type Standing = (typeof STANDINGS)[number];

export function standingOf({ state, reason, skipped }: CheckView): Standing {
  if (state === 'met') return 'met';
  return reason !== null || skipped !== null ? 'excepted' : state;
}
