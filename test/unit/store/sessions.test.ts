import { describe, expect, it } from 'vitest';
import { Ancestry, type Head, headsOf, type Session } from '../../../main/store/sessions';

const sessions = (...list: [id: string, top: number, parents: Head[]][]) =>
  new Map(list.map(([id, top, parents]): [string, Session] => [id, { id, top, parents }]));

/** A file copied while `a` was open, worked on in both places, then merged and worked on in `d`. */
const forked = sessions(
  ['a', 9, []],
  ['b', 4, [['a', 5]]],
  ['c', 2, [['b', 4]]],
  [
    'd',
    1,
    [
      ['a', 9],
      ['c', 2],
    ],
  ],
);

describe('who had seen what', () => {
  const ancestry = new Ancestry(forked);

  it('orders changes by what their session had seen, not by time', () => {
    expect(ancestry.before({ session: 'a', seq: 5 }, { session: 'c', seq: 1 })).toBe(true);
    expect(ancestry.before({ session: 'a', seq: 6 }, { session: 'c', seq: 1 })).toBe(false);
    expect(ancestry.before({ session: 'a', seq: 6 }, { session: 'd', seq: 1 })).toBe(true);
    expect(ancestry.before({ session: 'a', seq: 1 }, { session: 'a', seq: 2 })).toBe(true);
    expect(ancestry.concurrent({ session: 'a', seq: 6 }, { session: 'b', seq: 1 })).toBe(true);
    expect(ancestry.concurrent({ session: 'a', seq: 5 }, { session: 'b', seq: 1 })).toBe(false);
  });

  it('knows the heads, and which sessions went apart', () => {
    expect(headsOf(forked)).toEqual([['d', 1]]);
    expect([...ancestry.forked()].sort()).toEqual(['a', 'b', 'c']);
    const apart = sessions(['a', 9, []], ['b', 4, [['a', 5]]]);
    expect(headsOf(apart)).toEqual([
      ['a', 9],
      ['b', 4],
    ]);
  });

  it('finds nothing apart in a history of one line, however long', () => {
    const line = sessions(
      ...Array.from({ length: 5000 }, (_, i): [string, number, Head[]] => [`s${i}`, 3, i ? [[`s${i - 1}`, 3]] : []]),
    );
    expect(new Ancestry(line).forked().size).toBe(0);
    expect(new Ancestry(line).before({ session: 's0', seq: 3 }, { session: 's4999', seq: 1 })).toBe(true);
  });

  it('still counts a session whose changes were all erased', () => {
    const erased = sessions(['a', 3, []], ['b', 0, [['a', 3]]]);
    expect(headsOf(erased)).toEqual([['b', 0]]);
  });
});
