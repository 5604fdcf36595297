/**
 * Forms: questions answered for a subject. A question that names a column is kept in that column of the record the
 * form describes; every other one in `answer`. Callers do not see the difference.
 */
import type { z } from 'zod';
import type { FormValue } from '../../shared/contract/guidance';
import { PARTY_ROLES } from '../../shared/model/choices';
import { type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import type { Form, Question } from '../../shared/process/schema';
import { answerSchema, isBlank, keepAnswer, readAnswer } from '../../shared/rules/answers';
import { answerId } from '../../shared/rules/ids';
import { issuesOf } from '../../shared/rules/issues';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Reader, Values, Writer } from '../store';
import { fromColumn, toColumn } from './columns';
import type { Context } from './context';
import type { ProcessLibrary } from './process-library';
import { byField, present } from './rows';
import { assertSame } from './same';

/** Answers are kept per round; forms are answered once for now, factors will be rated again. */
const ROUND = '';

/** A form in a group, answered for a subject: a role, the group, or the record that it describes. */
interface Slot {
  group: string;
  form: Form;
  subject: string;
  record: Row<EntityName> | null;
}

export function forms({ workbook }: Context): Handlers<'form.get' | 'form.set' | 'form.records'> {
  return {
    'form.get': ({ group, form, subject }) => {
      const { store, processes } = workbook();
      return store.read(async (reader) => {
        const slot = await slotOf(reader, processes, group, form, subject);
        const answers = await reader.list('answer', { group_id: group, form, subject, round: ROUND });
        return { values: valuesOf(slot.form, slot.record, answers) };
      });
    },

    'form.set': ({ group, form, subject, question, value, was }) => {
      const { store, processes } = workbook();
      return store.write(
        'form.set',
        async (writer) => {
          const slot = await slotOf(writer, processes, group, form, subject);
          return answer(writer, slot, question, value, was);
        },
        { merge: `form.set:${group}/${form}/${subject}/${question}` },
      );
    },

    'form.records': ({ group, form: formKey }) => {
      const { store, processes } = workbook();
      return store.read(async (reader) => {
        const form = await formOf(reader, processes, group, formKey);
        if (!form.entity) return [];
        const rows = await reader.list(form.entity as 'need', { group_id: group });
        const answers = await reader.list('answer', { group_id: group, form: formKey, round: ROUND });
        const own = byField(answers, 'subject');
        return rows.map((row) => ({ row, values: valuesOf(form, row, own.get(row.id) ?? []) }));
      });
    },
  };
}

/** The form as this group's process defines it; Fail NOT_FOUND. */
async function formOf(reader: Reader, processes: ProcessLibrary, group: string, key: string): Promise<Form> {
  const { programme_id } = await present(reader, 'mentoring_group', group);
  const programme = await present(reader, 'programme', programme_id);
  const form = (await processes.get(programme.process, reader)).structure.forms.find(({ id }) => id === key);
  if (!form) throw new Fail('NOT_FOUND', { what: 'form' });
  return form;
}

/** Fail NOT_FOUND when the form does not ask this subject, or the record is not of this group. */
export async function slotOf(
  reader: Reader,
  processes: ProcessLibrary,
  group: string,
  formKey: string,
  subject: string,
): Promise<Slot> {
  const form = await formOf(reader, processes, group, formKey);
  if (form.entity) {
    const record = await present(reader, form.entity as EntityName, subject);
    if (!('group_id' in record) || record.group_id !== group) throw new Fail('NOT_FOUND', { what: form.entity });
    return { group, form, subject, record };
  }
  const asks = (form.subjects as string[]).includes(subject) || (await isPartyAsked(reader, group, form, subject));
  if (!asks) throw new Fail('NOT_FOUND', { what: 'subject' });
  return { group, form, subject, record: null };
}

/** Where several parties share a role (peers), each can answer for itself under its own id. */
async function isPartyAsked(reader: Reader, group: string, form: Form, subject: string): Promise<boolean> {
  if ((PARTY_ROLES as readonly string[]).includes(subject)) return false;
  const party = await reader.get('party', subject);
  return party !== undefined && !party.deleted && party.group_id === group && form.subjects.includes(party.role);
}

function valuesOf(form: Form, record: Row<EntityName> | null, answers: Row<'answer'>[]): Record<string, FormValue> {
  const kept = new Map(answers.map((row) => [row.question, row]));
  const value = (question: Question): FormValue => {
    if (question.column) return columnValue(record, question, question.column);
    const row = kept.get(question.id);
    return row ? shown(question, row) : { value: null, invented: false };
  };
  return Object.fromEntries(form.questions.map((question) => [question.id, value(question)]));
}

const shown = (question: Question, row: Row<'answer'>): FormValue => ({
  value: readAnswer(question.kind, row.value),
  invented: row.value !== null && row.invented === 1,
});

function columnValue(record: Row<EntityName> | null, question: Question, column: string): FormValue {
  const row = (record ?? {}) as Record<string, unknown>;
  const value = fromColumn(question, row[column]);
  return { value, invented: value !== null && row.invented === 1 };
}

/**
 * Writes one answer. Fail NOT_FOUND, INVALID when it does not fit the kind of question, CONFLICT when `was` is given and
 * another answer is there. `invented` marks sample content; an answer that a person gives is not.
 */
export async function answer(
  writer: Writer,
  slot: Slot,
  questionKey: string,
  value: unknown,
  was?: unknown,
  invented: 0 | 1 = 0,
): Promise<FormValue> {
  const question = slot.form.questions.find(({ id }) => id === questionKey);
  if (!question) throw new Fail('NOT_FOUND', { what: 'question' });
  const fitting = isBlank(value) ? null : fitted(answerSchema(question), value);
  return question.column
    ? answerInColumn(writer, slot, question, question.column, fitting, was)
    : answerApart(writer, slot, question, fitting, was, invented);
}

async function answerApart(
  writer: Writer,
  { group, form, subject }: Slot,
  question: Question,
  value: unknown,
  was: unknown,
  invented: 0 | 1,
): Promise<FormValue> {
  const key = { group, form: form.id, subject, question: question.id, round: ROUND };
  const id = answerId(key);
  const now = await writer.get('answer', id);
  assertSame(was, now && !now.deleted ? readAnswer(question.kind, now.value) : null);
  const row = await writer.insert('answer', {
    id,
    group_id: group,
    form: form.id,
    subject,
    question: question.id,
    round: ROUND,
    value: keepAnswer(question.kind, value),
    invented: invented || null,
  });
  return shown(question, row);
}

async function answerInColumn(
  writer: Writer,
  { form, subject, record }: Slot,
  question: Question,
  column: string,
  value: unknown,
  was: unknown,
): Promise<FormValue> {
  const entity = form.entity as EntityName;
  const field = fieldsOf(entity)[column];
  if (!field || field.fixed) throw new Fail('NOT_FOUND', { what: 'question' });
  assertSame(was, columnValue(record, question, column).value);
  const cell = fitted(field.schema, toColumn(question, value));
  const row = await writer.set(entity, subject, { [column]: cell } as Values<EntityName>);
  return columnValue(row, question, column);
}

/** The value as the schema cleans it; Fail INVALID at `value`. */
function fitted(schema: z.ZodType, value: unknown): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  throw new Fail('INVALID', {
    issues: issuesOf(result.error).map((issue) => ({ ...issue, path: ['value', ...issue.path] })),
  });
}
