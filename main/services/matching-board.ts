/** One programme's matching, worked out: criteria, totals of every pair, the best combination and what stands in its way. */
import type { CellView, CombinationView, CriterionView, MatchView } from '../../shared/contract/matching';
import type { Row } from '../../shared/model/entities';
import { criterionId } from '../../shared/rules/ids';
import { bestCombination, type Combination } from '../../shared/rules/matching/bestCombination';
import { type Constraint, conflicts, constrained, effective } from '../../shared/rules/matching/constraints';
import { METHOD_KEYS, METHOD_WEIGHTS } from '../../shared/rules/matching/criteria';
import { nextBest } from '../../shared/rules/matching/nextBest';
import { suggest } from '../../shared/rules/matching/suggest';
import { type Total, totalOf, weightFault } from '../../shared/rules/matching/weights';
import type { Reader } from '../store';
import { type Candidate, type Gathered, gather } from './matching-cities';
import type { ProcessLibrary } from './process-library';
import { present } from './rows';

export interface Board extends Gathered {
  programme: string;
  criteria: CriterionView[];
  /** What a person typed for a pair and a criterion. */
  typed(mentee: string, mentor: string, criterion: string): Row<'match_score'> | undefined;
  constraints: Row<'match_constraint'>[];
  decisions: Row<'match_decision'>[];
}

export async function boardOf(reader: Reader, processes: ProcessLibrary, programme: string): Promise<Board> {
  const { process } = await present(reader, 'programme', programme);
  const { structure } = await processes.get(process, reader);
  const within = { programme_id: programme };
  return {
    ...(await gather(reader, programme, structure)),
    programme,
    criteria: criteriaOf(programme, await reader.list('criterion', within)),
    typed: typedScores(await reader.list('match_score', within)),
    constraints: await reader.list('match_constraint', within),
    decisions: await reader.list('match_decision', within),
  };
}

/** Those of the method, whether the workbook has rows for them or not, and then the programme's own. */
function criteriaOf(programme: string, rows: Row<'criterion'>[]): CriterionView[] {
  const kept = new Map(rows.map((row) => [row.id, row]));
  const ofMethod = METHOD_KEYS.map((key): CriterionView => {
    const id = criterionId(programme, key);
    return { id, key, label: null, weight: kept.get(id)?.weight ?? METHOD_WEIGHTS[key] };
  });
  const own = rows.filter(({ key }) => key === 'own');
  return [...ofMethod, ...own.map(({ id, key, label, weight }) => ({ id, key, label, weight: weight ?? 0 }))];
}

function typedScores(rows: Row<'match_score'>[]): Board['typed'] {
  const kept = new Map<string, Map<string, Map<string, Row<'match_score'>>>>();
  for (const row of rows) {
    const mentors = kept.get(row.mentee_id) ?? new Map<string, Map<string, Row<'match_score'>>>();
    const criteria = mentors.get(row.mentor_id) ?? new Map<string, Row<'match_score'>>();
    kept.set(row.mentee_id, mentors.set(row.mentor_id, criteria.set(row.criterion_id, row)));
  }
  return (mentee, mentor, criterion) => kept.get(mentee)?.get(mentor)?.get(criterion);
}

/** What counts: the person's score, else the suggested one. */
const scoreOf = (board: Board, mentee: Candidate, mentor: Candidate, { id, key }: CriterionView): number | null =>
  board.typed(mentee.city.id, mentor.city.id, id)?.score ?? suggest(key, mentee.city, mentor.city).score;

const NOTHING: Total = { total: null, weighed: 0 };

function totalFor(board: Board, mentee: Candidate, mentor: Candidate): Total {
  if (mentee.city.id === mentor.city.id || weightFault(board.criteria)) return NOTHING;
  const scores = board.criteria.map((criterion) =>
    criterion.weight === 0 ? null : scoreOf(board, mentee, mentor, criterion),
  );
  return totalOf(scores, board.criteria);
}

const percent = (share: number) => Math.round(100 * share);

export function matchView(board: Board): MatchView {
  const { mentees, mentors, criteria, programme } = board;
  const fault = weightFault(criteria);
  const cells = mentees.map((mentee) => mentors.map((mentor) => totalFor(board, mentee, mentor)));
  const totals = cells.map((row) => row.map(({ total }) => total));
  const sides = { mentees: mentees.map(({ city }) => city.id), mentors: mentors.map(({ city }) => city.id) };
  const constraints = effective(asConstraints(board.constraints), sides);
  const inTheWay = conflicts(sides, constraints);
  const possible = !fault && inTheWay.length === 0 && mentees.length > 0 && mentors.length > 0;
  // A pair of which nothing is known is worth nothing, but it is a pair.
  const worth = possible
    ? constrained(
        totals.map((row) => row.map((total) => total ?? 0)),
        sides,
        constraints,
      )
    : [];
  const best = possible ? bestCombination(worth) : null;
  const active = new Set(constraints.map(({ id }) => id));
  const asView = (combination: Combination | null) => combination && combinationView(combination, sides, totals);
  return {
    programme,
    mentees: mentees.map(({ view }) => view),
    mentors: mentors.map(({ view }) => view),
    criteria,
    totals,
    weighed: cells.map((row) => row.map(({ weighed }) => percent(weighed))),
    weightFault: fault,
    best: asView(best),
    secondBest: asView(best && nextBest(worth, best)),
    constraints: board.constraints.map((row) => ({
      id: row.id,
      mentee: row.mentee_id,
      mentor: row.mentor_id,
      kind: row.kind ?? 'apart',
      reason: row.reason,
      active: active.has(row.id),
    })),
    conflicts: inTheWay,
    decisions: board.decisions.flatMap((row) => decisionView(board, row)),
    invented: hasInvented(board),
  };
}

const asConstraints = (rows: Row<'match_constraint'>[]): Constraint[] =>
  rows.map(({ id, kind, mentee_id, mentor_id }) => ({
    id,
    kind: kind ?? 'apart',
    mentee: mentee_id,
    mentor: mentor_id,
  }));

function combinationView(
  { columns, total }: Combination,
  { mentees, mentors }: { mentees: string[]; mentors: string[] },
  totals: (number | null)[][],
): CombinationView {
  const pairs = columns.flatMap((column, row) =>
    column === null
      ? []
      : [{ mentee: mentees[row] ?? '', mentor: mentors[column] ?? '', total: totals[row]?.[column] ?? null }],
  );
  return { pairs, total };
}

function decisionView(board: Board, row: Row<'match_decision'>): MatchView['decisions'] {
  const { id, mentee_id, mentor_id, reason, overruled, decided_on } = row;
  const mentor = mentor_id === null ? undefined : board.organisations.get(mentor_id);
  if (!mentor) return [];
  return [
    {
      id,
      mentee: mentee_id,
      mentor: mentor.id,
      mentorName: mentor.name ?? '',
      reason,
      overruled: overruled === 1,
      decidedOn: decided_on,
      group: groupOf(board, mentee_id, mentor.id)?.key ?? null,
    },
  ];
}

/** The group in which these two work together. */
export function groupOf({ parts }: Board, mentee: string, mentor: string): Row<'mentoring_group'> | undefined {
  const ofMentor = new Set(
    parts.filter(({ side, organisation }) => side === 'mentor' && organisation === mentor).map(({ group }) => group.id),
  );
  return parts.find(
    ({ side, organisation, group }) => side === 'mentee' && organisation === mentee && ofMentor.has(group.id),
  )?.group;
}

function hasInvented({ mentees, mentors, criteria, typed }: Board): boolean {
  return mentees.some(({ city: mentee }) =>
    mentors.some(({ city: mentor }) => criteria.some(({ id }) => typed(mentee.id, mentor.id, id)?.invented === 1)),
  );
}

/** How many other mentors a cell names. */
const OTHERS = 3;

export function cellView(board: Board, mentee: Candidate, mentor: Candidate): CellView {
  const { total, weighed } = totalFor(board, mentee, mentor);
  const others = board.mentors.flatMap((other) => {
    const worth = other === mentor ? null : totalFor(board, mentee, other).total;
    return worth === null ? [] : [{ mentor: other.city.id, total: worth }];
  });
  return {
    mentee: mentee.city.id,
    mentor: mentor.city.id,
    total,
    weighed: percent(weighed),
    criteria: board.criteria.map(({ id, key }) => {
      const row = board.typed(mentee.city.id, mentor.city.id, id);
      const { score, why } = suggest(key, mentee.city, mentor.city);
      return {
        criterion: id,
        score: row?.score ?? score,
        suggested: score,
        typed: row?.score ?? null,
        reason: row?.reason ?? null,
        invented: row?.invented === 1,
        why,
      };
    }),
    others: others.sort((a, b) => b.total - a.total).slice(0, OTHERS),
  };
}
