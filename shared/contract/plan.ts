/** Calls about the action plan and its documents. */
import { z } from 'zod';
import { VERSION_KINDS } from '../model/choices';
import { id, instant, isoDate, language, timeframe } from '../model/primitives';
import { line, text } from '../model/text';
import { call } from './call';

/** The six columns of S4, annex 6, in the guide's order. */
export const PLAN_COLUMNS = ['action', 'outcome', 'timeframe', 'lead', 'resources', 'success'] as const;
export type PlanColumn = (typeof PLAN_COLUMNS)[number];

const linkView = z.object({
  id,
  kind: z.enum(['need', 'factor', 'practice']),
  target: id,
  label: z.string(),
  title: z.string().nullable(),
  deleted: z.boolean(),
});
export const actionView = z.object({
  id,
  number: z.int().positive(),
  action: z.string().nullable(),
  outcome: z.string().nullable(),
  timeframe: timeframe.nullable(),
  lead: z.string().nullable(),
  resources: z.string().nullable(),
  success: z.string().nullable(),
  invented: z.boolean(),
  links: z.array(linkView),
});
export type ActionView = z.infer<typeof actionView>;

export const versionHead = z.object({
  id,
  kind: z.enum(VERSION_KINDS),
  title: z.string(),
  madeAt: instant,
  actions: z.int(),
});
export type VersionHead = z.infer<typeof versionHead>;

/** The header block of annex 6 and the rows under it: what a version keeps whole and the documents print. */
export const planContent = z.object({
  group: z.object({
    key: z.string(),
    title: z.string().nullable(),
    mentee: z.string(),
    mentor: z.string(),
    programme: z.string(),
    funder: z.string().nullable(),
  }),
  date: isoDate.nullable(),
  actions: z.array(actionView),
});
export type PlanContent = z.infer<typeof planContent>;

export const planView = planContent.extend({
  /** Numbers that were used once; they are not given again. */
  dropped: z.array(z.object({ id, number: z.int(), action: z.string().nullable(), because: z.string().nullable() })),
  versions: z.array(versionHead),
  /** The version that the plan still is, word for word; null when none was kept or it was worked on since. */
  standsAs: id.nullable(),
  /** action id → columns that differ from the last version. */
  changed: z.record(z.string(), z.array(z.enum(PLAN_COLUMNS))),
});
export type PlanView = z.infer<typeof planView>;

export const FORMATS = ['docx', 'xlsx'] as const;

/** Where files ended up: on disk, or waiting behind single-use links of the web host. */
export const delivery = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('saved'), files: z.array(z.string()) }),
  z.object({ kind: z.literal('download'), files: z.array(z.object({ name: z.string(), url: z.string() })) }),
  z.object({ kind: z.literal('cancelled') }),
]);
export type Delivery = z.infer<typeof delivery>;

export const plan = {
  'plan.get': call(z.object({ group: id }), planView),
  /**
   * Pastes rows of plain text into the grid, from one cell rightwards and downwards; rows beyond the last action
   * become new actions. One undo step. `at.action` null starts below the last action.
   */
  'plan.paste': call(
    z.object({
      group: id,
      at: z.object({ action: id.nullable(), column: z.enum(PLAN_COLUMNS) }),
      rows: z.array(z.array(text()).max(50)).min(1).max(2000),
    }),
    planView,
  ),
  'plan.saveVersion': call(z.object({ group: id, kind: z.enum(VERSION_KINDS), title: line() }), versionHead),
  'plan.version': call(z.object({ id }), z.object({ head: versionHead, content: planContent })),

  /** Before an export: which rows it will hold and how much stays behind, by kind (notes, answers, names…). */
  'export.preview': call(
    z.object({ groups: z.array(id).min(1), version: id.nullable().default(null) }),
    z.object({ actions: z.int(), invented: z.int(), left: z.record(z.string(), z.int()) }),
  ),
  /** Writes the plans of these groups. Progress comes as `job` events under the caller's id; `job.cancel` stops it. */
  'export.plan': call(
    z.object({
      job: id,
      groups: z.array(id).min(1),
      formats: z.array(z.enum(FORMATS)).min(1),
      language,
      version: z.string().max(200).nullable().default(null),
    }),
    delivery,
  ),
  'job.cancel': call(z.object({ job: id }), z.null()),
};
