/** The criteria of the method (S4, ch. 4), in its order, with the weights a programme begins with. */
import type { CriterionKey } from '../../model/choices';

type MethodKey = Exclude<CriterionKey, 'own'>;

/** Our own proposal: experience with the need counts most, and a mentor that is convinced more than what is alike. */
export const METHOD_WEIGHTS: Record<MethodKey, number> = {
  'need-experience': 4,
  profile: 2,
  governance: 1,
  language: 1,
  conviction: 2,
};
export const METHOD_KEYS = Object.keys(METHOD_WEIGHTS) as MethodKey[];
