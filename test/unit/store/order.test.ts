import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { between, comparePlaced, many, type Placed, placeAfter } from '../../../shared/rules/order';

const positions = fc.option(fc.constantFrom('a0', 'a1', 'a2', 'a3V'), { nil: null });
const siblings = fc
  .array(positions, { maxLength: 8 })
  .map((list): Placed[] => list.map((position, i) => ({ id: `row-${i}`, position })));

describe('order', () => {
  it('finds a key between any two keys, compared bytewise', () => {
    expect([between(null, null), between('a0', null), between(null, 'a0')]).toEqual(['a0', 'a1', 'Zz']);
    expect(() => between('a1', 'a0')).toThrow(RangeError);
    expect(() => between('a0', 'a0')).toThrow(RangeError);
    const keys = many('a0', 'a1', 50);
    expect([...keys].sort()).toEqual(keys);
    expect(new Set(keys).size).toBe(50);
  });

  it('puts a row right after another one whatever keys the siblings have', () => {
    fc.assert(
      fc.property(siblings, fc.nat(8), (rows, pick) => {
        const before = [...rows].sort(comparePlaced).map((row) => row.id);
        const at = pick % (rows.length + 1);
        const place = placeAfter(rows, at === 0 ? null : before[at - 1]!);
        const moved = rows.map((row) => ({ id: row.id, position: place.rekeyed.get(row.id) ?? row.position }));
        const after = [...moved, { id: 'new', position: place.position }].sort(comparePlaced).map((row) => row.id);
        expect(after).toEqual(before.toSpliced(at, 0, 'new'));
      }),
    );
  });

  it('leaves neighbours alone when there is room', () => {
    const rows = [
      { id: 'a', position: 'a0' },
      { id: 'b', position: 'a1' },
    ];
    expect(placeAfter(rows, 'a')).toEqual({ position: 'a0V', rekeyed: new Map() });
    expect(() => placeAfter(rows, 'gone')).toThrow(RangeError);
  });
});
