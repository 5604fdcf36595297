/** Common ground: a benchmark or none, decided together, both cities held against it, and what the city cannot change. */
import { met, open, type Rule, unknown } from './outcome';
import { answerOf, isAnswered, isBegun, type Snapshot } from './snapshot';

/**
 * S4, ch. 3 and 6: a benchmark is chosen, or the group goes without one and says why. A pack that was chosen speaks for
 * itself; the form speaks for groups that keep their benchmark elsewhere.
 */
export const benchmarkDecided: Rule = (group) => {
  if (group.benchmark?.pack_id) return met('chosen');
  const choice = answerOf(group, 'common-ground', 'benchmark-choice');
  if (choice !== undefined && choice !== 'none') return met('chosen');
  if (choice === 'none' || group.benchmark) return hasReason(group) ? met('without') : open('no-reason');
  return isBegun(group, 'common-ground') ? open('undecided') : unknown('early');
};

/** S4, ch. 3: mentor and mentee both use the benchmark to find their strong and weak points. */
export const bothCitiesAssessed: Rule = ({ benchmark, cities }) => {
  if (!benchmark) return unknown('undecided');
  if (!benchmark.pack_id) return met('without');
  if (cities.assessed === 0) return open('nobody');
  return cities.assessed < cities.all ? open('some', { count: cities.assessed, all: cities.all }) : met('all');
};

/** S4, ch. 3: the group chooses on which key factors the mentoring concentrates. */
export const focusChosen: Rule = (group) => {
  const count = group.factors.focus;
  if (count > 0) return met('chosen', { count });
  if (isAnswered(group, 'common-ground', 'focus')) return met('written');
  if (!group.benchmark) return unknown('undecided');
  return group.benchmark.pack_id ? open('none') : met('without');
};

/** S4, ch. 3: circumstances that the city cannot change are noted. */
export const contextNoted: Rule = (group) => {
  if (group.factors.context > 0 || isAnswered(group, 'common-ground', 'context-factors')) return met('written');
  return group.benchmark || isBegun(group, 'common-ground') ? open('missing') : unknown('early');
};

const hasReason = (group: Snapshot): boolean =>
  Boolean(group.benchmark?.reason?.trim()) || isAnswered(group, 'common-ground', 'benchmark-reason');
