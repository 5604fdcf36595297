/** File names of exports: they sort by date, can be read, and are allowed on every system. */
import type { PlanContent, VersionHead } from '../contract/plan';
import { plainLetters } from './slug';

/** Longest file name without its ending, in characters. */
const LIMIT = 112;

/** What the name of a file says about the plan in it. */
export interface PlanName {
  /** The day the plan is of, `YYYY-MM-DD`. */
  date: string;
  mentee: string;
  mentor: string;
  /** The version, e.g. `final`; null for the plan as it stands now. */
  version: string | null;
}

/**
 * `2022-11-Capaci-Mechelen-plan-final`, without ending; the same in every language, so that files of one group stand
 * together. It begins with a date, so it is never a name Windows reserves.
 */
export function planFileName(plan: PlanName): string {
  return exportFileName(plan.date, [plan.mentee, plan.mentor], ['plan', plan.version ?? '']);
}

/** `2022-11-Capaci-Mechelen-agreement`: the month of `date`, whose it is and what it is. */
export function exportFileName(date: string, whose: string[], what: string[]): string {
  const head = [date.slice(0, 7), ...whose.map(readable)].filter(Boolean);
  const end = what.map(readable).filter(Boolean).join('-').slice(0, 40);
  return `${head.join('-').slice(0, LIMIT - end.length - 1)}-${end}`.replace(/-{2,}/g, '-').replace(/-+$/, '');
}

/** What to call the file of this plan: `version` null for the plan as it stands now, `today` for one without a date. */
export function planName(
  { date, group }: Pick<PlanContent, 'date' | 'group'>,
  version: Pick<VersionHead, 'kind' | 'title' | 'madeAt'> | null,
  today: string,
): PlanName {
  return {
    date: date ?? version?.madeAt.slice(0, 10) ?? today,
    mentee: group.mentee,
    mentor: group.mentor,
    version: version && (version.kind === 'other' ? version.title : version.kind),
  };
}

/** Names that are the same but for capitals get -2, -3… since they would meet in one folder. */
export function distinct(names: string[]): string[] {
  const used = new Set<string>();
  return names.map((wanted) => {
    let candidate = wanted;
    for (let number = 2; used.has(candidate.toLowerCase()); number++) candidate = `${wanted}-${number}`;
    used.add(candidate.toLowerCase());
    return candidate;
  });
}

const readable = (words: string) =>
  plainLetters(words)
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
