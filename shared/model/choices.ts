/** Closed lists. Their words are in the catalogues under `choices.<list>.<key>`. */

/** A city, its association, a peer of a community of practice, or those who carry the process (S4, ch. 2 and 6). */
export const PARTY_ROLES = [
  'mentee',
  'mentor',
  'mentee-association',
  'mentor-association',
  'peer',
  'facilitator',
  'coordinator',
] as const;
export type PartyRole = (typeof PARTY_ROLES)[number];

export const ORGANISATION_KINDS = ['city', 'association', 'facilitator', 'coordinator', 'other'] as const;

/** What is missing (S4, ch. 4). */
export const NEED_GAPS = ['policy', 'support', 'coordination'] as const;
export const NEED_SCOPES = ['sector', 'cross-cutting'] as const;
export const NEED_ASKS = ['new-policy', 'revised-policy'] as const;

/** Policy fields that needs and strengths share, so that they can be compared (S4, annexes 2 and 3). */
export const POLICY_FIELDS = [
  'reception',
  'language-learning',
  'education',
  'labour-market',
  'housing',
  'health',
  'gender',
  'participation',
  'anti-discrimination',
  'community-relations',
  'access-to-services',
  'image-and-communication',
  'evaluation',
  'coordination',
] as const;

/** Who sits in a local support group (S4, annex 5). */
export const MEMBER_KINDS = [
  'migrant-association',
  'residents-association',
  'ngo',
  'business',
  'union',
  'academic',
  'public-body',
  'other',
] as const;
export const MEMBER_ROLES = ['offer', 'spread', 'exchange', 'prepare-visits', 'draft-plan'] as const;

export const COMMITMENT_SCOPES = ['drafting', 'implementation', 'both'] as const;

export const VISIT_KINDS = ['visit', 'meeting'] as const;
export const VISIT_HOSTS = ['mentee', 'mentor', 'online'] as const;
export const VISIT_MODES = ['in-person', 'online', 'hybrid'] as const;
/** S4, ch. 5: context, inspiration, consolidation; ch. 6 adds the others. */
export const VISIT_FOCUSES = [
  'context',
  'inspiration',
  'consolidation',
  'needs',
  'peer-review',
  'evaluation',
  'other',
] as const;
export const SESSION_KINDS = [
  'briefing',
  'interview',
  'focus-group',
  'practice-presentation',
  'site-visit',
  'planning-workshop',
  'plan-presentation',
  'other',
] as const;
export const FINDING_KINDS = ['note', 'action', 'obstacle', 'need', 'practice', 'question'] as const;

export const VERSION_KINDS = ['draft', 'revised', 'final', 'approved', 'other'] as const;
export type VersionKind = (typeof VERSION_KINDS)[number];

/** How a city judges a key factor of a benchmark, and a yes/no question of it if it likes. */
export const RATINGS = ['in-place', 'partly', 'missing', 'not-applicable'] as const;

/** Whom a city would be in a match. */
export const MATCH_SIDES = ['mentee', 'mentor'] as const;
export type MatchSide = (typeof MATCH_SIDES)[number];
/** What candidates are compared by (S4, ch. 4), and criteria of one's own. */
export const CRITERION_KEYS = ['need-experience', 'profile', 'governance', 'language', 'conviction', 'own'] as const;
export type CriterionKey = (typeof CRITERION_KEYS)[number];
/** Not these two, or these two whatever the figures say. */
export const CONSTRAINT_KINDS = ['apart', 'fixed'] as const;
export type ConstraintKind = (typeof CONSTRAINT_KINDS)[number];

export const LINK_KINDS = ['need', 'factor', 'practice'] as const;
/** A step or tool a person has settled; without one the workbook derives to do or under way. */
export const SETTLED_STATES = ['done', 'skipped'] as const;
