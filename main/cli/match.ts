/** Which mentor for which mentee, programme by programme: for a person as a table of figures, or as JSON. */
import type { TFunction } from 'i18next';
import type { CombinationView, MatchView } from '../../shared/contract/matching';
import { BEST_TOTAL } from '../../shared/rules/matching/weights';
import type { Do } from './info';

interface NamedPair {
  mentee: string;
  mentor: string;
  total: number | null;
}
interface NamedCombination {
  total: number;
  pairs: NamedPair[];
}
/** Cities by their names instead of their ids. */
interface ProgrammeMatch {
  programme: string;
  mentees: string[];
  mentors: string[];
  criteria: { key: string; label: string | null; weight: number }[];
  totals: MatchView['totals'];
  weighed: MatchView['weighed'];
  best: NamedCombination | null;
  secondBest: NamedCombination | null;
  constraints: { kind: string; mentee: string; mentor: string; reason: string | null; active: boolean }[];
  /** Why there is no best combination, worded: weights that make no sense, constraints that leave none. */
  problems: string[];
  decisions: { mentee: string; mentor: string; reason: string | null; overruled: boolean; group: string | null }[];
}

export async function readMatches(run: Do, words: TFunction): Promise<ProgrammeMatch[]> {
  const programmes = await run('programme.list', null);
  const matches: ProgrammeMatch[] = [];
  for (const { id, title } of programmes) {
    const view = await run('match.get', { programme: id });
    matches.push(named(title, view, words));
  }
  return matches;
}

function named(programme: string, view: MatchView, words: TFunction): ProgrammeMatch {
  const names = new Map([...view.mentees, ...view.mentors].map(({ organisation, name }) => [organisation, name]));
  const name = (organisation: string) => names.get(organisation) ?? organisation;
  const pair = <P extends { mentee: string; mentor: string }>(each: P): P => ({
    ...each,
    mentee: name(each.mentee),
    mentor: name(each.mentor),
  });
  const combination = (one: CombinationView | null) => one && { total: one.total, pairs: one.pairs.map(pair) };
  const constraints = view.constraints.map(pair);
  const conflicts = view.conflicts.map((conflict) => {
    const said = constraints
      .filter(({ id }) => conflict.constraints.includes(id))
      .map(({ kind, mentee, mentor }) => words(`matching:constraints.${kind}`, { mentee, mentor }));
    const facts = { constraints: said.join('; ') || words('matching:conflict.noConstraint') };
    if (conflict.kind === 'clash') return words('matching:conflict.clash', facts);
    const partners = conflict.partners.map(name).join(', ') || words('matching:conflict.nobody');
    const cities = conflict.cities.map(name).join(', ');
    return words('matching:conflict.shortage', { ...facts, count: conflict.cities.length, cities, partners });
  });
  const wrong = view.criteria.find(({ id }) => id === view.weightFault?.criterion);
  const criterion = wrong && (wrong.label ?? words(`matching:criterion.${wrong.key}`));
  const faults = view.weightFault ? [words(`matching:weights.fault.${view.weightFault.fault}`, { criterion })] : [];
  return {
    programme,
    mentees: view.mentees.map((city) => city.name),
    mentors: view.mentors.map((city) => city.name),
    criteria: view.criteria.map(({ key, label, weight }) => ({ key, label, weight })),
    totals: view.totals,
    weighed: view.weighed,
    best: combination(view.best),
    secondBest: combination(view.secondBest),
    constraints: constraints.map(({ kind, mentee, mentor, reason, active }) => ({
      kind,
      mentee,
      mentor,
      reason,
      active,
    })),
    problems: [...faults, ...conflicts],
    decisions: view.decisions.map(({ mentee, mentorName, reason, overruled, group }) => ({
      mentee: name(mentee),
      mentor: mentorName,
      reason,
      overruled,
      group,
    })),
  };
}

/** As lines to read; `words` speaks the catalogues `cli` and `matching`. */
export function matchLines(match: ProgrammeMatch, words: TFunction): string[] {
  const { programme, mentees, mentors, totals, best, secondBest, problems } = match;
  if (mentees.length === 0 || mentors.length === 0) return [programme, `  ${words('matching:empty')}`];
  return [
    programme,
    ...indented(table(mentees, mentors, totals)),
    ...indented(problems),
    ...(best ? indented(combinationLines(best, words, 'match.best')) : []),
    ...(secondBest ? indented(combinationLines(secondBest, words, 'match.next')) : []),
  ];
}

const indented = (lines: string[]) => lines.map((line) => `  ${line}`);

function table(mentees: string[], mentors: string[], totals: ProgrammeMatch['totals']): string[] {
  const first = Math.max(...mentees.map((name) => name.length));
  const line = (head: string, cells: string[]) =>
    [head.padEnd(first), ...cells.map((cell, column) => cell.padStart(mentors[column]?.length ?? 0))].join('  ');
  return [
    line('', mentors),
    ...mentees.map((mentee, row) =>
      line(
        mentee,
        mentors.map((_, column) => String(totals[row]?.[column] ?? '–')),
      ),
    ),
  ];
}

function combinationLines({ total, pairs }: NamedCombination, words: TFunction, key: string): string[] {
  return [
    words(key, { total, most: pairs.length * BEST_TOTAL }),
    ...pairs.map((pair) => `  ${words('match.pair', { ...pair, total: pair.total ?? '–' })}`),
  ];
}
