/** Where in a group a found row lies: the step and tool whose page shows it, and what that page should open. */
import type { HitPlace } from '../../shared/contract/search';
import type { EntityName, Row } from '../../shared/model/entities';
import type { Form, Step, Structure, Texts, Tool } from '../../shared/process/schema';

/** A group as places in it are named. */
export interface Ground {
  group: Row<'mentoring_group'>;
  title: string;
  structure: Structure;
  texts: Texts;
  /** In the group's own order. */
  steps: Row<'group_step'>[];
  /** Rows that answers may be about, by id; those in the bin are not among them. */
  records: ReadonlyMap<string, Described>;
}
/** A row that a form describes. */
export interface Described {
  id: string;
  entity: EntityName;
  visit: string | null;
  /** In which city's support group a member is. */
  side: string | null;
  /** The session that a finding belongs to. */
  session: string | null;
}

/** A tool of a step of the walk. */
export interface Stop {
  row: Row<'group_step'>;
  step: Step;
  tool: Tool;
}

const NOWHERE: Omit<HitPlace, 'page'> = {
  group: null,
  step: null,
  tool: null,
  subject: null,
  record: null,
  inside: null,
  question: null,
};
/** Rows of a programme that its page of matching shows. */
const MATCHING: ReadonlySet<EntityName> = new Set([
  'candidate',
  'criterion',
  'match_score',
  'match_constraint',
  'match_decision',
]);
/** Rows that a tool shows in a way of its own, without a form. */
const SHOWN_BY: Partial<Record<EntityName, Tool['kind']>> = {
  benchmark: 'benchmark',
  assessment: 'benchmark',
  factor_plan: 'benchmark',
  context_note: 'benchmark',
};

/** The place of a row that lies in no group. */
export const programmePlace = (entity: EntityName): HitPlace => ({
  ...NOWHERE,
  page: MATCHING.has(entity) ? 'matching' : 'programme',
});

/** Every tool of a group's walk. */
export function stopsOf({ structure, steps }: Ground): Stop[] {
  const known = new Map(structure.steps.map((step) => [step.id, step]));
  return steps.flatMap((row) => {
    const step = known.get(row.step);
    return step ? step.tools.map((tool) => ({ row, step, tool })) : [];
  });
}

const formIn = ({ structure }: Ground, test: (form: Form) => boolean) => structure.forms.find(test);

/** "1.1 Needs analysis" */
export function nameOf(ground: Ground, { row, step, tool }: Stop): string {
  const place = `${ground.steps.indexOf(row) + 1}.${step.tools.indexOf(tool) + 1}`;
  return `${place} ${ground.texts[`step.${step.id}.tool.${tool.id}.title`] ?? tool.id}`;
}

export interface Spot {
  stop: Stop | null;
  place: HitPlace;
}

const atGroup = ({ group }: Ground): Spot => ({ stop: null, place: { ...NOWHERE, page: 'group', group: group.key } });

function at(ground: Ground, stop: Stop | undefined, rest: Partial<HitPlace> = {}): Spot {
  if (!stop) return atGroup(ground);
  const { row, tool } = stop;
  const place = { ...NOWHERE, page: 'step' as const, group: ground.group.key, step: row.id, tool: tool.id, ...rest };
  return { stop, place: tool.kind === 'plan' ? { ...place, page: 'plan' } : place };
}

/** The place of a question that somebody answers. */
export const questionAt = (ground: Ground, stop: Stop, subject: string | null, question: string): Spot =>
  at(ground, stop, { subject, question });
export const toolAt = (ground: Ground, stop: Stop): Spot => at(ground, stop);

/** Null when what the row is about lies in the bin. `field`: where the words were found. */
export function spotOf(ground: Ground, entity: EntityName, row: Row<EntityName>, field: string): Spot | null {
  const stops = stopsOf(ground);
  switch (entity) {
    case 'answer':
      return spotOfAnswer(ground, stops, row as Row<'answer'>);
    case 'group_step':
      return at(
        ground,
        stops.find((stop) => stop.row.id === row.id),
      );
    case 'tool_state': {
      const { group_step_id, tool } = row as Row<'tool_state'>;
      return at(
        ground,
        stops.find((stop) => stop.row.id === group_step_id && stop.tool.id === tool),
      );
    }
    case 'action':
      return plan(ground, { record: row.id, question: field });
    case 'check_exception':
      return { stop: null, place: { ...NOWHERE, page: 'checks', group: ground.group.key } };
    case 'plan_version':
      return plan(ground, { record: row.id, question: null });
    default:
      return spotOfRecord(ground, stops, entity, row, field);
  }
}

/** The plan has an address of its own: the page knows in which step it is written now. */
const plan = ({ group }: Ground, what: Pick<HitPlace, 'record' | 'question'>): Spot => ({
  stop: null,
  place: { ...NOWHERE, page: 'plan', group: group.key, ...what },
});

function spotOfAnswer(ground: Ground, stops: Stop[], row: Row<'answer'>): Spot | null {
  const form = formIn(ground, ({ id }) => id === row.form);
  if (!form) return atGroup(ground);
  if (!form.entity) {
    const asks = ({ tool }: Stop) => !tool.subjects || (tool.subjects as string[]).includes(row.subject);
    const own = stops.filter(({ tool }) => tool.form === form.id);
    return at(ground, own.find(asks) ?? own[0], { subject: row.subject, question: row.question });
  }
  const record = ground.records.get(row.subject);
  return record ? atRecord(ground, stops, form, record, row.question) : null;
}

function spotOfRecord(ground: Ground, stops: Stop[], entity: EntityName, row: Row<EntityName>, field: string) {
  const form = formIn(ground, (each) => each.entity === entity);
  const record = recordOf(entity, row);
  if (record.visit && !ground.records.has(record.visit)) return null;
  const question = form?.questions.find(({ column }) => column === field)?.id ?? null;
  return atRecord(ground, stops, form, record, question);
}

export function recordOf(entity: EntityName, row: Row<EntityName>): Described {
  const { visit_id, session_id, at: side } = row as { visit_id?: string; session_id?: string | null; at?: string };
  const visit = entity === 'visit' ? row.id : (visit_id ?? null);
  return { id: row.id, entity, visit, side: side ?? null, session: session_id ?? null };
}

/** The tool that shows records of this kind; of a visit, the one in that visit's step. */
function atRecord(
  ground: Ground,
  stops: Stop[],
  form: Form | undefined,
  record: Described,
  question: string | null,
): Spot {
  const here = record.visit ? stops.filter(({ row }) => row.visit_id === record.visit) : stops;
  const shows = ({ tool }: Stop) => formIn(ground, ({ id }) => id === tool.form)?.entity === record.entity;
  const stop =
    here.find(({ tool }) => form && tool.form === form.id) ??
    here.find(shows) ??
    here.find(({ tool }) => tool.kind === SHOWN_BY[record.entity]) ??
    (record.visit ? here.find(({ tool }) => tool.kind === 'visit') : undefined);
  return at(ground, stop, { record: record.id, inside: record.session, subject: record.side, question });
}
