/**
 * What may leave the workbook. Confidential and personal fields stay inside, and so do answers to confidential questions,
 * unless a person released that one text (`release`: row and field). One rule for every document and for the list of
 * what stays behind.
 */
import { ENTITY_NAMES, type EntityName, fieldsOf, type Row } from '../../shared/model/entities';
import type { Question, Structure } from '../../shared/process/schema';
import { type Choices, readAnswer } from '../../shared/rules/answers';
import { takesWords } from '../../shared/rules/searched';
import type { Reader } from '../store';
import type { ProcessLibrary } from './process-library';
import { present } from './rows';

export type OfGroup = { [E in EntityName]: 'group_id' extends keyof Row<E> ? E : never }[EntityName];
export const isOfGroup = (entity: EntityName): entity is OfGroup => Object.hasOwn(fieldsOf(entity), 'group_id');

/** Whether a field stays in the workbook unless it is released; of answers their questions decide. */
export const staysInside = (entity: EntityName, field: string): boolean => {
  const { confidential, personal } = fieldsOf(entity)[field] ?? {};
  return confidential === true || personal === true;
};

/** Texts that were released, by row and field. */
export class Releases {
  readonly #released: Set<string>;

  constructor(rows: Pick<Row<'release'>, 'row_id' | 'field'>[]) {
    this.#released = new Set(rows.map(({ row_id, field }) => `${row_id}/${field}`));
  }

  has(row: string, field: string): boolean {
    return this.#released.has(`${row}/${field}`);
  }

  /** May this cell leave? */
  allows(entity: EntityName, row: string, field: string): boolean {
    return !staysInside(entity, field) || this.has(row, field);
  }
}

export const releasesOf = async (reader: Reader, groups: string[]): Promise<Releases> => {
  const rows = await reader.listIn('release', 'group_id', groups);
  return new Releases(rows.filter(({ deleted }) => !deleted));
};

/** The question an answer was given to; undefined when the process no longer asks it. */
export const questionOf = (structure: Structure, { form, question }: Pick<Row<'answer'>, 'form' | 'question'>) =>
  structure.forms.find(({ id }) => id === form)?.questions.find(({ id }) => id === question);

/** May an answer leave? One to a question that is not asked any more may not: nobody can say that it is public. */
export const answerMayLeave = (releases: Releases, question: Question | undefined, answer: string): boolean =>
  question?.confidential === false || releases.has(answer, 'value');

/** Every text of these groups that stays inside, once each, also of rows in the bin. */
export async function confidentialTexts(
  reader: Reader,
  processes: ProcessLibrary,
  groups: string[],
): Promise<string[]> {
  const texts = new Set<string>();
  const releases = await releasesOf(reader, groups);
  for (const group of groups) {
    const { programme_id } = await present(reader, 'mentoring_group', group);
    const { process } = await present(reader, 'programme', programme_id);
    const { structure } = await processes.get(process, reader);
    for (const row of await reader.list('answer', { group_id: group }, { bin: true })) {
      const question = questionOf(structure, row);
      if (row.value === null || answerMayLeave(releases, question, row.id)) continue;
      for (const text of wordsIn(readAnswer(question?.kind ?? 'text', row.value))) texts.add(text);
    }
    for (const entity of ENTITY_NAMES)
      if (isOfGroup(entity) && entity !== 'answer')
        for (const text of await insideTexts(reader, entity, group, releases)) texts.add(text);
  }
  return [...texts];
}

async function insideTexts(reader: Reader, entity: OfGroup, group: string, releases: Releases): Promise<string[]> {
  const inside = Object.entries(fieldsOf(entity)).filter(([name]) => staysInside(entity, name));
  // An item of a list, such as a rating, is a key and no text.
  const fields = inside.flatMap(([name, field]) => (field.column === 'text' && !takesWords(field) ? [] : [name]));
  if (fields.length === 0) return [];
  const rows = await reader.list(entity, { group_id: group } as Partial<Row<OfGroup>>, { bin: true });
  return rows.flatMap((row) => {
    const cells = row as unknown as Record<string, unknown>;
    return fields.filter((field) => !releases.has(row.id, field)).flatMap((field) => wordsIn(cells[field]));
  });
}

/** The words that people typed in a value: own words of a choice and the source of a figure, but no keys and numbers. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const { other, source } = value as Partial<Choices & { source: string | null }>;
  return [...wordsIn(other), ...wordsIn(source)];
}
