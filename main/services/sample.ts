/**
 * Writes the sample programme into a new workbook, by the same rules as if people had filled it in: what does not fit a
 * form or a field is refused here too.
 */
import { type ActionView, type PlanContent, planContent } from '../../shared/contract/plan';
import { type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import type { Language } from '../../shared/model/primitives';
import type { Sample, SampleBenchmark, SampleGroup, SampleRecord, SampleVisit } from '../../shared/process/sample';
import type { Structure } from '../../shared/process/schema';
import { contextNoteId, factorPlanId, groupStepId, newId, toolStateId } from '../../shared/rules/ids';
import { many } from '../../shared/rules/order';
import { Fail } from '../fail';
import type { Store, Writer } from '../store';
import { assessmentRow, choose, factorRow } from './benchmarks';
import { today } from './context';
import { answer, slotOf } from './forms';
import { makeStep, makeWalk } from './group-new';
import { packCalled } from './pack-library';
import { positionFor } from './placing';
import { contentOf } from './plan-content';
import { keepVersion } from './plans';
import { type ProcessLibrary, processLibrary } from './process-library';
import { makeProgramme } from './programmes';
import { fillable, fitted } from './record-rules';
import { createRecord } from './records';
import { fillMatching } from './sample-matching';
import { sampleIn } from './sample-source';

/** One group being filled. */
interface Filling {
  writer: Writer;
  processes: ProcessLibrary;
  structure: Structure;
  group: string;
  sample: SampleGroup;
  /** `<entity>:<id or key of the group>/<ref>` → id, over all groups. */
  refs: Map<string, string>;
}

/** All of it in one batch, in the words of one language. */
export async function fillWithSample(store: Store, language: Language): Promise<void> {
  const source = await sampleIn(language);
  await store.write('workbook.sample', (writer) => fill(writer, source, language));
}

async function fill(writer: Writer, source: Sample, language: Language): Promise<void> {
  const processes = processLibrary();
  const { title, process, funder } = source.programme;
  const programme = await makeProgramme(writer, processes, { title, process, language, funder: funder ?? null });
  const { structure } = await processes.get(process, writer);
  const organisations = await makeOrganisations(writer, programme.id, source);
  const positions = many(null, null, source.groups.length);
  const refs = new Map<string, string>();

  const fillings: Filling[] = [];
  for (const [index, sample] of source.groups.entries()) {
    const group = await makeGroup(writer, programme.id, sample, positions[index] ?? '', organisations);
    await makeWalk(writer, group, structure);
    fillings.push({ writer, processes, structure, group, sample, refs });
  }
  for (const filling of fillings) await fillRecords(filling);
  // Plans come last: an action may rest on a practice of another group.
  for (const filling of fillings) await fillPlan(filling);
  await fillMatching(writer, programme.id, source.matching, (city) => known(organisations, city));
}

async function makeOrganisations(writer: Writer, programme: string, { organisations }: Sample) {
  const ids = new Map<string, string>();
  for (const { key, shortName, latitude, longitude, ...rest } of organisations) {
    const row = await writer.insert('organisation', {
      ...rest,
      id: newId(),
      programme_id: programme,
      short_name: shortName ?? null,
      latitude: latitude ?? null,
      longitude: longitude ?? null,
    });
    ids.set(key, row.id);
  }
  return ids;
}

async function makeGroup(
  writer: Writer,
  programme: string,
  sample: SampleGroup,
  position: string,
  organisations: Map<string, string>,
): Promise<string> {
  const { id } = await writer.insert('mentoring_group', {
    id: newId(),
    programme_id: programme,
    key: sample.key,
    theme: sample.theme,
    plan_title: sample.planTitle ?? null,
    plan_date: sample.planDate ?? null,
    position,
    invented: sample.invented ? 1 : null,
  });
  const positions = many(null, null, sample.parties.length);
  for (const [index, { role, organisation }] of sample.parties.entries())
    await writer.insert('party', {
      id: newId(),
      group_id: id,
      role,
      organisation_id: known(organisations, organisation),
      position: positions[index],
    });
  return id;
}

async function fillRecords(filling: Filling): Promise<void> {
  const { sample } = filling;
  for (const { subject, ...filled } of sample.answers) await fillForms(filling, subject, [filled]);
  const lists = [
    ['need', sample.needs],
    ['commitment', sample.commitments],
    ['practice', sample.practices],
    ['member', sample.members],
  ] as const;
  for (const [entity, records] of lists) for (const record of records) await addRecord(filling, entity, record);
  if (sample.benchmark) await fillBenchmark(filling, sample.benchmark);
  await walk(filling);
}

/** Adds a row, its answers, and its ref. */
async function addRecord(
  filling: Filling,
  entity: EntityName,
  record: SampleRecord,
  owners: Record<string, string> = {},
) {
  const { writer, group, refs, sample } = filling;
  const values = { ...record.values, ...owners, group_id: group, invented: record.invented ? 1 : null };
  const row = await createRecord(writer, entity, values);
  if (record.ref) {
    refs.set(`${entity}:${group}/${record.ref}`, row.id);
    refs.set(`${entity}:${sample.key}/${record.ref}`, row.id);
  }
  await fillForms(filling, row.id, record.answers);
  return row;
}

async function fillForms({ writer, processes, group }: Filling, subject: string, filled: SampleRecord['answers']) {
  for (const { form, values, invented } of filled) {
    const slot = await slotOf(writer, processes, group, form, subject);
    for (const [question, value] of Object.entries(values))
      await answer(writer, slot, question, value, undefined, invented ? 1 : 0);
  }
}

/** The benchmark of a group, its ratings round by round, and what it makes of factors and context. */
async function fillBenchmark({ writer, group }: Filling, sample: SampleBenchmark): Promise<void> {
  const invented = sample.invented ? 1 : null;
  await choose(writer, group, await packCalled(writer, sample.pack), null, sample.chosenAt);
  const parties = await writer.list('party', { group_id: group });
  for (const { party: role, date, ratings, evidence, answers } of sample.rounds) {
    const party = parties.find((each) => each.role === role)?.id;
    if (!party) throw new Fail('NOT_FOUND', { what: 'party' });
    const slot = (factor: string, question: string | null = null) =>
      assessmentRow(group, { party, factor, question, round: date });
    for (const [factor, rating] of Object.entries(ratings))
      await writer.insert('assessment', { ...slot(factor), rating, said: evidence[factor] ?? null, invented });
    for (const [place, { rating = null, said = null }] of Object.entries(answers)) {
      const [factor = '', question = ''] = place.split('/');
      await writer.insert('assessment', { ...slot(factor, question), rating, said, invented });
    }
  }
  for (const [factor, values] of Object.entries(sample.focus)) {
    const cells = Object.entries(values).map(([name, value]) => [
      name,
      fitted(known(FACTOR_PLAN, name), value, [name]),
    ]);
    await writer.insert('factor_plan', {
      ...factorRow(group, factor),
      ...Object.fromEntries(cells),
      focus: 1,
      invented,
    });
  }
  for (const [factor, said] of Object.entries(sample.context))
    await writer.insert('context_note', { id: contextNoteId(group, factor), group_id: group, factor, said, invented });
}
const FACTOR_PLAN = new Map(Object.entries(fieldsOf('factor_plan')));

async function walk(filling: Filling): Promise<void> {
  const { writer, structure, group, sample } = filling;
  let before: string | null = null;
  for (const walked of sample.steps) {
    const definition = structure.steps.find(({ id }) => id === walked.step);
    if (!definition) throw new Fail('NOT_FOUND', { what: 'step' });
    const id = definition.onDemand ? newId() : groupStepId(group, walked.step);
    if (definition.onDemand) {
      const position = await positionFor(
        writer,
        'group_step',
        await writer.list('group_step', { group_id: group }),
        before,
      );
      await makeStep(writer, group, definition, { id, position, title: walked.title ?? null });
    }
    const row: Row<'group_step'> = await writer.set('group_step', id, {
      state: walked.state ?? null,
      reason: walked.reason ?? null,
      due: dayOf(walked.due),
    });
    for (const { tool, state, reason } of walked.tools)
      await writer.insert('tool_state', {
        id: toolStateId(id, tool),
        group_id: group,
        group_step_id: id,
        tool,
        state,
        reason: reason ?? null,
      });
    if (walked.visit && row.visit_id) await fillVisit(filling, row.visit_id, walked.visit);
    before = id;
  }
}

/** A date, or so many days from today. */
function dayOf(due: string | number | undefined): string | null {
  if (typeof due !== 'number') return due ?? null;
  const day = new Date();
  day.setDate(day.getDate() + due);
  return today(day);
}

async function fillVisit(
  filling: Filling,
  visit: string,
  { values, invented, answers, sessions, findings }: SampleVisit,
) {
  const cells = Object.entries(values).map(([name, value]) => [name, fitted(fillable('visit', name), value, [name])]);
  await filling.writer.set('visit', visit, { ...Object.fromEntries(cells), invented: invented ? 1 : null });
  await fillForms(filling, visit, answers);
  for (const { findings: own, ...session } of sessions) {
    const row = await addRecord(filling, 'visit_session', session, { visit_id: visit });
    for (const finding of own) await addRecord(filling, 'finding', finding, { visit_id: visit, session_id: row.id });
  }
  for (const finding of findings) await addRecord(filling, 'finding', finding, { visit_id: visit });
}

async function fillPlan(filling: Filling): Promise<void> {
  const { writer, group, sample, refs } = filling;
  for (const { needs, practices, factors, ...action } of sample.actions) {
    const { id } = await addRecord(filling, 'action', { ...action, answers: [] });
    const targets = [
      ...needs.map((ref) => ['need', known(refs, `need:${group}/${ref}`)] as const),
      ...practices.map(
        (ref) => ['practice', known(refs, `practice:${ref.includes('/') ? ref : `${group}/${ref}`}`)] as const,
      ),
      ...factors.map((factor) => ['factor', factorPlanId(group, factor)] as const),
    ];
    for (const [kind, target] of targets) await createRecord(writer, 'action_link', { action_id: id, kind, target });
  }
  const content = await contentOf(writer, group);
  for (const { kind, title, madeAt, date, actions } of sample.versions) {
    const rows = actions
      ? actions.map((change) => asItStood(content, known(refs, `action:${group}/${change.ref}`), change.values))
      : content.actions;
    const kept = planContent.parse({ ...content, date: date ?? content.date, actions: rows });
    await keepVersion(writer, group, { kind, title, madeAt, content: kept });
  }
}

/** An action as it read in an earlier version. */
function asItStood({ actions }: PlanContent, id: string, earlier: Record<string, unknown>): ActionView {
  const action = actions.find((each) => each.id === id);
  if (!action) throw new Fail('NOT_FOUND', { what: 'action' });
  return { ...action, ...(earlier as Partial<ActionView>) };
}

function known<T>(ids: ReadonlyMap<string, T>, ref: string): T {
  const id = ids.get(ref);
  if (id === undefined) throw new Error(`The sample refers to ${ref}, which is not there`);
  return id;
}
