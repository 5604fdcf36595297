/** From found rows to what a person reads: what it is called, the words around, and where to go. */
import type { Hit, Marked } from '../../shared/contract/search';
import type { EntityName, Row } from '../../shared/model/entities';
import { excerptOf, marksIn } from '../../shared/rules/excerpt';
import { searchedFields } from '../../shared/rules/searched';
import {
  type Ground,
  nameOf,
  programmePlace,
  questionAt,
  type Spot,
  type Stop,
  spotOf,
  stopsOf,
  toolAt,
} from './search-places';

/** A field of a row that holds words. */
interface Said {
  field: string;
  title: boolean;
  text: string;
  marks: Marked['marks'];
  found: Set<number>;
}

function saidBy(entity: EntityName, row: Row<EntityName>, words: readonly string[]): Said[] {
  const values = row as unknown as Record<string, unknown>;
  return searchedFields(entity).flatMap(({ field, title, words: inField }) => {
    const text = inField(values[field]);
    return text === '' ? [] : [{ field, title, text, ...marksIn(text, words) }];
  });
}

const best = (said: Said[]): Said | undefined =>
  said.reduce<Said | undefined>((a, b) => (a && a.found.size >= b.found.size ? a : b), undefined);

/** The hit a row makes; null when the words are no longer in it, or what it is about lies in the bin. */
export function hitOf(
  entity: EntityName,
  row: Row<EntityName>,
  ground: Ground | null,
  words: readonly string[],
): Hit | null {
  const said = saidBy(entity, row, words);
  const all = new Set(said.flatMap(({ found }) => [...found]));
  if (all.size < words.length) return null;
  // A group is called by its cities, so that its theme is something it says.
  const names = entity === 'mentoring_group' ? [] : said.filter(({ title, field }) => title && field !== 'number');
  const called = best(names);
  const text = best(said.filter((each) => !each.title || each !== called).filter(({ field }) => field !== 'number'));
  const withText = text && text.found.size > 0 && (called?.found.size ?? 0) < words.length;
  const field = withText ? text.field : called && called.found.size > 0 ? called.field : 'number';
  const spot = ground ? spotOf(ground, entity, row, field) : { stop: null, place: programmePlace(entity) };
  if (!spot) return null;
  return {
    entity,
    id: row.id,
    ...groupOf(ground),
    field,
    label: labelOf(entity, row),
    title: titleOf(entity, row, ground, words, called),
    excerpt: withText ? excerptOf(text.text, text.marks) : null,
    where: ground && spot.stop && nameOf(ground, spot.stop),
    place: spot.place,
  };
}

const groupOf = (ground: Ground | null) => ({ group: ground?.group.id ?? null, groupTitle: ground?.title ?? null });

function labelOf(entity: EntityName, row: Row<EntityName>): string | null {
  const { number } = row as { number?: number | null };
  if (!number) return null;
  return entity === 'need' ? `N${number}` : entity === 'practice' ? `P${number}` : String(number);
}

/** An answer is called by its question, a group by its cities, an action by its first words. */
function titleOf(
  entity: EntityName,
  row: Row<EntityName>,
  ground: Ground | null,
  words: readonly string[],
  called: Said | undefined,
): Marked | null {
  if (entity === 'answer') {
    const { form, question } = row as Row<'answer'>;
    const asked = ground?.texts[`form.${form}.${question}.question`];
    return { text: asked ?? question, marks: [] };
  }
  if (entity === 'mentoring_group' && ground?.title)
    return { text: ground.title, marks: marksIn(ground.title, words).marks };
  return called ? excerptOf(called.text, called.marks) : null;
}

/** Tools and questions of a group's process that have all the words in their titles. */
export function processHits(ground: Ground, words: readonly string[], limit: number): Hit[] {
  const hits: Hit[] = [];
  const add = (entity: 'tool' | 'question', key: string, stop: Stop, spot: Spot) => {
    const text = ground.texts[key];
    if (text === undefined || hits.length >= limit) return;
    const { marks, found } = marksIn(text, words);
    if (found.size < words.length) return;
    const id = `${stop.row.id}/${key}`;
    const where = entity === 'tool' ? nameOf(ground, stop).split(' ')[0] : nameOf(ground, stop);
    hits.push({
      entity,
      id,
      ...groupOf(ground),
      field: null,
      label: null,
      title: { text, marks },
      excerpt: null,
      where: where ?? null,
      place: spot.place,
    });
  };
  const stops = stopsOf(ground);
  for (const stop of stops) add('tool', `step.${stop.step.id}.tool.${stop.tool.id}.title`, stop, toolAt(ground, stop));
  for (const stop of stops.filter(({ tool }) => tool.kind === 'form')) {
    const form = ground.structure.forms.find(({ id }) => id === stop.tool.form);
    for (const { id } of form?.questions ?? [])
      add('question', `form.${form?.id}.${id}.question`, stop, questionAt(ground, stop, null, id));
  }
  return hits;
}
