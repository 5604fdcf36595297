/** The visits: to both cities, with the mentee first and last, prepared, and with the people who matter. */
import { met, type Outcome, open, type Rule, unknown } from './outcome';
import { isPair, type Snapshot, type WalkedVisit } from './snapshot';

/** S4, ch. 6: whatever a group changes, each of the two cities is visited. */
export const bothCitiesVisited: Rule = (group) => {
  if (!isPair(group)) return met('peers');
  const to = (host: string) => visitsOf(group).filter(({ row }) => row.host === host).length;
  const facts = { mentee: to('mentee'), mentor: to('mentor') };
  if (facts.mentee > 0 && facts.mentor > 0) return met('both', facts);
  if (facts.mentee === 0 && facts.mentor === 0) return open('neither');
  return open(facts.mentee === 0 ? 'not-mentee' : 'not-mentor');
};

/** S4, ch. 5: of three visits, the first goes to the mentee. */
export const firstVisitAtMentee: Rule = (group) => ofThree(group, (visits) => visits.at(0));

/** S4, ch. 5: of three visits, the last goes to the mentee. */
export const lastVisitAtMentee: Rule = (group) => ofThree(group, (visits) => visits.at(-1));

/** S4, ch. 5: before a visit it is planned what the visitors see and with whom they speak. */
export const visitsPrepared: Rule = (group) => {
  const dated = visitsOf(group).filter(({ row, over }) => over || row.start !== null);
  if (dated.length === 0) return unknown('no-days');
  const count = dated.filter(({ row }) => !row.to_see?.trim()).length;
  return count === 0 ? met('prepared', { count: dated.length }) : open('unprepared', { count });
};

/** S4, ch. 5, first visit: interviews and focus groups on possible actions and obstacles. */
export const peopleHeard: Rule = (group) => {
  const visit = yielding(group, 'draft') ?? visitsOf(group).at(0);
  return withSession(visit, (kind) => kind === 'interview' || kind === 'focus-group');
};

/** S4, ch. 5, third visit: the final plan is presented to politicians and local partners. */
export const planPresented: Rule = (group) => {
  const visit = yielding(group, 'final') ?? visitsOf(group).at(-1);
  return withSession(visit, (kind) => kind === 'plan-presentation');
};

/** Meetings are no visits. */
const visitsOf = ({ visits }: Snapshot): WalkedVisit[] => visits.filter(({ row }) => row.kind === 'visit');

const yielding = (group: Snapshot, version: WalkedVisit['yields']): WalkedVisit | undefined =>
  group.visits.find(({ yields }) => yields === version);

function ofThree(group: Snapshot, choose: (visits: WalkedVisit[]) => WalkedVisit | undefined): Outcome {
  const visits = visitsOf(group);
  if (!isPair(group) || visits.length !== 3) return met('not-three', { count: visits.length });
  const host = choose(visits)?.row.host ?? null;
  if (host === null) return unknown('no-host');
  return host === 'mentee' ? met('at-mentee') : open('elsewhere');
}

function withSession(
  visit: WalkedVisit | undefined,
  fits: (kind: WalkedVisit['sessions'][number]) => boolean,
): Outcome {
  const count = visit?.sessions.filter(fits).length ?? 0;
  if (count > 0) return met('planned', { count });
  return visit?.over ? open('missing') : unknown('to-come');
}
