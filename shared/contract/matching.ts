/** Calls about matching: which mentor for which mentee, over a whole programme, and why. */
import { z } from 'zod';
import { CONSTRAINT_KINDS, CRITERION_KEYS, MATCH_SIDES, POLICY_FIELDS } from '../model/choices';
import { country, id, isoDate } from '../model/primitives';
import { name, text } from '../model/text';
import { REASONS, TONES } from '../rules/matching/suggest';
import { WEIGHT_FAULTS } from '../rules/matching/weights';
import { call } from './call';

const score = z.int().min(0).max(4);
const total = z.int().min(0).max(100);
const pair = { programme: id, mentee: id, mentor: id };

const candidateView = z.object({
  /** The city. */
  organisation: id,
  name: z.string(),
  country: country.nullable(),
  /** The row that made it a candidate; null for a city that is one by its part in a group. */
  candidate: id.nullable(),
  /** Theme of the group it has this part in. */
  theme: z.string().nullable(),
  policyFields: z.array(z.enum(POLICY_FIELDS)),
});
export type CandidateView = z.infer<typeof candidateView>;

const criterionView = z.object({
  id,
  key: z.enum(CRITERION_KEYS),
  /** Of a criterion of the programme's own. */
  label: z.string().nullable(),
  weight: z.number(),
});
export type CriterionView = z.infer<typeof criterionView>;

/** Pairs that together are worth the most, each city at most once. */
const combinationView = z.object({
  pairs: z.array(z.object({ mentee: id, mentor: id, total: total.nullable() })),
  /** The sum of the pairs' totals. */
  total: z.int(),
});
export type CombinationView = z.infer<typeof combinationView>;

const constraintView = z.object({
  id,
  mentee: id,
  mentor: id,
  kind: z.enum(CONSTRAINT_KINDS),
  reason: z.string().nullable(),
  /** Both cities are candidates; otherwise it has no effect. */
  active: z.boolean(),
});
export type ConstraintView = z.infer<typeof constraintView>;

const ids = z.array(id);
const conflictView = z.discriminatedUnion('kind', [
  /** Two constraints that cannot both hold. */
  z.object({ kind: z.literal('clash'), cities: ids, constraints: ids }),
  /** These cities have only `partners` between them, because of these constraints. */
  z.object({ kind: z.literal('shortage'), side: z.enum(MATCH_SIDES), cities: ids, partners: ids, constraints: ids }),
]);
export type ConflictView = z.infer<typeof conflictView>;

const decisionView = z.object({
  id,
  mentee: id,
  mentor: id,
  mentorName: z.string(),
  reason: z.string().nullable(),
  overruled: z.boolean(),
  decidedOn: isoDate.nullable(),
  /** Key of the group in which the two work together. */
  group: z.string().nullable(),
});

export const matchView = z.object({
  programme: id,
  mentees: z.array(candidateView),
  mentors: z.array(candidateView),
  criteria: z.array(criterionView),
  /** Row by row for the mentees: the total of each pair, null where nothing could be compared or both are one city. */
  totals: z.array(z.array(total.nullable())),
  /** Beside `totals`: the part of all weight that has a score, in percent. */
  weighed: z.array(z.array(z.int())),
  /** Why no totals can be made; `criterion` names the one whose weight makes no sense. */
  weightFault: z.object({ fault: z.enum(WEIGHT_FAULTS), criterion: z.string().nullable() }).nullable(),
  /** Null when the weights make no sense, constraints make it impossible, or a side has no candidates. */
  best: combinationView.nullable(),
  secondBest: combinationView.nullable(),
  constraints: z.array(constraintView),
  conflicts: z.array(conflictView),
  decisions: z.array(decisionView),
  invented: z.boolean(),
});
export type MatchView = z.infer<typeof matchView>;

const why = z.object({
  /** The sentence `why.<say>` of the catalogue `matching`. */
  say: z.enum(REASONS),
  tone: z.enum(TONES),
  facts: z.record(z.string(), z.number()),
  fields: z.array(z.enum(POLICY_FIELDS)),
  definitions: z.array(z.string()),
});
export type WhyView = z.infer<typeof why>;

export const cellView = z.object({
  mentee: id,
  mentor: id,
  total: total.nullable(),
  weighed: z.int(),
  criteria: z.array(
    z.object({
      criterion: id,
      /** What counts: the person's score, else the suggested one. */
      score: z.number().nullable(),
      suggested: z.number().nullable(),
      typed: score.nullable(),
      reason: z.string().nullable(),
      invented: z.boolean(),
      why: z.array(why),
    }),
  ),
  /** The mentors that fit this mentee best after this one, at most three. */
  others: z.array(z.object({ mentor: id, total })),
});
export type CellView = z.infer<typeof cellView>;

export const matching = {
  'match.get': call(z.object({ programme: id }), matchView),
  /** One pair, criterion by criterion, with the reasons. */
  'match.cell': call(z.object(pair), cellView),
  /** What a criterion counts; 0 leaves it out. */
  'match.weigh': call(z.object({ programme: id, criterion: id, weight: z.int().min(0).max(10) }), matchView),
  /**
   * A person's score, which goes before the suggested one; `score` null takes it back with its reason. The reason stays
   * as it is when it is left out.
   */
  'match.score': call(
    z.object({ ...pair, criterion: id, score: score.nullable(), reason: text().nullable().optional() }),
    cellView,
  ),
  /** A city that has no group yet becomes a candidate. A city of this name in the programme is taken as it is. */
  'match.nominate': call(
    z.object({
      programme: id,
      side: z.enum(MATCH_SIDES),
      city: name(),
      country: country.optional(),
      policyFields: z.array(z.enum(POLICY_FIELDS)).default([]),
      note: text().nullable().default(null),
    }),
    matchView,
  ),
  /**
   * Chooses a mentor for a mentee, and makes their group when there is none. A pair outside the best combination needs
   * the reason. It takes the place of what was chosen for this mentee before.
   */
  'match.decide': call(z.object({ ...pair, reason: text().nullable() }), matchView),
};
