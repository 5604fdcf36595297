/**
 * The sample programme as data: `resources/sample/programme.json` has this shape, and its words stand once per
 * language in `nl.json`, `en.json` and `fr.json` beside it. Wherever a value is words a person reads, the structure
 * holds `@` and a key of those files (`"@capaci.need.language.title"`); every other value is taken as it stands.
 * An item marked `invented` goes beyond the sources and is shown as an invented example, on screen and in exports.
 */
import { z } from 'zod';
import { packRef } from '../contract/benchmark';
import * as choice from '../model/choices';
import { country, instant, isoDate, key, slug } from '../model/primitives';

/** `@` and a text key, or text that is the same in every language (a proper name). */
const words = z.string().min(1);
/** Any JSON; strings in it that begin with `@` are replaced by the words, at any depth. */
const values = z.record(z.string(), z.json());
const invented = z.boolean().default(false);

/**
 * Answers to one form for one subject. Split in two entries where some answers are invented and others are not.
 * Question key → value: words for text and line, a choice key for `choice`, `{ keys, other }` for `choices`, the JSON
 * of the kind for the others (see shared/rules/answers.ts).
 */
const filled = z.object({ form: key, invented, values });
/** A party role or `group`. */
const subject = z.enum([...choice.PARTY_ROLES, 'group']);

/**
 * A row of the registry (shared/model/entities.ts): its changeable fields by name. `ref` names it for links inside
 * its group. `answers` fill the form that describes such records; questions kept in a column may stand there too.
 */
const record = z.object({
  ref: key.optional(),
  invented,
  values: values.default({}),
  answers: z.array(filled).default([]),
});

const visit = z.object({
  invented,
  /** Fields of `visit`: focus, mode, start, end, place, to_see, questions, follow_up. */
  values: values.default({}),
  /** Forms that describe the visit, answered for it. */
  answers: z.array(filled).default([]),
  sessions: z.array(record.extend({ findings: z.array(record).default([]) })).default([]),
  /** Findings outside any session. */
  findings: z.array(record).default([]),
});

/** What a group did with a step of the process; steps that are not listed are as the process makes them. */
const walked = z.object({
  step: key,
  /** For a step on demand, which this entry adds to the walk, right after the entry before it. */
  title: words.optional(),
  state: z.enum(choice.SETTLED_STATES).optional(),
  reason: words.optional(),
  /** A date, or days from the day the sample is made, so that what is next and what is late stays lifelike. */
  due: z.union([isoDate, z.int().min(-60).max(400)]).optional(),
  tools: z.array(z.object({ tool: key, state: z.enum(choice.SETTLED_STATES), reason: words.optional() })).default([]),
  visit: visit.optional(),
});

const action = z.object({
  ref: key,
  invented,
  /** Fields of `action`: action, outcome, timeframe { words, start, end }, lead, resources, success. */
  values,
  /** Refs of needs and practices it comes from. Practices of other groups too: `<group key>/<ref>`. */
  needs: z.array(key).default([]),
  practices: z.array(z.string()).default([]),
  /** Key factors of the group's benchmark. */
  factors: z.array(key).default([]),
});

/** A plan version as it stood: all actions as they are now, unless `actions` says which and how they read then. */
const version = z.object({
  kind: z.enum(choice.VERSION_KINDS),
  title: words,
  madeAt: instant,
  date: isoDate.optional(),
  actions: z.array(z.object({ ref: key, values: values.default({}) })).optional(),
});

/** A city's ratings on one day: key factor → rating, and what it says of factors and of questions (`factor/question`). */
const round = z.object({
  party: z.enum(['mentee', 'mentor']),
  date: isoDate,
  ratings: z.record(key, z.enum(choice.RATINGS)),
  evidence: z.record(key, words).default({}),
  answers: z
    .record(z.string(), z.object({ rating: z.enum(choice.RATINGS).optional(), said: words.optional() }))
    .default({}),
});

/** The benchmark that the group measures itself by, as it ships; all that the group rated and wrote is invented or not. */
const benchmark = z.object({
  pack: packRef,
  chosenAt: isoDate,
  invented,
  rounds: z.array(round).default([]),
  /** Key factor → fields of `factor_plan`; a factor listed here is one the group concentrates on. */
  focus: z.record(key, values).default({}),
  /** Context factor → what it means here. */
  context: z.record(key, words).default({}),
});

const group = z.object({
  key: slug,
  theme: words,
  planTitle: words.optional(),
  planDate: isoDate.optional(),
  invented,
  parties: z.array(z.object({ role: z.enum(choice.PARTY_ROLES), organisation: key })).min(1),
  /** In the order of the walk where it differs from the process; a listed step keeps its place otherwise. */
  steps: z.array(walked).default([]),
  answers: z.array(filled.extend({ subject })).default([]),
  benchmark: benchmark.optional(),
  /** Numbered N1, N2… in this order. */
  needs: z.array(record).default([]),
  commitments: z.array(record).default([]),
  /** Numbered P1, P2… in this order. */
  practices: z.array(record).default([]),
  /** `values.at` is `mentee` or `mentor`. */
  members: z.array(record).default([]),
  /** Numbered 1, 2… in this order. */
  actions: z.array(action).default([]),
  versions: z.array(version).default([]),
});

/** Cities by their keys. What people judged and chose; everything else about a match follows from the groups. */
const matching = z.object({
  scores: z
    .array(
      z.object({
        mentee: key,
        mentor: key,
        criterion: z.enum(choice.CRITERION_KEYS).exclude(['own']),
        score: z.int().min(0).max(4),
        reason: words.optional(),
        invented,
      }),
    )
    .default([]),
  decisions: z
    .array(z.object({ mentee: key, mentor: key, reason: words.optional(), date: isoDate.optional(), invented }))
    .default([]),
});

export const sample = z.object({
  programme: z.object({ title: words, process: z.string().default('inclucities'), funder: words.optional() }),
  organisations: z.array(
    z.object({
      key,
      kind: z.enum(choice.ORGANISATION_KINDS),
      name: words,
      shortName: words.optional(),
      country,
      /** BCP 47 of the language it works in. */
      language: z.string(),
      latitude: z.number().optional(),
      longitude: z.number().optional(),
    }),
  ),
  groups: z.array(group).min(1),
  matching: matching.default({ scores: [], decisions: [] }),
});
export type Sample = z.infer<typeof sample>;
export type SampleGroup = Sample['groups'][number];
export type SampleRecord = z.infer<typeof record>;
export type SampleBenchmark = z.infer<typeof benchmark>;
export type SampleVisit = z.infer<typeof visit>;

/** The words of one language: text key (without `@`) → words. */
export const sampleTexts = z.record(z.string(), z.string().min(1));

/** Every text key that a structure uses, once. */
export function sampleKeys(value: unknown, found = new Set<string>()): Set<string> {
  if (typeof value === 'string') {
    if (value.startsWith('@')) found.add(value.slice(1));
  } else if (value && typeof value === 'object') for (const part of Object.values(value)) sampleKeys(part, found);
  return found;
}
