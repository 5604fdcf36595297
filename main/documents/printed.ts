/** What both Word and Excel say about a plan, worded once. */
import type { PlanColumn } from '../../shared/contract/plan';
import { PLAN_COLUMNS } from '../../shared/contract/plan';
import type { Language } from '../../shared/model/primitives';
import { dateInWords, dayInWords } from './dates';
import type { PrintedPlan } from './order';
import type { CoreProperties } from './package';
import { LOCALES, type Words, wordsIn } from './words';

/** Stands beside every action that was made up for the sample programme. */
export const INVENTED_MARK = '◊';

interface PrintedColumn {
  key: PlanColumn;
  /** "1. Actions" */
  heading: string;
  question: string;
}

export interface Printed {
  plan: PrintedPlan;
  language: Language;
  locale: string;
  words: Words;
  /** The mentoring group's title, or its cities when it has none. */
  title: string;
  /** "Action plan – Capaci and Mechelen": the title in the file's properties and running heads. */
  fullTitle: string;
  date: string;
  version: string;
  columns: PrintedColumn[];
  hasInvented: boolean;
}

export function printed(plan: PrintedPlan, language: Language): Printed {
  const words = wordsIn(language);
  const { group, actions } = plan.content;
  const title = group.title?.trim() || words('pair', { mentee: group.mentee, mentor: group.mentor });
  return {
    plan,
    language,
    locale: LOCALES[language],
    words,
    title,
    fullTitle: words('titled', { plan: words('plan'), title }),
    date: dateOf(plan, language, words),
    version: versionOf(plan, words),
    columns: PLAN_COLUMNS.map((key, index) => ({
      key,
      heading: words('numbered', { number: index + 1, text: words(`column.${key}.title`) }),
      question: words(`column.${key}.question`),
    })),
    hasInvented: actions.some((action) => action.invented),
  };
}

function dateOf({ content, version }: PrintedPlan, language: Language, words: Words): string {
  if (content.date) return dateInWords(content.date, language);
  return version ? dayInWords(version.madeAt, language) : words('undated');
}

/** The kind of version, with its title where the title says more. */
function versionOf({ version }: PrintedPlan, words: Words): string {
  if (!version) return words('version.current');
  const kind = words(`version.${version.kind}`);
  const title = version.title.trim();
  const repeats = title.toLowerCase() === version.kind || kind.toLowerCase().startsWith(title.toLowerCase());
  return repeats ? kind : words('version.titled', { kind, title });
}

/** Instants come from the plan, never from the clock: the same plan gives the same file. */
export function propertiesOf({ plan, words, fullTitle, locale }: Printed): CoreProperties {
  const { content, version } = plan;
  return {
    title: fullTitle,
    subject: content.group.programme,
    creator: words('product'),
    language: locale,
    description: words('table.description'),
    madeAt: version?.madeAt ?? (content.date ? `${content.date}T00:00:00Z` : null),
  };
}
