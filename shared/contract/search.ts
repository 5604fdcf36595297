/** Calls that find things by their words, across the whole workbook. */
import { z } from 'zod';
import { ENTITY_NAMES, type EntityName } from '../model/entities';
import { id, key } from '../model/primitives';
import { call } from './call';

/** Words with the places that were looked for: [start, end) in UTF-16 code units of `text`. */
export const marked = z.object({ text: z.string(), marks: z.array(z.tuple([z.int(), z.int()])) });
export type Marked = z.infer<typeof marked>;

/** Where a hit lies. What is null does not narrow it down further. */
export const hitPlace = z.object({
  page: z.enum(['programme', 'matching', 'group', 'checks', 'step', 'plan']),
  /** Key of the group. */
  group: z.string().nullable(),
  step: id.nullable(),
  tool: key.nullable(),
  /** Who answers: a party role, a party's id or `group`. */
  subject: z.string().nullable(),
  /** A row that the page opens: a need, a record, an action, a version of the plan. */
  record: id.nullable(),
  /** The row that must be open for the record to show: the session of a finding. */
  inside: id.nullable(),
  /** The question to go to; on the plan, the column. */
  question: z.string().nullable(),
});
export type HitPlace = z.infer<typeof hitPlace>;

export const hit = z.object({
  /** A row's entity; `tool` and `question` are parts of the process itself. */
  entity: z.enum([...ENTITY_NAMES, 'tool', 'question'] as (EntityName | 'tool' | 'question')[]),
  /** The row's id, or the place in the process. */
  id: z.string(),
  group: id.nullable(),
  groupTitle: z.string().nullable(),
  /** The field whose words were found; null for parts of the process. */
  field: z.string().nullable(),
  /** `N1` of a need, `P1` of a practice, the number of an action. */
  label: z.string().nullable(),
  /** What the row is called; of an answer its question. Null when it has no name. */
  title: marked.nullable(),
  /** Words around what was found; null when the title says it all. */
  excerpt: marked.nullable(),
  /** The tool it belongs to, such as "1.1 Needs analysis". */
  where: z.string().nullable(),
  place: hitPlace,
});
export type Hit = z.infer<typeof hit>;

export const search = {
  /** Reads the workbook for searching, in the background; answers when all can be found. */
  'search.prepare': call(z.null(), z.null()),
  /**
   * Rows with all the words of `query`, the last of which may be unfinished, without case and accents. Hits of `group`
   * come first and take at most half of the `limit` when others wait. `whole` false: the workbook is still being read.
   */
  'search.find': call(
    z.object({
      query: z.string().max(200),
      programme: id.nullable().default(null),
      group: id.nullable().default(null),
      limit: z.int().min(1).max(100).default(30),
    }),
    z.object({ hits: z.array(hit), more: z.boolean(), whole: z.boolean() }),
  ),
};
