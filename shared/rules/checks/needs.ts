/** The needs analysis: drafted in time, honest about one's own position, made with those concerned. */
import { listed, met, open, type Rule, unknown } from './outcome';
import { answerOf, isAnswered, isBegun } from './snapshot';

/**
 * S4, ch. 4: a first draft exists before a mentor is sought. Nobody notes when the first mentor was asked, so the rule
 * looks at what is there as soon as a mentor is named or a match is being considered.
 */
export const needsBeforeMentor: Rule = (group) => {
  const count = group.needs.length;
  if (count > 0 || isAnswered(group, 'needs-analysis', 'challenge')) return met('drafted', { count });
  return group.roles.has('mentor') || isBegun(group, 'match') ? open('mentor-first') : unknown('early');
};

/** S4, ch. 4: the city looks critically at its own position and capacity. */
export const positionWeighed: Rule = (group) => {
  if (isAnswered(group, 'needs-analysis', 'own-capacity')) return met('written');
  return isBegun(group, 'needs-analysis') ? open('missing') : unknown('early');
};

/** S4, ch. 4: ideally everybody concerned takes part, representatives of migrants among them. */
export const stakeholdersHeard: Rule = (group) => {
  if (!isBegun(group, 'needs-analysis')) return unknown('early');
  const migrants = answerOf(group, 'needs-analysis', 'migrants-heard');
  if (migrants === false) return open('without-migrants');
  if (!isAnswered(group, 'needs-analysis', 'made-with')) return open('nobody-named');
  return migrants === true ? met('heard') : open('migrants-unsaid');
};

/** S4, ch. 4: every need says what is missing: a policy, support or coordination. */
export const needsSorted: Rule = ({ needs }) => {
  if (needs.length === 0) return unknown('none');
  const unsorted = needs.filter((need) => need.gap === null);
  const named = listed(unsorted.map((need) => `N${need.number}`));
  return unsorted.length === 0
    ? met('sorted', { count: needs.length })
    : open('unsorted', { count: unsorted.length, needs: named });
};
