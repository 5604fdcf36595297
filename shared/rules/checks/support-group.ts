/** The local support group of the mentee; the mirror group at the mentor is free. */
import { met, open, type Rule, unknown } from './outcome';
import type { Snapshot } from './snapshot';

/** As many members as make real exchange possible. */
export const MOST_MEMBERS = 10;

/** S4, annex 5: at most ten members; more may join when the group is revived. */
export const atMostTen: Rule = (group) => {
  const count = membersOf(group).length;
  if (count === 0) return unknown('none');
  const facts = { count, most: MOST_MEMBERS };
  return count <= MOST_MEMBERS ? met('few', facts) : open('many', facts);
};

/** S4, ch. 4: the group always includes representatives of migrants. */
export const representsMigrants: Rule = (group) => {
  const members = membersOf(group);
  if (members.length === 0) return unknown('none');
  const count = members.filter((member) => member.represents_migrants === 1).length;
  return count > 0 ? met('represented', { count }) : open('unrepresented', { count: members.length });
};

const membersOf = ({ members }: Snapshot) => members.filter((member) => member.at === 'mentee');
