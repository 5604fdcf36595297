/**
 * Where a group stands, derived from what it holds. Nobody keeps a list of states: a person settles a step or tool
 * (done, or skipped with a reason), everything else follows from answers and records.
 */
import type { StepState } from '../contract/guidance';
import type { EntityName, Row } from '../model/entities';
import type { Form, Step, Structure, Tool } from '../process/schema';

/** What a group holds, counted. */
export interface Holdings {
  /** Roles that an organisation has in the group. */
  roles: ReadonlySet<string>;
  /** `answerKey(form, subject)` → questions answered. */
  answers: ReadonlyMap<string, number>;
  /** Rows of the group, without those in the bin. */
  records: Partial<Record<EntityName, number>>;
  /** visit id → what was noted of it. */
  visits: ReadonlyMap<string, Partial<Record<EntityName, number>>>;
}
export const answerKey = (form: string, subject: string) => `${form}/${subject}`;

export interface ToolProgress {
  tool: string;
  state: StepState;
  reason: string | null;
  answered: number | null;
  asked: number | null;
}
export interface StepProgress {
  row: Row<'group_step'>;
  state: StepState;
  tools: ToolProgress[];
}

/** The subjects a tool asks in this group: roles that nobody has are not asked. */
export function subjectsAsked(tool: Tool, form: Form, roles: ReadonlySet<string>): string[] {
  return (tool.subjects ?? form.subjects).filter((subject) => subject === 'group' || roles.has(subject));
}

/** Records that belong to one visit; the others belong to the group. */
const OF_A_VISIT: ReadonlySet<EntityName> = new Set<EntityName>(['visit_session', 'finding']);

function counted(tool: Tool, structure: Structure, step: Row<'group_step'>, held: Holdings) {
  const form = structure.forms.find((each) => each.id === tool.form);
  const ofVisit = step.visit_id ? held.visits.get(step.visit_id) : undefined;
  const records = (entity: EntityName) => ({
    answered: (OF_A_VISIT.has(entity) ? ofVisit : held.records)?.[entity] ?? 0,
    asked: null,
  });
  switch (tool.kind) {
    case 'form': {
      if (!form || form.subjects.length === 0) return { answered: null, asked: null };
      const subjects = subjectsAsked(tool, form, held.roles);
      const answered = subjects.reduce((sum, each) => sum + (held.answers.get(answerKey(form.id, each)) ?? 0), 0);
      return { answered, asked: subjects.length * form.questions.length };
    }
    case 'records':
      return form?.entity ? records(form.entity as EntityName) : { answered: null, asked: null };
    case 'needs':
      return records('need');
    case 'benchmark':
      return records('benchmark');
    case 'plan':
      return records('action');
    case 'visit': {
      const noted = Object.values(ofVisit ?? {}).reduce((sum, each) => sum + each, 0);
      return { answered: step.visit_id ? noted : null, asked: null };
    }
    case 'page':
      return { answered: null, asked: null };
  }
}

/** The tools of one step with their states. `settled` are the tool states of that step. */
export function progressOfStep(
  definition: Step | undefined,
  structure: Structure,
  row: Row<'group_step'>,
  settled: Row<'tool_state'>[],
  held: Holdings,
): StepProgress {
  const tools = (definition?.tools ?? []).map((tool): ToolProgress => {
    const count = counted(tool, structure, row, held);
    const own = settled.find((each) => each.tool === tool.id);
    return {
      tool: tool.id,
      state: own?.state ?? (count.answered ? 'doing' : 'todo'),
      reason: own?.reason ?? null,
      ...count,
    };
  });
  // The plan is one and the same in every step that works on it: rows written in an early one begin no later one.
  const begun = tools.some(
    (tool, index) => tool.state !== 'todo' && (definition?.tools[index]?.kind !== 'plan' || tool.state !== 'doing'),
  );
  return { row, state: row.state ?? (begun ? 'doing' : 'todo'), tools };
}

const isSettled = (state: StepState) => state === 'done' || state === 'skipped';

/** Index of the first step that is not settled; null when all are. */
export function currentStep(steps: StepProgress[]): number | null {
  const index = steps.findIndex((step) => !isSettled(step.state));
  return index < 0 ? null : index;
}

/** The first open tool of the first open step; its first tool when all are settled and only the step is not. */
export function nextThing(steps: StepProgress[]): { step: string; tool: string; due: string | null } | null {
  const step = steps.find((each) => !isSettled(each.state) && each.tools.length > 0);
  if (!step) return null;
  const tool = step.tools.find((each) => !isSettled(each.state)) ?? step.tools[0];
  return tool ? { step: step.row.id, tool: tool.tool, due: step.row.due } : null;
}

const DAY = 86_400_000;

/** Open steps whose day has passed. `today` is the calendar day where the person is, `YYYY-MM-DD`. */
export function lateThings(steps: Row<'group_step'>[], today: string): { step: string; due: string; days: number }[] {
  return steps.flatMap(({ id, state, due }) =>
    state === null && due !== null && due < today
      ? [{ step: id, due, days: Math.round((Date.parse(today) - Date.parse(due)) / DAY) }]
      : [],
  );
}
