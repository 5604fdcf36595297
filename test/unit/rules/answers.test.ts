import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Question } from '../../../shared/process/schema';
import { answerSchema, isBlank, keepAnswer, readAnswer } from '../../../shared/rules/answers';

const choices = { list: 'fields', keys: ['housing', 'health'] };
const fits = (kind: Question['kind'], value: unknown) => answerSchema({ kind, choices }).safeParse(value).success;

describe('answers', () => {
  test.each([
    ['text', 'many\nlines', 7],
    ['line', 'words', ['words']],
    ['choice', 'housing', 'sports'],
    ['choices', { keys: ['health', 'housing'], other: 'Sports' }, { keys: ['sports'], other: null }],
    ['choices', { keys: [], other: 'Sports' }, { keys: ['health', 'health'], other: null }],
    ['yes-no', false, 'no'],
    ['figure', { value: 450, year: 2021, source: 'ISTAT', definition: 'non-national' }, { value: '450' }],
    ['money', { cents: 100, currency: 'EUR' }, { cents: 1.5, currency: 'EUR' }],
    ['number', 2022, '2022'],
    ['date', '2022-02-28', '2022-02-30'],
    ['time', '09:30', '25:00'],
  ] as const)('%s takes %j and refuses %j', (kind, good, bad) => {
    expect(fits(kind, good)).toBe(true);
    expect(fits(kind, bad)).toBe(false);
  });

  test('a year is not an amount of text: the limit is said as a code', () => {
    const issue = answerSchema({ kind: 'text' }).safeParse('x'.repeat(20_001)).error?.issues[0];
    expect(issue?.message).toBe('limit:20000');
  });

  test('what is kept comes back, for every kind', () => {
    const given: [Question['kind'], fc.Arbitrary<unknown>][] = [
      ['text', fc.string({ minLength: 1 }).filter((words) => words.trim() !== '')],
      [
        'choices',
        fc.record({ keys: fc.subarray(['housing', 'health'], { minLength: 1 }), other: fc.option(fc.string()) }),
      ],
      ['yes-no', fc.boolean()],
      ['number', fc.integer()],
      ['money', fc.record({ cents: fc.integer(), currency: fc.constant('EUR') })],
    ];
    for (const [kind, values] of given)
      fc.assert(
        fc.property(values, (value) => {
          expect(readAnswer(kind, keepAnswer(kind, value))).toEqual(value);
        }),
      );
  });

  test.each([
    [null],
    ['  \n'],
    [{ keys: [], other: null }],
    [{ value: null, year: null, source: '', definition: null }],
  ])('%j says nothing and is kept as null', (value) => {
    expect(isBlank(value)).toBe(true);
    expect(keepAnswer('choices', value)).toBeNull();
  });

  test('"no" and zero are answers', () => {
    expect(isBlank(false)).toBe(false);
    expect(isBlank(0)).toBe(false);
  });

  test('words that were kept before a question became a choice are still shown', () => {
    expect(readAnswer('choices', 'housing, mostly')).toBe('housing, mostly');
  });
});
