/** The action plan: every action complete and with a need behind it, and versions kept when the visits yield them. */
import type { VersionKind } from '../../model/choices';
import type { Row } from '../../model/entities';
import { looseEnds } from '../thread';
import { listed, met, open, type Rule, unknown } from './outcome';
import { answerOf, type Snapshot } from './snapshot';

/** Our own, the thread: every need leads to an action. */
export const needsLeadToActions: Rule = (group) => {
  if (group.needs.length === 0) return unknown('no-needs');
  if (group.actions.length === 0) return unknown('no-actions');
  const loose = looseEnds(group).needs;
  const named = listed(loose.map((need) => `N${need.number}`));
  return loose.length === 0
    ? met('answered', { count: group.needs.length })
    : open('loose', { count: loose.length, needs: named });
};

/** Our own, the thread: no action hangs loose. */
export const actionsAnswerNeeds: Rule = (group) => {
  if (group.actions.length === 0) return unknown('no-actions');
  const loose = looseEnds(group).actions;
  return loose.length === 0
    ? met('answer', { count: group.actions.length })
    : open('loose', { count: loose.length, actions: listed(loose.map(({ number }) => number)) });
};

/** S4, annex 6: each action has a lead, a timeframe and a way to judge its success. */
export const actionsComplete: Rule = ({ actions }) => {
  if (actions.length === 0) return unknown('no-actions');
  const lacking = actions.filter((action) => !isComplete(action));
  return lacking.length === 0
    ? met('complete', { count: actions.length })
    : open('lacking', { count: lacking.length, actions: listed(lacking.map(({ number }) => number)) });
};

/** S4, ch. 5: a version is kept when the visit that yields it is over. */
const keptAfterVisit =
  (kind: VersionKind): Rule =>
  ({ versions, visits }) => {
    if (versions.includes(kind)) return met('kept');
    return visits.some((visit) => visit.yields === kind && visit.over) ? open('not-kept') : unknown('to-come');
  };
export const draftKept = keptAfterVisit('draft');
export const revisedKept = keptAfterVisit('revised');
export const finalKept = keptAfterVisit('final');

/** Our own: the plan is kept as it was approved. */
export const approvedKept: Rule = (group) => {
  if (group.versions.includes('approved')) return met('kept');
  return isApproved(group) ? open('not-kept') : unknown('to-come');
};

/** A committee gives advice; executive and council decide. */
const isApproved = (group: Snapshot) =>
  ['executive-decision', 'council-decision'].some((question) =>
    ['approved', 'approved-with-amendments'].includes(String(answerOf(group, 'approval', question))),
  );

const isComplete = ({ lead, success, timeframe }: Row<'action'>): boolean =>
  Boolean(lead?.trim() && success?.trim() && (timeframe?.words?.trim() || timeframe?.start || timeframe?.end));
