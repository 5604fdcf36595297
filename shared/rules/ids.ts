/**
 * Ids. A slot that can exist only once (an answer, a step of a group) gets its id from its natural key, so that two
 * copies of a workbook make the same row and a merge finds one row instead of two; everything else is UUIDv7, which
 * sorts by the moment it was made.
 */
import { v5, v7 } from 'uuid';

/** Never change it: every derived id of every workbook hangs on it. */
const NAMESPACE = '6f1c0f0e-4a55-5d0b-9f5e-3f1f0c7be2a4';

const derived = (kind: string, ...key: string[]) => v5(JSON.stringify([kind, ...key]), NAMESPACE);

/** An id for a row that may exist many times. */
export const newId = (): string => v7();

export interface AnswerKey {
  group: string;
  form: string;
  subject: string;
  question: string;
  round: string;
}
export const answerId = ({ group, form, subject, question, round }: AnswerKey): string =>
  derived('answer', group, form, subject, question, round);

/** A step of the process definition; steps that a person adds on demand take `newId`. */
export const groupStepId = (group: string, step: string): string => derived('group_step', group, step);

export const toolStateId = (groupStep: string, tool: string): string => derived('tool_state', groupStep, tool);

/** The visit that belongs to a step of a group. */
export const visitId = (groupStep: string): string => derived('visit', groupStep);

export const processDefinitionId = (key: string): string => derived('process_definition', key);

export const actionLinkId = (action: string, kind: string, target: string): string =>
  derived('action_link', action, kind, target);

export const releaseId = (row: string, field: string): string => derived('release', row, field);

export const checkExceptionId = (group: string, check: string): string => derived('check_exception', group, check);

export const candidateId = (programme: string, organisation: string, side: string): string =>
  derived('candidate', programme, organisation, side);

/** A criterion of the method; one of a programme's own takes `newId`. */
export const criterionId = (programme: string, key: string): string => derived('criterion', programme, key);

export interface PairKey {
  programme: string;
  /** Organisations. */
  mentee: string;
  mentor: string;
}
export const matchScoreId = ({ programme, mentee, mentor }: PairKey, criterion: string): string =>
  derived('match_score', programme, mentee, mentor, criterion);

export const matchConstraintId = ({ programme, mentee, mentor }: PairKey): string =>
  derived('match_constraint', programme, mentee, mentor);

export const matchDecisionId = (programme: string, mentee: string): string =>
  derived('match_decision', programme, mentee);

export const packId = (key: string, version: number): string => derived('pack', key, String(version));

export const benchmarkId = (group: string): string => derived('benchmark', group);

export interface AssessmentKey {
  party: string;
  factor: string;
  /** null: the factor as a whole. */
  question: string | null;
  round: string;
}
export const assessmentId = ({ party, factor, question, round }: AssessmentKey): string =>
  derived('assessment', party, factor, question ?? '', round);

/** Also what an action that comes from a key factor links to. */
export const factorPlanId = (group: string, factor: string): string => derived('factor_plan', group, factor);

export const contextNoteId = (group: string, factor: string): string => derived('context_note', group, factor);
