/**
 * The rules of the method that can be evaluated, and the questions each of them reads (`form/question`, answers only).
 * A process definition says where a rule stands by naming its key in an advice; a process that lacks one of the
 * questions cannot name it.
 */
export const CHECKS = {
  'needs-before-mentor': ['needs-analysis/challenge'],
  'position-weighed': ['needs-analysis/own-capacity'],
  'stakeholders-heard': ['needs-analysis/made-with', 'needs-analysis/migrants-heard'],
  'needs-sorted': [],
  'commitment-recorded': [],
  'commitment-all-sides': [],
  'commitment-both-parts': [],
  'figures-complete': [],
  'figures-comparable': [],
  'criteria-agreed': ['match/criteria'],
  'mentor-convinced': ['match/mentor-conviction'],
  'benchmark-decided': ['common-ground/benchmark-choice', 'common-ground/benchmark-reason'],
  'both-cities-assessed': [],
  'focus-chosen': [],
  'context-noted': ['common-ground/context-factors'],
  'training-held': ['training/first-session', 'training/results'],
  'roles-agreed': ['agreement/role-mentee', 'agreement/role-mentor'],
  'confidentiality-agreed': ['agreement/confidentiality'],
  'scope-fixed': ['agreement/objectives', 'agreement/useful-practices'],
  'at-most-ten': [],
  'represents-migrants': [],
  'both-cities-visited': [],
  'first-visit-at-mentee': [],
  'last-visit-at-mentee': [],
  'visits-prepared': [],
  'people-heard': [],
  'plan-presented': [],
  'needs-lead-to-actions': [],
  'actions-answer-needs': [],
  'actions-complete': [],
  'draft-kept': [],
  'revised-kept': [],
  'final-kept': [],
  'approved-kept': ['approval/executive-decision', 'approval/council-decision'],
  'feasibility-consulted': ['feasibility/consulted', 'feasibility/departments', 'feasibility/partners'],
  'options-weighed': ['feasibility/options-considered', 'feasibility/do-nothing-weighed'],
} as const satisfies Record<string, readonly `${string}/${string}`[]>;

export type CheckKey = keyof typeof CHECKS;
export const CHECK_KEYS = Object.keys(CHECKS) as [CheckKey, ...CheckKey[]];
