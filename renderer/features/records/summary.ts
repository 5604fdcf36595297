/** A record in two lines: what it is called, and the short answers that tell it apart. */
import type { Form, Question } from '../../../shared/process/schema';
import type { Recorded } from './useRecords';

const SHORT = new Set<Question['kind']>(['line', 'choice', 'date', 'time']);
const WHEN = new Set<Question['kind']>(['date', 'time']);
/** Short answers beside the title; more would be a second form. */
const ABOUT = 4;

export interface Summary {
  title: string | null;
  about: string[];
}

/**
 * @param say words an answer; '' where there is none
 * @param timeless days and hours stand elsewhere
 */
export function summaryOf(
  form: Form,
  { values }: Pick<Recorded, 'values'>,
  say: (question: Question, value: Recorded['values'][string]['value']) => string,
  timeless = false,
): Summary {
  const said = form.questions
    .filter(({ kind }) => SHORT.has(kind) && !(timeless && WHEN.has(kind)))
    .map((question) => ({ question, words: say(question, values[question.id]?.value ?? null) }))
    .filter(({ words }) => words !== '');
  const title = said.find(({ question }) => question.kind === 'line');
  return {
    title: title?.words ?? null,
    about: said
      .filter((each) => each !== title)
      .slice(0, ABOUT)
      .map(({ words }) => words),
  };
}
