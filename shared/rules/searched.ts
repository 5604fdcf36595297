/**
 * What of a row can be searched: every field in which people write words of their own, whatever the entity. Lists, dates,
 * keys and places in an order are not words.
 */
import { ENTITY_NAMES, type EntityName, type Field, fieldsOf } from '../model/entities';

export interface SearchedField {
  field: string;
  /** What the row is called; found before what it says. */
  title: boolean;
  /** The words in a value of this field as the file keeps it; empty when there are none. */
  words(value: unknown): string;
}

/** Fields that say what a row is called. */
const TITLES = new Set(['title', 'name', 'short_name', 'theme', 'plan_title', 'person', 'organisation', 'action']);
/** Needs and practices are known by their numbers, too. */
const LETTERS: Partial<Record<EntityName, string>> = { need: 'N', practice: 'P' };
/** Words that are set when a row is made, which other fixed fields are not. */
const FIXED_WORDS = new Set(['plan_version.title']);

const plain = (value: unknown) => (typeof value === 'string' ? value : '');

/** A field that takes any sentence holds words; one that wants a date, a key or an item of a list does not. */
export const takesWords = ({ column, schema }: Field) =>
  column === 'text' && schema.safeParse('Words, as people write them.').success;

function searched(entity: EntityName): SearchedField[] {
  // No page shows the processes that came with a workbook.
  if (entity === 'process_definition') return [];
  return Object.entries(fieldsOf(entity)).flatMap(([name, field]): SearchedField[] => {
    const title = TITLES.has(name);
    if (entity === 'answer' && name === 'value') return [{ field: name, title, words: wordsOfAnswer }];
    if (name === 'number' && LETTERS[entity])
      return [{ field: name, title: true, words: (value) => (value ? `${LETTERS[entity]}${value}` : '') }];
    if (name === 'timeframe') return [{ field: name, title, words: wordsOfTimeframe }];
    if (field.fixed && !FIXED_WORDS.has(`${entity}.${name}`)) return [];
    return takesWords(field) ? [{ field: name, title, words: plain }] : [];
  });
}

const SEARCHED = new Map(ENTITY_NAMES.map((entity) => [entity, searched(entity)]));

/** The searched fields of an entity, in the order of the registry; none when it holds no words. */
export const searchedFields = (entity: EntityName): readonly SearchedField[] => SEARCHED.get(entity) ?? [];

/**
 * An answer is kept as words or, for other kinds of questions, as JSON (rules/answers.ts): of a choice only what a person
 * added, of a figure its source.
 */
export function wordsOfAnswer(value: unknown): string {
  const kept = plain(value);
  if (/^"[a-z][a-z0-9-]*"$/.test(kept)) return '';
  if (!kept.startsWith('{')) return kept;
  try {
    const { other, source } = JSON.parse(kept) as Record<string, unknown>;
    return plain(other) || plain(source);
  } catch {
    return kept;
  }
}

/** `{ words, start, end }`, as JSON or parsed. */
function wordsOfTimeframe(value: unknown): string {
  const timeframe: unknown = typeof value === 'string' ? JSON.parse(value) : value;
  return plain((timeframe as { words?: unknown } | null)?.words);
}
