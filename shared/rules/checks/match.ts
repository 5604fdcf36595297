/** Matching: criteria first, and a mentor that believes it can help. */
import { met, open, type Rule, unknown } from './outcome';
import { isAnswered, isBegun, type Snapshot } from './snapshot';

/** S4, ch. 4: clear criteria are agreed on before candidates are compared. */
export const criteriaAgreed: Rule = (group) => written(group, 'criteria');

/** S4, ch. 4: the mentor itself is convinced that it can help. */
export const mentorConvinced: Rule = (group) => written(group, 'mentor-conviction');

function written(group: Snapshot, question: string) {
  if (isAnswered(group, 'match', question)) return met('written');
  return group.roles.has('mentor') || isBegun(group, 'match') ? open('missing') : unknown('early');
}
