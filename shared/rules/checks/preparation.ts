/** Before the visits: training, and an agreement on roles, confidentiality and scope. */
import { met, open, type Rule, unknown } from './outcome';
import { answerOf, isAnswered, isPair } from './snapshot';

/** S4, ch. 4: a training session for all parties is strongly advised. */
export const trainingHeld: Rule = (group) => {
  if (isAnswered(group, 'training', 'results')) return met('held');
  const first = answerOf(group, 'training', 'first-session');
  if (typeof first !== 'string') return open('missing');
  return first <= group.today ? met('held') : unknown('planned');
};

/** S4, ch. 4: who answers for what is clear; written down for mentee and mentor at least. */
export const rolesAgreed: Rule = (group) => {
  if (!isPair(group)) return met('peers');
  const mentee = isAnswered(group, 'agreement', 'role-mentee');
  const mentor = isAnswered(group, 'agreement', 'role-mentor');
  if (mentee && mentor) return met('written');
  if (!mentee && !mentor) return open('missing');
  return open(mentee ? 'mentor-missing' : 'mentee-missing');
};

/** S4, ch. 1: trust is at the heart of mentoring, so confidentiality is agreed on. */
export const confidentialityAgreed: Rule = (group) =>
  isAnswered(group, 'agreement', 'confidentiality') ? met('written') : open('missing');

/** S4, ch. 4: it is clear which objectives count and which of the mentor's practices help most. */
export const scopeFixed: Rule = (group) => {
  if (!isAnswered(group, 'agreement', 'objectives')) return open('no-objectives');
  return isAnswered(group, 'agreement', 'useful-practices') ? met('written') : open('no-practices');
};
