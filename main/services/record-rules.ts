/**
 * What may be done to rows by the record calls. Rows that belong to another call (answers, settled steps, versions)
 * are made there; here are the ones people add, fill in, order and throw away themselves.
 */
import type { z } from 'zod';
import { type EntityName, type Field, fieldsOf, type Row } from '../../shared/model/entities';
import {
  actionLinkId,
  candidateId,
  criterionId,
  groupStepId,
  matchConstraintId,
  newId,
  releaseId,
} from '../../shared/rules/ids';
import { type Issue, issuesOf } from '../../shared/rules/issues';
import { nextNumber } from '../../shared/rules/plan';
import { Fail } from '../fail';
import type { Reader } from '../store';
import { factorsOf } from './factors';
import { invalid, present } from './rows';

export type Values = Record<string, unknown>;

/** Entities whose rows people make, throw away and bring back one by one. */
const MADE: ReadonlySet<EntityName> = new Set([
  'organisation',
  'party',
  'need',
  'commitment',
  'practice',
  'member',
  'visit',
  'visit_session',
  'finding',
  'action',
  'action_link',
  'release',
  'candidate',
  'criterion',
  'match_constraint',
]);
const REMOVED: ReadonlySet<EntityName> = new Set([...MADE, 'mentoring_group', 'group_step', 'match_decision']);
/** Entities whose fields people fill in here, though their rows are made elsewhere. */
const FILLED: ReadonlySet<EntityName> = new Set([...MADE, 'programme', 'mentoring_group', 'group_step', 'match_score']);
/** Fields that have a call of their own: a number is given once, a place is moved to, a step is settled. */
const ELSEWHERE: Partial<Record<EntityName | '*', readonly string[]>> = {
  '*': ['position', 'number'],
  group_step: ['state', 'reason'],
};

const refuse = (entity: EntityName) => invalid(['entity'], 'not-here', { entity });

export function assertMade(entity: EntityName): void {
  if (!MADE.has(entity)) throw refuse(entity);
}
/** Steps of the process are skipped with a reason; only a step that was added can go. */
export function assertRemovable(entity: EntityName, row: Row<EntityName>): void {
  if (!REMOVED.has(entity)) throw refuse(entity);
  if (entity !== 'group_step') return;
  const { id, group_id, step } = row as Row<'group_step'>;
  if (id === groupStepId(group_id, step)) throw invalid(['id'], 'step-of-process');
}

/** The one field that a person fills in; Fail INVALID for one that is fixed, unknown or has a call of its own. */
export function fillable(entity: EntityName, name: string): Field {
  if (!FILLED.has(entity)) throw refuse(entity);
  const field = Object.hasOwn(fieldsOf(entity), name) ? fieldsOf(entity)[name] : undefined;
  if (!field) throw invalid(['field'], 'unknown-field', { field: name });
  if (field.fixed || isElsewhere(entity, name)) throw invalid(['field'], 'fixed', { field: name });
  return field;
}

const isElsewhere = (entity: EntityName, name: string) =>
  [...(ELSEWHERE['*'] ?? []), ...(ELSEWHERE[entity] ?? [])].includes(name);

/** The value as the field keeps it; Fail INVALID at `path`. */
export function fitted(field: Field, value: unknown, path: Issue['path']): unknown {
  const result = field.schema.safeParse(value ?? null);
  if (result.success) return result.data;
  throw new Fail('INVALID', { issues: issuesUnder(path, result.error) });
}
const issuesUnder = (path: Issue['path'], error: z.ZodError) =>
  issuesOf(error).map((issue) => ({ ...issue, path: [...path, ...issue.path] }));

/**
 * A new row from what a caller gave: owners that follow from other rows and the number are added, the rest is validated
 * field by field. Fail INVALID with every issue, NOT_FOUND when an owner is not there.
 */
export async function newRow(reader: Reader, entity: EntityName, given: Values): Promise<Values & { id: string }> {
  const fields = fieldsOf(entity);
  const values = { ...given, ...(await owners(reader, entity, given)) };
  const issues: Issue[] = [];
  for (const name of Object.keys(given)) {
    if (!Object.hasOwn(fields, name))
      issues.push({ path: ['values', name], code: 'unknown-field', facts: { field: name } });
    else if (isElsewhere(entity, name)) issues.push({ path: ['values', name], code: 'fixed', facts: { field: name } });
  }
  const row: Values = {};
  for (const [name, field] of Object.entries(fields)) {
    if (isElsewhere(entity, name)) continue;
    const result = field.schema.safeParse(values[name] ?? null);
    if (result.success) row[name] = result.data;
    else if ((values[name] ?? null) === null) issues.push({ path: ['values', name], code: 'needed' });
    else issues.push(...issuesUnder(['values', name], result.error));
  }
  if (issues.length > 0) throw new Fail('INVALID', { issues });
  await assertReferences(reader, entity, row);
  if ('number' in fields) row.number = await numberFor(reader, entity as Numbered, row);
  return { ...row, id: idFor(entity, row) };
}

/** Owners that follow from the one a caller gave; giving another one is refused by the check of references. */
async function owners(reader: Reader, entity: EntityName, given: Values): Promise<Values> {
  const id = (name: string) => (typeof given[name] === 'string' ? (given[name] as string) : null);
  const visit = id('visit_id');
  if ((entity === 'visit_session' || entity === 'finding') && visit)
    return { group_id: (await present(reader, 'visit', visit)).group_id };
  const action = id('action_id');
  if (entity === 'action_link' && action) return { group_id: (await present(reader, 'action', action)).group_id };
  const group = id('group_id');
  if (entity === 'practice' && group)
    return { programme_id: (await present(reader, 'mentoring_group', group)).programme_id };
  return {};
}

/** Everything a new row points to must be there, and in the same group or programme. */
async function assertReferences(reader: Reader, entity: EntityName, row: Values): Promise<void> {
  const { programme_id, group_id, organisation_id, session_id } = row as Record<string, string | null | undefined>;
  if (programme_id) await present(reader, 'programme', programme_id);
  const group = group_id ? await present(reader, 'mentoring_group', group_id) : null;
  if (organisation_id) {
    const { programme_id: home } = await present(reader, 'organisation', organisation_id);
    if (group && home !== group.programme_id) throw new Fail('NOT_FOUND', { what: 'organisation' });
  }
  if (session_id) {
    const session = await present(reader, 'visit_session', session_id);
    if (session.visit_id !== row.visit_id) throw new Fail('NOT_FOUND', { what: 'visit_session' });
  }
  if (entity === 'candidate' && organisation_id) await assertCity(reader, organisation_id, programme_id);
  if (entity === 'match_constraint') await assertPair(reader, row as Row<'match_constraint'>);
  if (entity === 'action_link') await assertTarget(reader, row as Row<'action_link'>, group?.programme_id);
  if (entity === 'release') await assertReleasable(reader, row as Row<'release'>);
}

/** A candidate is a city of its own programme. */
async function assertCity(reader: Reader, city: string, programme: string | null | undefined): Promise<void> {
  const { programme_id, kind } = await present(reader, 'organisation', city);
  if (programme_id !== programme || kind !== 'city') throw new Fail('NOT_FOUND', { what: 'organisation' });
}

/** Two different cities of the programme; Fail NOT_FOUND, INVALID. */
export async function assertPair(
  reader: Reader,
  { programme_id, mentee_id, mentor_id }: Pick<Row<'match_constraint'>, 'programme_id' | 'mentee_id' | 'mentor_id'>,
): Promise<void> {
  if (mentee_id === mentor_id) throw invalid(['values', 'mentor_id'], 'same-city');
  await assertCity(reader, mentee_id, programme_id);
  await assertCity(reader, mentor_id, programme_id);
}

/** An action links to a need or key factor of its own group, or to a practice of the programme, whichever group collected it. */
async function assertTarget(reader: Reader, { kind, target, group_id }: Row<'action_link'>, programme?: string) {
  if (kind === 'need' && (await present(reader, 'need', target)).group_id === group_id) return;
  if (kind === 'practice' && (await present(reader, 'practice', target)).programme_id === programme) return;
  if (kind === 'factor' && (await factorsOf(reader, group_id)).some(({ id }) => id === target)) return;
  throw new Fail('NOT_FOUND', { what: kind });
}

/** Only a confidential text of the same group can be released. */
async function assertReleasable(reader: Reader, { entity, row_id, field, group_id }: Row<'release'>) {
  const name = entity as EntityName;
  const known = Object.hasOwn(fieldsOf(name) ?? {}, field) ? fieldsOf(name)[field] : undefined;
  if (!known?.confidential && !known?.personal) throw invalid(['values', 'field'], 'unknown-field', { field });
  const row = await present(reader, name, row_id);
  if (!('group_id' in row) || row.group_id !== group_id) throw new Fail('NOT_FOUND', { what: name });
}

type Numbered = 'need' | 'practice' | 'action';

/** Needs and actions count in their group; practices in the programme, because any group may use them. */
async function numberFor(reader: Reader, entity: Numbered, row: Values): Promise<number> {
  const within =
    entity === 'practice' ? { programme_id: row.programme_id as string } : { group_id: row.group_id as string };
  const used = await reader.list(entity, within, { bin: true });
  return nextNumber(used.map(({ number }) => number));
}

/** Rows that can exist only once have an id that follows from what they say. */
function idFor(entity: EntityName, row: Values): string {
  const text = (name: string) => String(row[name]);
  if (entity === 'action_link') return actionLinkId(text('action_id'), text('kind'), text('target'));
  if (entity === 'release') return releaseId(text('row_id'), text('field'));
  if (entity === 'candidate') return candidateId(text('programme_id'), text('organisation_id'), text('side'));
  if (entity === 'criterion' && row.key !== 'own') return criterionId(text('programme_id'), text('key'));
  if (entity === 'match_constraint')
    return matchConstraintId({ programme: text('programme_id'), mentee: text('mentee_id'), mentor: text('mentor_id') });
  return newId();
}
