/**
 * A process as data: phases, steps, tools, forms and what the guide says about them. The built-in one is
 * `resources/processes/inclucities`; an association adapts the process by writing another file of this shape.
 * The structure holds keys only. Every word is in `texts`, per language, under the keys that `textKeys` lists.
 */
import { z } from 'zod';
import * as choice from '../model/choices';
import { ENTITY_NAMES, type EntityName, fieldsOf } from '../model/entities';
import { key, LANGUAGES } from '../model/primitives';
import { CHECK_KEYS, CHECKS } from '../rules/checks/keys';

/** Where a rule or question comes from: the works are listed in the definition, e.g. { work: 'guide', section: 'annex 2' }. */
export const source = z.object({ work: key, section: z.string().min(1).max(60) });
export type Source = z.infer<typeof source>;

/** How strongly the source puts it. `ours` marks what this workbook adds. */
export const STRENGTHS = ['must', 'strongly-advised', 'ideally', 'optional', 'ours'] as const;

export const QUESTION_KINDS = [
  'text', // many lines
  'line', // one line
  'choice', // one of a list
  'choices', // several of a list, and own words
  'yes-no',
  'figure', // number with year, source and definition
  'money',
  'number',
  'date',
  'time',
] as const;

export const question = z.object({
  id: key,
  kind: z.enum(QUESTION_KINDS),
  /** The list of a `choice` or `choices` question; words under `choices.<list>.<key>`. */
  choices: z.object({ list: key, keys: z.array(key).min(1) }).optional(),
  /** The column of the form's entity that keeps the answer; without it the answer is kept in `answer`. */
  column: z.string().optional(),
  confidential: z.boolean().default(false),
  /** Answers to this question lead to need records. */
  leadsToNeeds: z.boolean().default(false),
  /** Heading above this question; words under `form.<form>.part.<key>`. */
  part: key.optional(),
  source,
});
export type Question = z.infer<typeof question>;

export const form = z.object({
  id: key,
  /** Answered by each of these parties separately, or by the `group` as a whole; absent when it describes records. */
  subjects: z.array(z.enum([...choice.PARTY_ROLES, 'group'])).default([]),
  /** The form describes records of this entity, one form per record. */
  entity: z.enum(ENTITY_NAMES as [string, ...string[]]).optional(),
  questions: z.array(question).min(1),
  source,
});
export type Form = z.infer<typeof form>;

export const TOOL_KINDS = ['form', 'records', 'needs', 'benchmark', 'visit', 'plan', 'page'] as const;
export const tool = z.object({
  id: key,
  /** `form` one form; `records` a list of records with their form; `needs`, `benchmark`, `visit`, `plan` have their own page; `page` is text. */
  kind: z.enum(TOOL_KINDS),
  form: key.optional(),
  /** Which of the form's subjects this tool asks; all of them when absent. */
  subjects: z.array(z.enum([...choice.PARTY_ROLES, 'group'])).optional(),
  source,
});
export type Tool = z.infer<typeof tool>;

/** Something the guide says, shown in the margin of a tool, beside a question where it belongs to one. */
export const advice = z.object({
  id: key,
  tool: key,
  question: key.optional(),
  /** A rule that the workbook evaluates for each group; advice without one is only read. Each rule stands in one place. */
  check: z.enum(CHECK_KEYS).optional(),
  strength: z.enum(STRENGTHS),
  source,
});
export type Advice = z.infer<typeof advice>;

export const step = z.object({
  id: key,
  phase: key,
  tools: z.array(tool).min(1),
  advice: z.array(advice).default([]),
  /** The step is a visit: a visit record is made with it. */
  visit: z
    .object({
      kind: z.enum(choice.VISIT_KINDS),
      host: z.enum(choice.VISIT_HOSTS),
      focus: z.enum(choice.VISIT_FOCUSES),
      mode: z.enum(choice.VISIT_MODES),
      /** The plan version this visit yields (S4, ch. 5). */
      yields: z.enum(choice.VERSION_KINDS).optional(),
    })
    .optional(),
  /** Not part of a group's walk unless somebody adds it, e.g. an extra visit or an online meeting. */
  onDemand: z.boolean().default(false),
  source,
});
export type Step = z.infer<typeof step>;

export const structure = z.object({
  id: key,
  version: z.int().positive(),
  /** The works that sources cite; titles under `work.<key>`. */
  works: z.array(key).min(1),
  /** In order; colours come from the three looks of a phase. */
  phases: z.array(z.object({ id: key, look: z.enum(['prepare', 'visit', 'carry']) })).min(1),
  steps: z.array(step).min(1),
  forms: z.array(form),
});
export type Structure = z.infer<typeof structure>;

/** Key → words, for one language. */
export const texts = z.record(z.string(), z.string().min(1));
export type Texts = z.infer<typeof texts>;

/** A process file: its structure, and its words in at least one language. */
export const definition = z
  .object({ structure, texts: z.partialRecord(z.enum(LANGUAGES), texts) })
  .superRefine((def, context) => {
    const report = ({ where, what, key: named }: Fault) =>
      context.addIssue({ code: 'custom', message: what, path: [where], params: { key: named } });
    for (const fault of faultsOf(def.structure)) report(fault);
    const spoken = Object.entries(def.texts);
    if (spoken.length === 0) report({ where: 'texts', what: 'no-language' });
    for (const [spokenLanguage, words] of spoken)
      for (const wanted of textKeys(def.structure))
        if (!Object.hasOwn(words ?? {}, wanted))
          report({ where: `texts.${spokenLanguage}`, what: 'missing', key: wanted });
  });
export type Definition = z.infer<typeof definition>;

/** `what` is a code, worded under `errors.issue.<what>`; `key` is the key it is about. */
interface Fault {
  where: string;
  what: 'twice' | 'not-defined' | 'no-choices' | 'no-language' | 'missing' | 'no-column';
  key?: string;
}

/** What a schema cannot say: references that lead nowhere and keys used twice. */
function faultsOf(s: Structure): Fault[] {
  const faults: Fault[] = [];
  const unique = (where: string, keys: string[]) => {
    for (const k of new Set(keys.filter((item, index) => keys.indexOf(item) !== index)))
      faults.push({ where, what: 'twice', key: k });
  };
  const known = (where: string, k: string, all: { has(k: string): boolean }) => {
    if (!all.has(k)) faults.push({ where, what: 'not-defined', key: k });
  };
  const forms = new Map(s.forms.map((f) => [f.id, f]));
  const phases = new Set(s.phases.map((p) => p.id));
  const asked = new Set(s.forms.flatMap((f) => f.questions.map((q) => `${f.id}/${q.id}`)));
  unique(
    'phases',
    s.phases.map((p) => p.id),
  );
  unique(
    'steps',
    s.steps.map((item) => item.id),
  );
  unique(
    'forms',
    s.forms.map((f) => f.id),
  );
  for (const f of s.forms) {
    unique(
      `form ${f.id}`,
      f.questions.map((q) => q.id),
    );
    const columns = f.entity ? fieldsOf(f.entity as EntityName) : {};
    for (const q of f.questions) {
      const where = `form ${f.id}, question ${q.id}`;
      if ((q.kind === 'choice' || q.kind === 'choices') && !q.choices) faults.push({ where, what: 'no-choices' });
      if (q.column && !Object.hasOwn(columns, q.column)) faults.push({ where, what: 'no-column', key: q.column });
    }
  }
  for (const item of s.steps) {
    known(`step ${item.id}, phase`, item.phase, phases);
    unique(
      `step ${item.id}, tools`,
      item.tools.map((t) => t.id),
    );
    const tools = new Map(item.tools.map((t) => [t.id, t]));
    for (const t of item.tools) if (t.form) known(`tool ${t.id}, form`, t.form, forms);
    for (const a of item.advice) {
      known(`advice ${a.id}, tool`, a.tool, tools);
      const questions = forms.get(tools.get(a.tool)?.form ?? '')?.questions ?? [];
      if (a.question) known(`advice ${a.id}, question`, a.question, new Set(questions.map((q) => q.id)));
      for (const read of a.check ? CHECKS[a.check] : []) known(`advice ${a.id}, check ${a.check}`, read, asked);
    }
  }
  unique(
    'checks',
    s.steps.flatMap((item) => item.advice.flatMap((a) => a.check ?? [])),
  );
  return faults;
}

/**
 * Every text key a structure needs in each language it speaks. The `body` of a page is paragraphs between blank lines,
 * where a line may begin with `## ` (heading) or `- ` (bullet).
 */
export function textKeys(s: Structure): string[] {
  const keys = new Set<string>(['title']);
  for (const w of s.works) keys.add(`work.${w}`);
  for (const p of s.phases) keys.add(`phase.${p.id}`);
  for (const item of s.steps) {
    for (const part of ['title', 'why', 'needs', 'yields']) keys.add(`step.${item.id}.${part}`);
    for (const t of item.tools) {
      for (const part of ['title', 'why']) keys.add(`step.${item.id}.tool.${t.id}.${part}`);
      if (t.kind === 'page') keys.add(`step.${item.id}.tool.${t.id}.body`);
    }
    for (const a of item.advice) keys.add(`step.${item.id}.advice.${a.id}`);
  }
  for (const f of s.forms) {
    keys.add(`form.${f.id}.title`);
    for (const q of f.questions) {
      keys.add(`form.${f.id}.${q.id}.question`);
      keys.add(`form.${f.id}.${q.id}.hint`);
      if (q.part) keys.add(`form.${f.id}.part.${q.part}`);
      for (const k of q.choices?.keys ?? []) keys.add(`choices.${q.choices?.list}.${k}`);
    }
  }
  return [...keys];
}
