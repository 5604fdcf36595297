/** What changed between two versions of a pack: what a group has to look at again when it moves up. */
import { factorTextKeys, type KeyFactor, type Pack, questionsOf } from './schema';

/** `place` is another parent question, or the number of a factor. */
export type Aspect = 'place' | 'words' | 'rating' | 'points' | 'tips' | 'practices' | 'links';
export interface Changes<T> {
  added: T[];
  removed: T[];
  changed: (T & { aspects: Aspect[] })[];
}
export interface QuestionRef {
  factor: string;
  question: string;
}
export interface PackComparison {
  factors: Changes<{ factor: string }>;
  /** Questions and sub-questions; those of an added or removed factor are listed too. */
  questions: Changes<QuestionRef>;
  contextFactors: Changes<{ contextFactor: string }>;
}

/** Factors, questions and context factors are the same when their ids are. Words are compared in the languages that both versions speak. */
export function comparePacks(before: Pack, after: Pack): PackComparison {
  const differs = wordsDiffer(before, after);
  return {
    factors: changes(factorsOf(before), factorsOf(after), (old, now) => factorAspects(old.item, now.item, differs)),
    questions: changes(allQuestions(before), allQuestions(after), (old, now) => {
      const aspects: Aspect[] = [];
      if (old.parent !== now.parent) aspects.push('place');
      if (differs(`factor.${now.ref.factor}.question.${now.ref.question}`)) aspects.push('words');
      if (old.rating !== now.rating) aspects.push('rating');
      return aspects;
    }),
    contextFactors: changes(contextFactorsOf(before), contextFactorsOf(after), (_, now) =>
      differs(`context.${now.ref.contextFactor}`) ? ['words'] : [],
    ),
  };
}

/** True when nothing that a city rated or answered is touched. */
export const isSame = (comparison: PackComparison): boolean =>
  Object.values(comparison).every(
    ({ added, removed, changed }) => added.length + removed.length + changed.length === 0,
  );

interface Entry<T> {
  ref: T;
}

/** In the order of `after`; what was removed in the order of `before`. */
function changes<T extends object, E extends Entry<T>>(
  before: ReadonlyMap<string, E>,
  after: ReadonlyMap<string, E>,
  aspectsOf: (old: E, now: E) => Aspect[],
): Changes<T> {
  const found: Changes<T> = { added: [], removed: [], changed: [] };
  for (const [id, now] of after) {
    const old = before.get(id);
    const aspects = old ? aspectsOf(old, now) : [];
    if (!old) found.added.push(now.ref);
    else if (aspects.length > 0) found.changed.push({ ...now.ref, aspects });
  }
  for (const [id, old] of before) if (!after.has(id)) found.removed.push(old.ref);
  return found;
}

const factorsOf = ({ structure }: Pack) =>
  new Map(structure.factors.map((item) => [item.id, { ref: { factor: item.id }, item }]));

const contextFactorsOf = ({ structure }: Pack) =>
  new Map(structure.contextFactors.map(({ id }) => [id, { ref: { contextFactor: id } }]));

function allQuestions({ structure }: Pack) {
  const entries = structure.factors.flatMap((factor) =>
    questionsOf(factor).map(({ id, rating }) => {
      const parent = factor.questions.find(({ subquestions }) => subquestions.some((each) => each.id === id));
      return [`${factor.id}/${id}`, { ref: { factor: factor.id, question: id }, parent: parent?.id, rating }] as const;
    }),
  );
  return new Map(entries);
}

type Differs = (textKey: string) => boolean;

function wordsDiffer(before: Pack, after: Pack): Differs {
  const both = before.structure.languages.filter((language) => after.structure.languages.includes(language));
  return (textKey) => both.some((language) => before.texts[language]?.[textKey] !== after.texts[language]?.[textKey]);
}

function factorAspects(old: KeyFactor, now: KeyFactor, differs: Differs): Aspect[] {
  const aspects: Aspect[] = [];
  if (old.number !== now.number) aspects.push('place');
  const of = (part: string) => `factor.${now.id}.${part}`;
  if (differs(of('title')) || differs(of('why'))) aspects.push('words');
  const worded = new Set([...factorTextKeys(old), ...factorTextKeys(now)].filter(differs));
  const parts = { points: 'point', tips: 'tip', practices: 'practice', links: 'link' } as const;
  for (const [list, part] of Object.entries(parts) as [keyof typeof parts, string][]) {
    const reworded = [...worded].some((textKey) => textKey.startsWith(of(`${part}.`)));
    if (reworded || JSON.stringify(old[list]) !== JSON.stringify(now[list])) aspects.push(list);
  }
  return aspects;
}
