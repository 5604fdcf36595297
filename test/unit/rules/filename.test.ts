import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { distinct, planFileName, planName } from '../../../shared/rules/filename';

const group = { mentee: 'Capaci', mentor: 'Mechelen', key: 'k', title: null, programme: 'p', funder: null };
const version = { kind: 'final', title: 'For the council', madeAt: '2021-09-20T09:00:00.000Z' } as const;

describe('file names of plans', () => {
  test.each([
    ['the date of the plan', '2022-11-08', version, '2022-11-Capaci-Mechelen-plan-final'],
    ['else the day the version was made', null, version, '2021-09-Capaci-Mechelen-plan-final'],
    ['else today', null, null, '2026-01-Capaci-Mechelen-plan'],
    [
      'a title where the kind says nothing',
      '2022-11-08',
      { ...version, kind: 'other' as const },
      '2022-11-Capaci-Mechelen-plan-For-the-council',
    ],
  ])('%s', (_what, date, given, expected) => {
    expect(planFileName(planName({ date, group }, given, '2026-01-31'))).toBe(expected);
  });

  test('they are allowed on every system and short, whatever cities and versions are called', () => {
    const words = fc.string({ unit: 'binary', maxLength: 600 });
    fc.assert(
      fc.property(words, words, fc.option(words), (mentee, mentor, named) => {
        const name = planFileName({ date: '2022-11-08', mentee, mentor, version: named });
        expect(name).toMatch(/^2022-11(-[A-Za-z0-9]+)+$/);
        expect(name).toContain('-plan');
        expect(`${name}.docx`.length).toBeLessThanOrEqual(120);
      }),
    );
  });

  test('two plans of one name do not overwrite each other, also where capitals do not count', () => {
    expect(distinct(['a', 'A', 'b', 'a'])).toEqual(['a', 'A-2', 'b', 'a-3']);
  });
});
