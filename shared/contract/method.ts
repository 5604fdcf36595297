/** Calls about the rules of the method in one group, and the thread from need to success. */
import { z } from 'zod';
import { LINK_KINDS } from '../model/choices';
import { id, key } from '../model/primitives';
import { text } from '../model/text';
import { STRENGTHS, source } from '../process/schema';
import { CHECK_KEYS } from '../rules/checks/keys';
import { CHECK_STATES } from '../rules/checks/outcome';
import { call } from './call';

/** A rule of the process, where it stands in the group's walk, and what it found. */
export const checkView = z.object({
  /** The advice that words the rule: `step.<step>.advice.<advice>` of the process. */
  advice: key,
  step: key,
  /** The step of the group, for links. */
  at: id,
  tool: key,
  question: key.nullable(),
  strength: z.enum(STRENGTHS),
  source,
  check: z.enum(CHECK_KEYS),
  state: z.enum(CHECK_STATES),
  /** The sentence `found.<check>.<say>` of the catalogue `checks`, with `facts` put in. */
  say: z.string(),
  facts: z.record(z.string(), z.union([z.string(), z.number()])),
  /** "Not here, because…", in the group's own words. */
  reason: z.string().nullable(),
  /** The reason with which the tool or its step was skipped; the rule asks nothing then. */
  skipped: z.string().nullable(),
});
export type CheckView = z.infer<typeof checkView>;

/** A need, key factor or practice. */
const knot = z.object({
  id,
  kind: z.enum(LINK_KINDS),
  /** `N1`, `F4`, `P1`. */
  label: z.string(),
  title: z.string().nullable(),
  invented: z.boolean(),
});
export type Knot = z.infer<typeof knot>;

const threadAction = z.object({
  id,
  number: z.int(),
  action: z.string().nullable(),
  outcome: z.string().nullable(),
  success: z.string().nullable(),
  invented: z.boolean(),
  /** Ids of knots. */
  comesFrom: z.array(id),
});

export const threadView = z.object({
  /** Needs and practices of the group in their order, then what its actions took from other groups. */
  knots: z.array(knot),
  /** In the order of the plan. */
  actions: z.array(threadAction),
  /** What hangs loose: needs without an action, actions without a need, practices that no action builds on. */
  loose: z.object({ needs: z.array(id), actions: z.array(id), practices: z.array(id) }),
});
export type ThreadView = z.infer<typeof threadView>;

export const method = {
  /** In the order of the group's walk. */
  'check.list': call(z.object({ group: id }), z.array(checkView)),
  /** Keeps why a rule does not hold here; `reason` null or blank takes that back. */
  'check.except': call(
    z.object({ group: id, check: z.enum(CHECK_KEYS), reason: text().nullable() }),
    z.array(checkView),
  ),
  'thread.get': call(z.object({ group: id }), threadView),
};
