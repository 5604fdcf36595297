/** Every rule of the method by its key: from a plain snapshot of a group to what was found. */
import * as commitment from './commitment';
import * as ground from './common-ground';
import * as feasibility from './feasibility';
import * as figures from './figures';
import type { CheckKey } from './keys';
import * as match from './match';
import * as needs from './needs';
import type { Outcome, Rule } from './outcome';
import * as plan from './plan';
import * as preparation from './preparation';
import type { Snapshot } from './snapshot';
import * as support from './support-group';
import * as visits from './visits';

const RULES: Record<CheckKey, Rule> = {
  'needs-before-mentor': needs.needsBeforeMentor,
  'position-weighed': needs.positionWeighed,
  'stakeholders-heard': needs.stakeholdersHeard,
  'needs-sorted': needs.needsSorted,
  'commitment-recorded': commitment.commitmentRecorded,
  'commitment-all-sides': commitment.commitmentAllSides,
  'commitment-both-parts': commitment.commitmentBothParts,
  'figures-complete': figures.figuresComplete,
  'figures-comparable': figures.figuresComparable,
  'criteria-agreed': match.criteriaAgreed,
  'mentor-convinced': match.mentorConvinced,
  'benchmark-decided': ground.benchmarkDecided,
  'both-cities-assessed': ground.bothCitiesAssessed,
  'focus-chosen': ground.focusChosen,
  'context-noted': ground.contextNoted,
  'training-held': preparation.trainingHeld,
  'roles-agreed': preparation.rolesAgreed,
  'confidentiality-agreed': preparation.confidentialityAgreed,
  'scope-fixed': preparation.scopeFixed,
  'at-most-ten': support.atMostTen,
  'represents-migrants': support.representsMigrants,
  'both-cities-visited': visits.bothCitiesVisited,
  'first-visit-at-mentee': visits.firstVisitAtMentee,
  'last-visit-at-mentee': visits.lastVisitAtMentee,
  'visits-prepared': visits.visitsPrepared,
  'people-heard': visits.peopleHeard,
  'plan-presented': visits.planPresented,
  'needs-lead-to-actions': plan.needsLeadToActions,
  'actions-answer-needs': plan.actionsAnswerNeeds,
  'actions-complete': plan.actionsComplete,
  'draft-kept': plan.draftKept,
  'revised-kept': plan.revisedKept,
  'final-kept': plan.finalKept,
  'approved-kept': plan.approvedKept,
  'feasibility-consulted': feasibility.feasibilityConsulted,
  'options-weighed': feasibility.optionsWeighed,
};

/** What one rule finds in a group. */
export const judge = (check: CheckKey, group: Snapshot): Outcome => RULES[check](group);
