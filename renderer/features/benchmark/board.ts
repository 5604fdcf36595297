/** What the parts of the page share: the group, its pack in the language of the screen, and everybody's ratings. */
import { ratingsIn, roundBefore, roundsOf } from '../../../shared/benchmark/assessment';
import type { Rating } from '../../../shared/benchmark/rating';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import type { AssessmentView, BenchmarkView, PackView } from '../../../shared/contract/benchmark';
import type { PartyView } from '../../../shared/contract/guidance';
import { citiesOf } from '../../../shared/rules/cities';
import type { ToolPageProps } from '../step/toolPage';

/** A city with its ratings in the round that is shown, and in the one before it. */
export interface City {
  party: PartyView;
  /** Factor id → rating. */
  now: ReadonlyMap<string, Rating>;
  before: ReadonlyMap<string, Rating>;
  /** The day of `before`; null when this is the first time. */
  since: string | null;
}

export interface Board {
  page: ToolPageProps;
  view: BenchmarkView;
  pack: PackView;
  words: (key: string) => string;
  cities: City[];
  /** The day whose ratings are shown and filled in. */
  round: string;
  /** Every day there is to look at, the last one first. */
  rounds: string[];
}

export function boardOf(page: ToolPageProps, view: BenchmarkView, pack: PackView, asked: string | undefined): Board {
  const { assessments } = view;
  const kept = roundsOf(assessments);
  const round = asked && /^\d{4}-\d\d-\d\d$/.test(asked) ? asked : (kept[0] ?? today());
  const cities = citiesOf(page.group.parties).map((party): City => {
    const since = roundBefore(assessments, party.id, round);
    const before = since ? ratingsIn(assessments, party.id, since) : new Map();
    return { party, now: ratingsIn(assessments, party.id, round), before, since };
  });
  const rounds = [...new Set([...kept, round])].sort().reverse();
  return { page, view, pack, words: (key) => pack.texts[key] ?? key, cities, round, rounds };
}

/** What a city said of a factor (`question` null) or a question in a round; undefined when nothing yet. */
export const saidOf = (
  { view }: Board,
  slot: Pick<AssessmentView, 'party' | 'factor' | 'question' | 'round'>,
): AssessmentView | undefined =>
  view.assessments.find(
    (each) =>
      each.party === slot.party &&
      each.factor === slot.factor &&
      each.question === slot.question &&
      each.round === slot.round,
  );

export const planOf = ({ view }: Board, factor: string) => view.factors.find((each) => each.factor === factor);
export const factorTitle = ({ words }: Board, factor: string): string => words(`factor.${factor}.title`);
export const nameOf = ({ party }: City): string => party.shortName ?? party.name;

/** A factor with its number, as people point at it. */
export const numberOf = ({ pack }: Board, factor: string): number | undefined =>
  pack.structure.factors.find((each: KeyFactor) => each.id === factor)?.number;

/** Something on the page is an invented example. */
export const hasInvented = ({ assessments, factors, context }: BenchmarkView): boolean =>
  [...assessments, ...factors, ...context].some(({ invented }) => invented);

/** The calendar day here. */
export function today(now = new Date()): string {
  const two = (part: number) => String(part).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}
