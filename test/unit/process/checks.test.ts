/** Where the rules of the method stand is data: a process names them, and is told when it cannot. */
import { expect, test } from 'vitest';
import { citeOf } from '../../../shared/process/cite';
import { definition } from '../../../shared/process/schema';
import { CHECK_KEYS } from '../../../shared/rules/checks/keys';
import { issuesOf } from '../../../shared/rules/issues';
import { builtIn, words } from './built-in';

/** A copy of the built-in process to spoil. */
const copy = () => structuredClone({ structure: builtIn, texts: { en: words.en } });
type Process = ReturnType<typeof copy>;
const faults = (process: Process) => {
  const read = definition.safeParse(process);
  return read.success ? [] : issuesOf(read.error);
};
const adviceWith = (process: Process, check: string) =>
  process.structure.steps.flatMap(({ advice }) => advice).find((each) => each.check === check)!;

test('the built-in process has every rule, each in one place', () => {
  const named = builtIn.steps.flatMap(({ advice }) => advice.flatMap(({ check }) => check ?? []));
  expect([...named].sort()).toEqual([...CHECK_KEYS].sort());
});

test('a rule that stands in two places is refused', () => {
  const process = copy();
  adviceWith(process, 'at-most-ten').check = 'training-held';
  expect(faults(process)).toEqual([{ path: ['checks'], code: 'twice', facts: { key: 'training-held' } }]);
});

test('a rule whose question the process does not ask is refused', () => {
  const process = copy();
  const form = process.structure.forms.find(({ id }) => id === 'agreement')!;
  form.questions = form.questions.filter(({ id }) => id !== 'useful-practices');
  expect(faults(process)).toEqual([
    {
      path: ['advice scope-result, check scope-fixed'],
      code: 'not-defined',
      facts: { key: 'agreement/useful-practices' },
    },
  ]);
});

test('a rule that the workbook does not know is refused', () => {
  const process = copy();
  Object.assign(adviceWith(process, 'at-most-ten'), { check: 'be-nice' });
  expect(faults(process)).toMatchObject([{ code: 'choice' }]);
});

test('a process may leave rules out, or give one another place and strength', () => {
  const process = copy();
  delete adviceWith(process, 'at-most-ten').check;
  Object.assign(adviceWith(process, 'training-held'), { strength: 'optional', check: 'at-most-ten' });
  expect(faults(process)).toEqual([]);
});

test('a source is named by its work without subtitle or publisher, also where a blank stands before the colon', () => {
  const cite = (title: string) => citeOf(() => title, { work: 'guide', section: 'annex 5' });
  expect(cite('Mentoring: how cities learn')).toBe('Mentoring, annex 5');
  expect(cite('Mentoring\u00a0: comment les villes apprennent')).toBe('Mentoring, annex 5');
  expect(cite('A city for everyone (CEMR, 2022)')).toBe('A city for everyone, annex 5');
});
