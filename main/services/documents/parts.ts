/** A form as a document prints it: its questions with their answers, under the headings of the form. */
import { type EntityName, fieldsOf, type Row } from '../../../shared/model/entities';
import type { Figure, Money } from '../../../shared/model/primitives';
import type { Form, Question } from '../../../shared/process/schema';
import { type Choices, isBlank, readAnswer } from '../../../shared/rules/answers';
import type { Entry, Part, Value } from '../../documents';
import { fromColumn } from '../columns';
import { staysInside } from '../releases';
import type { Ground } from './ground';

/** Answered forms of this round; factors are rated again in others. */
const ROUND = '';

/** The parts of a form for one subject: a role, `group`, or the record that the form describes. */
export async function partsOf(
  ground: Ground,
  form: Form,
  subject: string,
  record: Row<EntityName> | null = null,
): Promise<Part[]> {
  const { reader, group, words } = ground;
  const rows = await reader.list('answer', { group_id: group.id, form: form.id, subject, round: ROUND });
  const answers = new Map(rows.map((row) => [row.question, row]));
  const parts: Part[] = [];
  for (const question of form.questions) {
    if (question.part || parts.length === 0)
      parts.push({
        heading: question.part ? words(`form.${form.id}.part.${question.part}`) : titleOf(ground, form),
        entries: [],
      });
    const entry = question.column
      ? columnEntry(ground, form, question, question.column, record)
      : answerEntry(ground, form, question, answers.get(question.id));
    if (entry) parts.at(-1)?.entries.push(entry);
  }
  return parts;
}

export const titleOf = ({ words }: Ground, form: Form) => words(`form.${form.id}.title`);
const asked = ({ words }: Ground, form: Form, question: Question) => words(`form.${form.id}.${question.id}.question`);

/** Null for an answer that stays inside, and for a confidential question without one. */
function answerEntry(ground: Ground, form: Form, question: Question, row: Row<'answer'> | undefined): Entry | null {
  const label = asked(ground, form, question);
  const value = row ? readAnswer(question.kind, row.value) : null;
  if (!row || isBlank(value)) return question.confidential ? null : { label, value: null, invented: false };
  if (!ground.leaving.answer(question, label, row)) return null;
  return { label, value: typed(ground, question, value), invented: row.invented === 1 };
}

/** Columns that stay inside are never printed as part of a form: documents that may show them ask for them by name. */
function columnEntry(
  ground: Ground,
  form: Form,
  question: Question,
  column: string,
  record: Row<EntityName> | null,
): Entry | null {
  const entity = form.entity as EntityName;
  if (!record || question.confidential || !Object.hasOwn(fieldsOf(entity), column) || staysInside(entity, column))
    return null;
  const cells = record as unknown as Record<string, unknown>;
  const value = fromColumn(question, cells[column]);
  return {
    label: asked(ground, form, question),
    value: isBlank(value) ? null : typed(ground, question, value),
    invented: !isBlank(value) && cells.invented === 1,
  };
}

/** A value that is filled in, with the words of its choices. Kept text that does not fit its question is text. */
function typed(ground: Ground, question: Question, value: unknown): Value {
  const list = question.choices?.list ?? '';
  if (typeof value === 'string')
    switch (question.kind) {
      case 'choice':
        return { kind: 'text', text: ground.choice(list, value) ?? value };
      case 'date':
        return { kind: 'date', date: value };
      default:
        return { kind: 'text', text: value };
    }
  if (typeof value === 'boolean') return { kind: 'yes-no', yes: value };
  if (typeof value === 'number') return { kind: 'number', number: value };
  switch (question.kind) {
    case 'choices': {
      const { keys, other } = value as Choices;
      const words = keys.map((key) => ground.choice(list, key) ?? key);
      return { kind: 'list', items: other?.trim() ? [...words, other] : words };
    }
    case 'money':
      return { kind: 'money', ...(value as Money) };
    case 'figure': {
      const { value: number, definition, year, source } = value as Figure;
      return { kind: 'figure', number, definition: ground.choice('figure-definition', definition), year, source };
    }
    default:
      return { kind: 'text', text: JSON.stringify(value) };
  }
}
