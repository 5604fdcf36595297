/**
 * Scores from 0 to 4 that the workbook can suggest from what it knows of two cities, each with its reasons. It compares
 * only what can be compared; the rest is left to people, with what they should look at.
 */
import type { CriterionKey } from '../../model/choices';
import type { City, CityFigure, PolicyField } from './city';
import { BEST_SCORE } from './weights';

/** Everything a reason can say, in the catalogue `matching` under `why`. */
export const REASONS = [
  'fields-met',
  'fields-unmet',
  'no-needs',
  'no-strengths',
  'size-alike',
  'mentor-larger',
  'mentor-smaller',
  'no-size',
  'share-alike',
  'share-differs',
  'no-share',
  'share-without-size',
  'no-definition',
  'no-year',
  'definitions-differ',
  'levels-both',
  'levels-one',
  'levels-none',
  'language-shared',
  'language-differs',
  'no-language',
  'conviction-written',
  'conviction-unknown',
  'own',
] as const;
type Reason = (typeof REASONS)[number];
export const TONES = ['for', 'ask', 'open'] as const;
type Tone = (typeof TONES)[number];

/** One reason: the sentence `why.<say>` of the catalogue `matching`, with what is put into it. */
export interface Why {
  say: Reason;
  /** Speaks for the pair, is something to ask about, or explains why there is no score. */
  tone: Tone;
  facts: Record<string, number>;
  fields: PolicyField[];
  /** Keys of the choice list `figure-definition`. */
  definitions: string[];
}
export interface Suggestion {
  /** Null when it cannot be compared or is for people to judge. */
  score: number | null;
  why: Why[];
}

type Judge = (mentee: City, mentor: City) => Suggestion;

export const suggest = (criterion: CriterionKey, mentee: City, mentor: City): Suggestion =>
  JUDGES[criterion](mentee, mentor);

const JUDGES: Record<CriterionKey, Judge> = {
  'need-experience': needExperience,
  profile,
  governance,
  language,
  conviction,
  own: () => open('own'),
};

const why = (say: Reason, tone: Tone, more: Partial<Pick<Why, 'facts' | 'fields' | 'definitions'>> = {}): Why => ({
  say,
  tone,
  facts: {},
  fields: [],
  definitions: [],
  ...more,
});
const open = (say: Reason): Suggestion => ({ score: null, why: [why(say, 'open')] });
const tenth = (value: number) => Math.round(value * 10) / 10;

/** The share of the needs in whose policy field the mentor has experience. */
function needExperience(mentee: City, mentor: City): Suggestion {
  if (mentee.fields.length === 0) return open('no-needs');
  if (mentor.fields.length === 0) return open('no-strengths');
  const known = new Set(mentor.fields);
  const met = mentee.fields.filter((field) => known.has(field));
  const unmet = mentee.fields.filter((field) => !known.has(field));
  return {
    score: tenth((BEST_SCORE * met.length) / mentee.fields.length),
    why: [
      ...(met.length > 0 ? [why('fields-met', 'for', { fields: once(met) })] : []),
      ...(unmet.length > 0 ? [why('fields-unmet', 'ask', { fields: once(unmet) })] : []),
    ],
  };
}

const once = (fields: PolicyField[]) => [...new Set(fields)];

/** Size of the city and share of the people counted, as far as both count the same. The mean of what is compared. */
function profile(mentee: City, mentor: City): Suggestion {
  const compared = [size(mentee, mentor), share(mentee, mentor)];
  const scores = compared.flatMap(({ score }) => (score === null ? [] : [score]));
  return {
    score: scores.length === 0 ? null : tenth(scores.reduce((sum, score) => sum + score, 0) / scores.length),
    why: compared.flatMap((each) => each.why),
  };
}

/** Each step down doubles the difference: twice as large is alike, more than sixteen times is not. */
const SIZES = [2, 4, 8, 16];
/** Percentage points between two shares. */
const SHARES = [5, 10, 15, 20];

const steps = (limits: number[], difference: number) => limits.filter((limit) => difference <= limit).length;
/** What differs is something to ask about. */
const tone = (score: number): Tone => (score === BEST_SCORE ? 'for' : 'ask');

function size(mentee: City, mentor: City): Suggestion {
  const [small, large] = [inhabitants(mentee), inhabitants(mentor)];
  if (small === null || large === null) return open('no-size');
  const times = Math.max(small, large) / Math.min(small, large);
  const score = steps(SIZES, times);
  const say = score === BEST_SCORE ? 'size-alike' : large > small ? 'mentor-larger' : 'mentor-smaller';
  return { score, why: [why(say, tone(score), { facts: { times: tenth(times), mentee: small, mentor: large } })] };
}

function inhabitants({ figures }: City): number | null {
  const { value, year } = figures.find(({ of }) => of === 'inhabitants')?.figure ?? { value: null, year: null };
  return value !== null && value > 0 && year !== null ? value : null;
}

/** Only figures with a year and the same definition; "another definition" is words, which nobody can compare. */
function share(mentee: City, mentor: City): Suggestion {
  const [own, theirs] = [people(mentee), people(mentor)];
  if (own.length === 0 || theirs.length === 0) return open('no-share');
  const sound = own.filter(isComparable);
  const pair = sound
    .map(
      (figure) => [figure, theirs.find((each) => isComparable(each) && each.definition === figure.definition)] as const,
    )
    .find(([, other]) => other !== undefined);
  if (!pair) return notAlike([...own, ...theirs]);
  const [first, second] = [shareOf(mentee, pair[0].value), shareOf(mentor, pair[1]?.value ?? null)];
  if (first === null || second === null) return open('share-without-size');
  const points = tenth(Math.abs(first - second));
  const score = steps(SHARES, points);
  const facts = { mentee: tenth(first), mentor: tenth(second), points };
  const definitions = [pair[0].definition ?? ''];
  return {
    score,
    why: [why(score === BEST_SCORE ? 'share-alike' : 'share-differs', tone(score), { facts, definitions })],
  };
}

/** The first thing that is missing: a definition, a year, or else the definitions differ. */
function notAlike(figures: CityFigure['figure'][]): Suggestion {
  if (figures.some(({ definition }) => definition === null)) return open('no-definition');
  if (figures.some(({ year }) => year === null)) return open('no-year');
  const definitions = [...new Set(figures.flatMap(({ definition }) => definition ?? []))];
  return { score: null, why: [why('definitions-differ', 'open', { definitions })] };
}

const people = ({ figures }: City) =>
  figures.filter(({ of, figure }) => of === 'people' && figure.value !== null).map(({ figure }) => figure);
const isComparable = ({ definition, year }: CityFigure['figure']) =>
  definition !== null && definition !== 'other' && year !== null;

function shareOf(city: City, counted: number | null): number | null {
  const all = inhabitants(city);
  return all === null || counted === null || counted > all ? null : (100 * counted) / all;
}

/** Texts about levels of government are there to be read; no program compares them. */
function governance(mentee: City, mentor: City): Suggestion {
  if (mentee.levels && mentor.levels) return open('levels-both');
  return open(mentee.levels || mentor.levels ? 'levels-one' : 'levels-none');
}

function language(mentee: City, mentor: City): Suggestion {
  if (mentee.language === null || mentor.language === null) return open('no-language');
  return mainTag(mentee.language) === mainTag(mentor.language)
    ? { score: BEST_SCORE, why: [why('language-shared', 'for')] }
    : { score: 0, why: [why('language-differs', 'ask')] };
}

const mainTag = (tag: string) => tag.split('-')[0]?.toLowerCase();

function conviction(mentee: City, mentor: City): Suggestion {
  return open(mentor.convincedOf.has(mentee.id) ? 'conviction-written' : 'conviction-unknown');
}
