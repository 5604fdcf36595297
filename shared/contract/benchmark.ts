/** Calls about benchmark packs, and about a group that measures itself by one. */
import { z } from 'zod';
import { rating } from '../benchmark/rating';
import { packStructure } from '../benchmark/schema';
import { id, isoDate, key, language } from '../model/primitives';
import { text } from '../model/text';
import { fileRef } from './application';
import { call } from './call';
import { delivery } from './plan';

/** `city-for-everyone@1`: a pack in one version. */
export const packRef = z.string().regex(/^[a-z][a-z0-9-]{0,63}@[1-9]\d{0,8}$/, { error: 'pack' });

export const packHead = z.object({
  pack: packRef,
  title: z.string(),
  theme: z.string(),
  version: z.int(),
  author: z.string(),
  licence: z.string(),
  /** BCP 47, in the order of the pack. */
  languages: z.array(z.string()),
  /** Numbers of key factors. */
  factors: z.int(),
  builtIn: z.boolean(),
});
export type PackHead = z.infer<typeof packHead>;

/** A pack in one language; `spoken` (BCP 47) differs from the asked language when the pack lacks it. */
export const packView = z.object({
  pack: packRef,
  structure: packStructure,
  texts: z.record(z.string(), z.string()),
  spoken: z.string(),
});
export type PackView = z.infer<typeof packView>;

/** `question` null: the factor as a whole, and `said` is the evidence. */
const assessmentView = z.object({
  party: id,
  factor: key,
  question: key.nullable(),
  round: isoDate,
  rating: rating.nullable(),
  said: z.string().nullable(),
  invented: z.boolean(),
});
export type AssessmentView = z.infer<typeof assessmentView>;

/** What a group writes about a key factor, in the order of S4, ch. 3. */
export const FACTOR_FIELDS = ['what_must_change', 'strengths', 'goals', 'steps'] as const;

const words = z.string().nullable();
const factorPlanView = z.object({
  factor: key,
  focus: z.boolean(),
  what_must_change: words,
  strengths: words,
  goals: words,
  steps: words,
  invented: z.boolean(),
});

export const benchmarkView = z.object({
  /** null: the group has not decided yet. `pack` null: it goes without one, for this reason. */
  choice: z.object({ pack: packRef.nullable(), reason: words, chosenAt: isoDate.nullable() }).nullable(),
  /** A later version of the pack that the group can move up to. */
  newer: packRef.nullable(),
  assessments: z.array(assessmentView),
  factors: z.array(factorPlanView),
  context: z.array(z.object({ factor: key, said: words, invented: z.boolean() })),
});
export type BenchmarkView = z.infer<typeof benchmarkView>;

const aspect = z.enum(['place', 'words', 'rating', 'points', 'tips', 'practices', 'links']);
const changes = <T extends z.ZodRawShape>(ref: T) =>
  z.object({
    added: z.array(z.object(ref)),
    removed: z.array(z.object(ref)),
    changed: z.array(z.object({ ...ref, aspects: z.array(aspect) })),
  });
const comparison = z.object({
  factors: changes({ factor: key }),
  questions: changes({ factor: key, question: key }),
  contextFactors: changes({ contextFactor: key }),
});

/** The value of one field; `was` is what the writer saw (CONFLICT when another one is there by now). */
const setting = <T extends z.ZodType>(value: T) => ({ value: value.nullable(), was: value.nullable().optional() });
const stored = <T extends z.ZodType>(value: T) => z.object({ value: value.nullable() });
const slot = { group: id, party: id, factor: key, question: key.nullable(), round: isoDate };

export const benchmark = {
  /** The newest version of every built-in pack, and every pack in the workbook. */
  'pack.list': call(z.object({ language }), z.array(packHead)),
  'pack.get': call(z.object({ pack: packRef, language }), packView),
  /** Reads a pack file into the workbook; BAD_PACK with `faults` by line, and nothing changed. */
  'pack.import': call(z.object({ file: fileRef, language }), packHead),
  'pack.export': call(z.object({ job: id, pack: packRef }), delivery),

  'benchmark.get': call(z.object({ group: id }), benchmarkView),
  /** A pack, or none with the reason. What was rated and written stays. */
  'benchmark.choose': call(
    z.object({ group: id, pack: packRef.nullable(), reason: text().nullable().default(null) }),
    benchmarkView,
  ),
  /** What a group would have to look at again; null when there is no later version. */
  'benchmark.compare': call(
    z.object({ group: id }),
    z.object({ from: packRef, to: packRef, same: z.boolean(), comparison }).nullable(),
  ),
  'benchmark.moveUp': call(z.object({ group: id }), benchmarkView),

  'assessment.rate': call(z.object({ ...slot, ...setting(rating) }), stored(rating)),
  'assessment.say': call(z.object({ ...slot, ...setting(text()) }), stored(z.string())),
  'factor.focus': call(z.object({ group: id, factor: key, value: z.boolean() }), z.object({ value: z.boolean() })),
  'factor.say': call(
    z.object({ group: id, factor: key, field: z.enum(FACTOR_FIELDS), ...setting(text()) }),
    stored(z.string()),
  ),
  'context.say': call(z.object({ group: id, factor: key, ...setting(text()) }), stored(z.string())),
};
