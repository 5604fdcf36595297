/**
 * What a person rules out or settles beforehand – "not these two", "this pair" – and, when no combination can respect
 * it, which of it stands in the way.
 */
import type { ConstraintKind, MatchSide } from '../../model/choices';
import { bestCombination, type Worth } from './bestCombination';

/** Cities by id, as the rows and columns of a matrix. */
export interface Sides {
  mentees: readonly string[];
  mentors: readonly string[];
}
export interface Constraint {
  id: string;
  kind: ConstraintKind;
  mentee: string;
  mentor: string;
}

export type Conflict =
  /** Two pairs are fixed that share a city, or a fixed pair is kept apart as well. */
  | { kind: 'clash'; cities: string[]; constraints: string[] }
  /** These cities of one side have only `partners` between them, which are too few. */
  | { kind: 'shortage'; side: MatchSide; cities: string[]; partners: string[]; constraints: string[] };

/** Constraints between cities that are candidates; others have no effect. */
export const effective = (constraints: readonly Constraint[], { mentees, mentors }: Sides): Constraint[] => {
  const [rows, columns] = [new Set(mentees), new Set(mentors)];
  return constraints.filter(({ mentee, mentor }) => rows.has(mentee) && columns.has(mentor));
};

/** Pairs that hold a fixed city without being the fixed pair, pairs kept apart, and a city with itself become null. */
export function constrained(worth: Worth, sides: Sides, constraints: readonly Constraint[]): (number | null)[][] {
  const bars = barsBetween(constraints);
  return worth.map((row, i) =>
    row.map((value, j) => {
      const [mentee, mentor] = [sides.mentees[i] ?? '', sides.mentors[j] ?? ''];
      return mentee === mentor || bars(mentee, mentor).length > 0 ? null : value;
    }),
  );
}

/** Why no combination gives every city of the smaller side a partner; empty when one does. */
export function conflicts(sides: Sides, constraints: readonly Constraint[]): Conflict[] {
  const clashing = clashes(constraints);
  return clashing.length > 0 ? clashing : shortages(sides, constraints);
}

function clashes(constraints: readonly Constraint[]): Conflict[] {
  const fixed = constraints.filter(({ kind }) => kind === 'fixed');
  const found: Conflict[] = [];
  for (const [index, one] of fixed.entries()) {
    for (const other of fixed.slice(index + 1)) {
      const cities = [
        ...(one.mentee === other.mentee ? [one.mentee] : []),
        ...(one.mentor === other.mentor ? [one.mentor] : []),
      ];
      if (cities.length === 1) found.push({ kind: 'clash', cities, constraints: [one.id, other.id] });
    }
    const apart = constraints.find((each) => each.kind === 'apart' && isSamePair(each, one));
    if (apart) found.push({ kind: 'clash', cities: [one.mentee, one.mentor], constraints: [one.id, apart.id] });
  }
  return found;
}

const isSamePair = (a: Constraint, b: Constraint) => a.mentee === b.mentee && a.mentor === b.mentor;

/**
 * A city that is left over starts a search: its possible partners, the cities those are given to, their possible
 * partners, and so on. All cities found share fewer partners than they are (Hall's theorem), and every constraint
 * between them and anybody else is one that causes it.
 */
function shortages(sides: Sides, constraints: readonly Constraint[]): Conflict[] {
  const turned = sides.mentees.length > sides.mentors.length;
  const [rows, columns] = turned ? [sides.mentors, sides.mentees] : [sides.mentees, sides.mentors];
  const bars = barsBetween(constraints);
  const barsOf = (row: string, column: string) => (turned ? bars(column, row) : bars(row, column));
  const may = rows.map((row) => columns.map((column) => row !== column && barsOf(row, column).length === 0));
  const given = bestCombination(may.map((row) => row.map((is) => (is ? 0 : null)))).columns;
  const holder = new Map(given.flatMap((column, row) => (column === null ? [] : [[column, row] as const])));
  const seen = new Set<number>();
  return given.flatMap((column, row): Conflict[] => {
    if (column !== null || seen.has(row)) return [];
    const short = reachable(row, may, holder);
    for (const each of short.rows) seen.add(each);
    const cities = rows.filter((_, index) => short.rows.has(index));
    const partners = columns.filter((_, index) => short.columns.has(index));
    const others = columns.filter((_, index) => !short.columns.has(index));
    const causes = new Set(cities.flatMap((city) => others.flatMap((other) => barsOf(city, other))));
    return [{ kind: 'shortage', side: turned ? 'mentor' : 'mentee', cities, partners, constraints: [...causes] }];
  });
}

function reachable(start: number, may: boolean[][], holder: Map<number, number>) {
  const rows = new Set([start]);
  const columns = new Set<number>();
  for (const row of rows)
    for (const [column, is] of (may[row] ?? []).entries()) {
      if (!is) continue;
      columns.add(column);
      const held = holder.get(column);
      if (held !== undefined) rows.add(held);
    }
  return { rows, columns };
}

/** The ids of the constraints that forbid a pair. */
function barsBetween(constraints: readonly Constraint[]): (mentee: string, mentor: string) => string[] {
  const apart = new Map<string, string>();
  const fixedMentee = new Map<string, Constraint>();
  const fixedMentor = new Map<string, Constraint>();
  for (const constraint of constraints) {
    if (constraint.kind === 'apart') apart.set(`${constraint.mentee} ${constraint.mentor}`, constraint.id);
    else {
      fixedMentee.set(constraint.mentee, constraint);
      fixedMentor.set(constraint.mentor, constraint);
    }
  }
  return (mentee, mentor) => {
    const kept = apart.get(`${mentee} ${mentor}`);
    const [own, theirs] = [fixedMentee.get(mentee), fixedMentor.get(mentor)];
    return [
      ...(kept ? [kept] : []),
      ...(own && own.mentor !== mentor ? [own.id] : []),
      ...(theirs && theirs.mentee !== mentee ? [theirs.id] : []),
    ];
  };
}
