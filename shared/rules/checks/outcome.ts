/** What a rule found. The sentence is `found.<check>.<say>` of the catalogue `checks`, with the facts put in. */
import type { Snapshot } from './snapshot';

/** `unknown`: too early to say, or the workbook does not hold what would tell. */
export const CHECK_STATES = ['open', 'unknown', 'met'] as const;
export type CheckState = (typeof CHECK_STATES)[number];
export type Facts = Record<string, string | number>;

export interface Outcome {
  state: CheckState;
  say: string;
  facts: Facts;
}
export type Rule = (group: Snapshot) => Outcome;

export const met = (say: string, facts: Facts = {}): Outcome => ({ state: 'met', say, facts });
export const open = (say: string, facts: Facts = {}): Outcome => ({ state: 'open', say, facts });
export const unknown = (say: string, facts: Facts = {}): Outcome => ({ state: 'unknown', say, facts });

/** More names than these are not read in a margin. */
const NAMED = 6;

/** `N1, N3` or `2, 5, 7 …`: what a sentence names, in the order given. */
export function listed(names: (string | number)[]): string {
  const shown = names.slice(0, NAMED).join(', ');
  return names.length > NAMED ? `${shown} …` : shown;
}
