/** Constraints are respected, and a combination they make impossible names those that do. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestCombination } from '../../../../shared/rules/matching/bestCombination';
import {
  type Constraint,
  conflicts,
  constrained,
  effective,
  type Sides,
} from '../../../../shared/rules/matching/constraints';

const sides: Sides = { mentees: ['A', 'B', 'C'], mentors: ['x', 'y', 'z'] };
const worth = [
  [90, 80, 10],
  [80, 10, 20],
  [30, 20, 10],
];
const apart = (mentee: string, mentor: string): Constraint => ({
  id: `${mentee}≠${mentor}`,
  kind: 'apart',
  mentee,
  mentor,
});
const fixed = (mentee: string, mentor: string): Constraint => ({
  id: `${mentee}=${mentor}`,
  kind: 'fixed',
  mentee,
  mentor,
});
const best = (...constraints: Constraint[]) => bestCombination(constrained(worth, sides, constraints)).columns;

describe('constraints', () => {
  test('keep two cities apart, and keep a fixed pair together', () => {
    expect(best()).toEqual([1, 0, 2]);
    expect(best(apart('A', 'y'))).toEqual([0, 2, 1]);
    expect(best(fixed('C', 'x'))).toEqual([1, 2, 0]);
  });

  test('never pair a city with itself', () => {
    const own = constrained([[50, 40]], { mentees: ['A'], mentors: ['A', 'x'] }, []);
    expect(own).toEqual([[null, 40]]);
  });

  test('have no effect on cities that are no candidates', () => {
    expect(effective([apart('A', 'x'), apart('A', 'gone'), fixed('gone', 'x')], sides)).toEqual([apart('A', 'x')]);
  });
});

describe('what makes it impossible', () => {
  test('two fixed pairs that want the same city', () => {
    expect(conflicts(sides, [fixed('A', 'x'), fixed('B', 'x'), apart('C', 'z')])).toEqual([
      { kind: 'clash', cities: ['x'], constraints: ['A=x', 'B=x'] },
    ]);
  });

  test('a pair that is fixed and kept apart', () => {
    expect(conflicts(sides, [fixed('A', 'x'), { ...apart('A', 'x'), id: 'not' }])).toEqual([
      { kind: 'clash', cities: ['A', 'x'], constraints: ['A=x', 'not'] },
    ]);
  });

  test('a city that is kept apart from everybody left to it, and only the constraints that cause it', () => {
    expect(conflicts(sides, [apart('A', 'y'), apart('A', 'z'), fixed('B', 'x'), apart('C', 'x')])).toEqual([
      { kind: 'shortage', side: 'mentee', cities: ['A'], partners: [], constraints: ['B=x', 'A≠y', 'A≠z'] },
    ]);
  });

  test('two cities that share one possible partner', () => {
    const [shortage] = conflicts(sides, [apart('A', 'y'), apart('A', 'z'), apart('B', 'y'), apart('B', 'z')]);
    expect(shortage).toMatchObject({ kind: 'shortage', cities: ['A', 'B'], partners: ['x'] });
    expect(shortage?.constraints.toSorted()).toEqual(['A≠y', 'A≠z', 'B≠y', 'B≠z']);
  });

  test('mentors are who is short where there are fewer of them', () => {
    const few: Sides = { mentees: ['A', 'B'], mentors: ['x'] };
    expect(conflicts(few, [])).toEqual([]);
    expect(conflicts(few, [apart('A', 'x'), apart('B', 'x')])).toEqual([
      { kind: 'shortage', side: 'mentor', cities: ['x'], partners: [], constraints: ['A≠x', 'B≠x'] },
    ]);
  });

  test('is told exactly when there is no whole combination, and dropping what is named makes one', () => {
    const pair = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('x', 'y', 'z'));
    fc.assert(
      fc.property(fc.uniqueArray(pair, { selector: String, maxLength: 8 }), (pairs) => {
        const given = pairs.map(([mentee, mentor]) => apart(mentee, mentor));
        const found = conflicts(sides, given);
        const isWhole = (constraints: Constraint[]) => bestCombination(constrained(worth, sides, constraints)).whole;
        expect(found.length === 0).toBe(isWhole(given));
        const named = new Set(found.flatMap(({ constraints }) => constraints));
        expect(isWhole(given.filter(({ id }) => !named.has(id)))).toBe(true);
      }),
      { numRuns: 300 },
    );
  });
});
