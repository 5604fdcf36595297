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

/**
 * Every text that people typed and that stays inside, once each: of these groups and of the programmes around them, also
 * of rows in the bin. Choices from a list and numbers are no texts.
 */
export async function confidentialTexts(
  reader: Reader,
  processes: ProcessLibrary,
  groups: string[],
): Promise<string[]> {
  const texts = new Set<string>();
  const programmes = new Set<string>();
  const releases = await releasesOf(reader, groups);
  const addAll = (found: string[]) => {
    for (const text of found) texts.add(text);
  };
  for (const group of groups) {
    const { programme_id } = await present(reader, 'mentoring_group', group);
    programmes.add(programme_id);
    const { process } = await present(reader, 'programme', programme_id);
    const { structure } = await processes.get(process, reader);
    addAll(await answersInside(reader, structure, group, releases));
    for (const entity of KEEPERS) addAll(await textsInside(reader, entity, { group_id: group }, releases));
  }
  for (const programme of programmes)
    for (const entity of KEEPERS) addAll(await textsInside(reader, entity, { programme_id: programme }, releases));
  return [...texts];
}

/** Fields of an entity that hold words people typed and that stay inside. */
const wordsKept = (entity: EntityName): string[] =>
  Object.entries(fieldsOf(entity))
    .filter(([name, field]) => staysInside(entity, name) && takesWords(field))
    .map(([name]) => name);

/** Entities with such fields; answers have a rule of their own. */
const KEEPERS = ENTITY_NAMES.filter((entity) => entity !== 'answer' && wordsKept(entity).length > 0);

async function answersInside(reader: Reader, structure: Structure, group: string, releases: Releases) {
  const rows = await reader.list('answer', { group_id: group }, { bin: true });
  return rows.flatMap((row) => {
    const question = questionOf(structure, row);
    if (row.value === null || answerMayLeave(releases, question, row.id)) return [];
    return wordsIn(readAnswer(question?.kind ?? 'text', row.value));
  });
}

/** `owner`: the group or the programme; rows of an entity that has no such owner are none of them. */
async function textsInside(reader: Reader, entity: EntityName, owner: Record<string, string>, releases: Releases) {
  if (!Object.keys(owner).every((field) => Object.hasOwn(fieldsOf(entity), field))) return [];
  const rows = await reader.list(entity, owner as Partial<Row<EntityName>>, { bin: true });
  return rows.flatMap((row) => {
    const cells = row as unknown as Record<string, unknown>;
    return wordsKept(entity).flatMap((field) => (releases.has(row.id, field) ? [] : wordsIn(cells[field])));
  });
}

/** The words that people typed in a value: own words of a choice and the source of a figure, but no keys and numbers. */
function wordsIn(value: unknown): string[] {
  if (typeof value === 'string') return value.trim() === '' ? [] : [value];
  if (typeof value !== 'object' || value === null) return [];
  const { other, source } = value as Partial<Choices & { source: string | null }>;
  return [...wordsIn(other), ...wordsIn(source)];
}
