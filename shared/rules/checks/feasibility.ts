/** After the first visit: what departments and partners say, and which options were weighed. */
import { met, open, type Rule, unknown } from './outcome';
import { answerOf, isAnswered, type Snapshot } from './snapshot';

/** S4, ch. 5, first visit: departments and partners are consulted on feasibility. */
export const feasibilityConsulted: Rule = (group) => {
  const asked = ['consulted', 'departments', 'partners'].some((each) => isAnswered(group, 'feasibility', each));
  if (asked) return met('consulted');
  return isAfterFirstVisit(group) ? open('missing') : unknown('early');
};

/** S4, ch. 2, and our own: options are weighed, "do nothing" among them. */
export const optionsWeighed: Rule = (group) => {
  if (!isAnswered(group, 'feasibility', 'options-considered'))
    return isAfterFirstVisit(group) ? open('missing') : unknown('early');
  return answerOf(group, 'feasibility', 'do-nothing-weighed') === true ? met('weighed') : open('no-do-nothing');
};

const isAfterFirstVisit = ({ visits, versions }: Snapshot): boolean =>
  visits.some((visit) => visit.over) || versions.includes('draft');
