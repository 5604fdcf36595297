import { describe, expect, test } from 'vitest';
import { textOf, timeframeOf, valueCleared, valueFrom } from '../../../renderer/features/plan/columns';
import { nextKind } from '../../../renderer/features/plan/versions';
import { summaryOf } from '../../../renderer/features/records/summary';
import { daysOf, hoursOf } from '../../../renderer/features/visit/agenda';
import type { VersionHead } from '../../../shared/contract/plan';
import type { Form } from '../../../shared/process/schema';

describe('cells', () => {
  const dated = { words: 'spring', start: '2027-03-01', end: null };
  test('blank text is nothing; a timeframe keeps its dates', () => {
    expect(valueFrom('lead', '  ', 'Mayor')).toBeNull();
    expect(valueFrom('timeframe', 'summer', dated)).toEqual({ ...dated, words: 'summer' });
    expect(valueFrom('timeframe', '', null)).toBeNull();
    expect(textOf(dated)).toBe('spring');
  });
  test('clearing takes the words of a timeframe first and its dates the second time', () => {
    const once = valueCleared('timeframe', dated);
    expect(once).toEqual({ words: null, start: '2027-03-01', end: null });
    expect(valueCleared('timeframe', once)).toBeNull();
    expect(timeframeOf(null, null, null)).toBeNull();
  });
});

describe('the next version', () => {
  const kept = (...kinds: VersionHead['kind'][]): VersionHead[] =>
    kinds.map((kind) => ({ id: kind, kind, title: kind, madeAt: '2026-01-01T00:00:00Z', actions: 0 }));
  test('is what the step yields, else the one after the furthest', () => {
    expect(nextKind([], undefined)).toBe('draft');
    expect(nextKind(kept('draft'), 'final')).toBe('final');
    expect(nextKind(kept('revised', 'draft', 'other'), 'draft')).toBe('final');
    expect(nextKind(kept('approved'), undefined)).toBe('other');
  });
});

describe('sessions', () => {
  const session = (id: string, date: string | null, start: string | null, end: string | null = null) => ({
    row: { id, date, start, end },
    values: {},
  });
  test('stand day by day and hour by hour, unplanned ones last', () => {
    const days = daysOf([
      session('late', '2027-05-11', '16:00'),
      session('unplanned', null, null),
      session('next', '2027-05-12', '09:00'),
      session('sometime', '2027-05-11', null),
      session('early', '2027-05-11', '09:30', '10:15'),
    ]);
    expect(days.map((day) => [day.date, day.sessions.map(({ row }) => row.id)])).toEqual([
      ['2027-05-11', ['early', 'late', 'sometime']],
      ['2027-05-12', ['next']],
      [null, ['unplanned']],
    ]);
    expect(hoursOf(session('x', null, '09:30', '10:15'))).toBe('09:30–10:15');
    expect(hoursOf(session('x', null, null))).toBe('');
  });
});

test('a record is summed up by its first line and its short answers', () => {
  const question = (id: string, kind: Form['questions'][number]['kind']) => ({
    id,
    kind,
    confidential: false,
    leadsToNeeds: false,
    source: { work: 'guide', section: 'annex 5' },
  });
  const form: Form = {
    id: 'member',
    subjects: [],
    questions: [
      question('kind', 'choice'),
      question('name', 'line'),
      question('notes', 'text'),
      question('day', 'date'),
    ],
    source: { work: 'guide', section: 'annex 5' },
  };
  const values = Object.fromEntries(
    ['kind', 'name', 'notes', 'day'].map((id) => [id, { value: `${id}!`, invented: false }]),
  );
  const say = (_question: unknown, value: unknown) => String(value ?? '');
  expect(summaryOf(form, { values }, say)).toEqual({ title: 'name!', about: ['kind!', 'day!'] });
  expect(summaryOf(form, { values }, say, true).about).toEqual(['kind!']);
  expect(summaryOf(form, { values: {} }, say)).toEqual({ title: null, about: [] });
});
