/** Calls about programmes, processes, groups, their steps and forms. */
import { z } from 'zod';
import * as choice from '../model/choices';
import { country, id, instant, isoDate, key, language } from '../model/primitives';
import { line, name, text } from '../model/text';
import { structure, texts } from '../process/schema';
import { fileRef } from './application';
import { call } from './call';
import { row } from './records';

export const stepState = z.enum(['todo', 'doing', 'done', 'skipped']);
export type StepState = z.infer<typeof stepState>;

const partyView = z.object({
  id,
  role: z.enum(choice.PARTY_ROLES),
  organisation: id,
  name: z.string(),
  shortName: z.string().nullable(),
  country: country.nullable(),
  latitude: z.number().nullable(),
  longitude: z.number().nullable(),
});
export type PartyView = z.infer<typeof partyView>;

/** What a group should do next: a tool of a step, and when that step is due. */
const nextThing = z.object({ step: id, tool: key, due: isoDate.nullable() });
const lateThing = z.object({ step: id, due: isoDate, days: z.int().positive() });

export const groupSummary = z.object({
  id,
  programme: id,
  key: z.string(),
  theme: z.string().nullable(),
  parties: z.array(partyView),
  /** Steps in the group's own order. */
  steps: z.array(z.object({ id, step: key, title: z.string().nullable(), state: stepState })),
  /** Index into `steps` of the first one not settled; null when all are. */
  current: z.int().nullable(),
  next: nextThing.nullable(),
  late: z.array(lateThing),
  changedAt: instant.nullable(),
  invented: z.boolean(),
});
export type GroupSummary = z.infer<typeof groupSummary>;

const toolView = z.object({
  tool: key,
  state: stepState,
  reason: z.string().nullable(),
  /** Questions answered and asked, or records made; null where nothing can be counted. */
  answered: z.int().nullable(),
  asked: z.int().nullable(),
});
export const stepView = z.object({
  id,
  step: key,
  visit: id.nullable(),
  title: z.string().nullable(),
  state: stepState,
  reason: z.string().nullable(),
  due: isoDate.nullable(),
  tools: z.array(toolView),
});
export type StepView = z.infer<typeof stepView>;
export const groupDetail = groupSummary.omit({ steps: true }).extend({
  process: z.string(),
  planTitle: z.string().nullable(),
  planDate: isoDate.nullable(),
  steps: z.array(stepView),
});
export type GroupDetail = z.infer<typeof groupDetail>;

export const programmeView = z.object({
  id,
  title: z.string(),
  process: z.string(),
  language,
  groups: z.int(),
  cities: z.int(),
  associations: z.int(),
});
export type ProgrammeView = z.infer<typeof programmeView>;

/** A process in one language; `spoken` differs from the asked language when the definition lacks it. */
export const processView = z.object({ id: z.string(), structure, texts, spoken: language });
export type ProcessView = z.infer<typeof processView>;

const partyInput = z.object({
  city: name(),
  country: country.optional(),
  association: line().optional(),
});

export const formValue = z.object({ value: z.json().nullable(), invented: z.boolean() });
export type FormValue = z.infer<typeof formValue>;
/** A form is answered for a subject: a party role, `group`, or a record's id. */
const formSlot = { group: id, form: key, subject: z.string().max(64) };

export const guidance = {
  'process.list': call(
    z.object({ language }),
    z.array(z.object({ id: z.string(), title: z.string(), builtIn: z.boolean() })),
  ),
  'process.get': call(z.object({ process: z.string(), language }), processView),
  /** Reads a process file into the workbook, or says what is wrong with it (BAD_PROCESS). */
  'process.import': call(z.object({ file: fileRef }), z.object({ id: z.string(), title: z.string() })),

  'programme.list': call(z.null(), z.array(programmeView)),
  'programme.create': call(z.object({ title: name(), process: z.string(), language }), programmeView),

  'group.list': call(
    z.object({
      programme: id.optional(),
      offset: z.int().min(0).default(0),
      limit: z.int().min(1).max(200).default(50),
    }),
    z.object({ total: z.int(), late: z.int(), groups: z.array(groupSummary) }),
  ),
  /** One mentee and one mentor, or peers of equal standing (S4, ch. 6). */
  'group.create': call(
    z.object({
      programme: id,
      theme: line().optional(),
      mentee: partyInput.optional(),
      mentor: partyInput.optional(),
      peers: z.array(partyInput).max(50).default([]),
    }),
    groupDetail,
  ),
  /** By id or by key. */
  'group.get': call(z.object({ group: z.string().max(200) }), groupDetail),

  /** `state` null opens a settled step again; skipping needs a reason. */
  'step.settle': call(
    z.object({ step: id, state: z.enum(choice.SETTLED_STATES).nullable(), reason: text().nullable().default(null) }),
    groupDetail,
  ),
  'tool.settle': call(
    z.object({
      step: id,
      tool: key,
      state: z.enum(choice.SETTLED_STATES).nullable(),
      reason: text().nullable().default(null),
    }),
    groupDetail,
  ),
  /** Puts a step after another, or first. */
  'step.move': call(z.object({ step: id, after: id.nullable() }), groupDetail),
  /** Adds a step that is on demand (an extra visit, an online meeting) after another one. */
  'step.add': call(
    z.object({ group: id, step: key, title: line().nullable().default(null), after: id.nullable() }),
    groupDetail,
  ),

  'form.get': call(z.object(formSlot), z.object({ values: z.record(key, formValue) })),
  /** `was`: the value the writer saw; when another one is there by now, CONFLICT. */
  'form.set': call(
    z.object({ ...formSlot, question: key, value: z.json().nullable(), was: z.json().nullable().optional() }),
    formValue,
  ),
  /** Every record of a form's entity with the form's values, for lists. */
  'form.records': call(
    z.object({ group: id, form: key }),
    z.array(z.object({ row, values: z.record(key, formValue) })),
  ),
};
