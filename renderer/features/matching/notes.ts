/** What there is to say about a pair besides its figure, and which step of the one ink its figure has. */
import type { TFunction } from 'i18next';
import type { MatchView } from '../../../shared/contract/matching';
import { isSame, type Pair } from './pair';

export type Note = 'best' | 'decided' | 'apart' | 'fixed';

export function notesOn({ best, decisions, constraints }: MatchView, pair: Pair): Note[] {
  const constraint = constraints.find((each) => isSame(each, pair));
  return [
    ...(best?.pairs.some((each) => isSame(each, pair)) ? (['best'] as const) : []),
    ...(decisions.some((each) => isSame(each, pair)) ? (['decided'] as const) : []),
    ...(constraint ? [constraint.kind] : []),
  ];
}

/** Lower ends of the steps above the lowest. */
export const STEPS = [30, 50, 65, 80] as const;
export const stepOf = (total: number | null): number =>
  total === null ? 0 : STEPS.filter((limit) => total >= limit).length;

/** A figure as words: the figure, or why there is none. */
export function sayTotal(t: TFunction, total: number | null, { mentee, mentor }: Pair): string {
  if (total !== null) return String(total);
  return t(mentee === mentor ? 'matching:matrix.same' : 'matching:matrix.unknown');
}
