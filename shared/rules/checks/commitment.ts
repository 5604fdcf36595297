/** Political commitment: from the start, from several sides, for the plan and for carrying it out. */
import type { Row } from '../../model/entities';
import { met, open, type Rule, unknown } from './outcome';
import type { Snapshot } from './snapshot';

/** S4, ch. 4: commitment is sought while the needs are being written. */
export const commitmentRecorded: Rule = (group) => {
  const count = standing(group).length;
  if (count > 0) return met('recorded', { count });
  return group.commitments.length > 0 ? open('ended') : open('none');
};

/** S4, ch. 4: leadership may change, so ideally every side supports it; one side alone is too few. */
export const commitmentAllSides: Rule = (group) => {
  const named = standing(group).flatMap(({ side }) => (side?.trim() ? [side.trim().toLocaleLowerCase()] : []));
  const count = new Set(named).size;
  if (count === 0) return unknown('no-side');
  return count > 1 ? met('several', { count }) : open('one');
};

/** S4, ch. 4: backing for drafting the plan and for carrying it out. */
export const commitmentBothParts: Rule = (group) => {
  const parts = new Set(standing(group).map((each) => each.committed_to));
  const drafting = parts.has('drafting') || parts.has('both');
  const carrying = parts.has('implementation') || parts.has('both');
  if (drafting && carrying) return met('both');
  if (!drafting && !carrying) return unknown('unsaid');
  return open(drafting ? 'drafting-only' : 'implementation-only');
};

/** Commitments that have not ended. */
const standing = ({ commitments, today }: Snapshot): Row<'commitment'>[] =>
  commitments.filter(({ until }) => until === null || until >= today);
