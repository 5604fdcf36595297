/** Figures are kept as they come, and compared only when both count the same people. */
import { met, open, type Rule, unknown } from './outcome';
import type { GivenFigure } from './snapshot';

/** Our own: a figure says its year and who is counted; one that does not is kept, but not compared. */
export const figuresComplete: Rule = ({ figures }) => {
  if (figures.length === 0) return unknown('none');
  const count = figures.filter((given) => !isComplete(given)).length;
  return count === 0 ? met('complete', { count: figures.length }) : open('incomplete', { count });
};

/** Our own: mentee and mentor count the same people where both give a figure. */
export const figuresComparable: Rule = ({ figures }) => {
  const counted = figures.filter((given) => given.needsDefinition);
  const ofMentor = new Map(counted.filter(by('mentor')).map((given) => [given.question, given]));
  const pairs = counted.filter(by('mentee')).flatMap((mentee): [GivenFigure, GivenFigure][] => {
    const mentor = ofMentor.get(mentee.question);
    return mentor ? [[mentee, mentor]] : [];
  });
  if (pairs.length === 0) return unknown(counted.length > 0 ? 'one-city' : 'none');
  const count = pairs.filter(([mentee, mentor]) => !areAlike(mentee, mentor)).length;
  return count === 0 ? met('alike', { count: pairs.length }) : open('different', { count });
};

const by = (subject: string) => (given: GivenFigure) => given.subject === subject;

const isComplete = ({ figure, needsDefinition }: GivenFigure) =>
  figure.year !== null && (!needsDefinition || figure.definition !== null);

/** "Another definition" is explained in words, which nobody can compare by itself. */
const areAlike = (a: GivenFigure, b: GivenFigure) =>
  isComplete(a) && isComplete(b) && a.figure.definition === b.figure.definition && a.figure.definition !== 'other';
