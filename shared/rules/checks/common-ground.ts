/** Common ground: a benchmark or none, decided together, and what lies outside the city's control. */
import { met, open, type Rule, unknown } from './outcome';
import { answerOf, isAnswered, isBegun } from './snapshot';

/** S4, ch. 3 and 6: a benchmark is chosen, or the group goes without one and says why. */
export const benchmarkDecided: Rule = (group) => {
  if (!isBegun(group, 'common-ground')) return unknown('early');
  const choice = answerOf(group, 'common-ground', 'benchmark-choice');
  if (choice === undefined) return open('undecided');
  if (choice !== 'none') return met('chosen');
  return isAnswered(group, 'common-ground', 'benchmark-reason') ? met('without') : open('no-reason');
};

/** S4, ch. 3: circumstances that the city cannot change are noted. */
export const contextNoted: Rule = (group) => {
  if (isAnswered(group, 'common-ground', 'context-factors')) return met('written');
  return isBegun(group, 'common-ground') ? open('missing') : unknown('early');
};
