/** The list of hits: in groups, moved through with keys, its words cut at their marks. */
import { describe, expect, it } from 'vitest';
import { groupHits, moveTo, pieces } from '../../../renderer/features/search/hitGroups';
import type { Hit } from '../../../shared/contract/search';

const hit = (id: string, group: string | null) => ({ id, group, groupTitle: group }) as Hit;

describe('hits', () => {
  it('stand under their group, in the order of the best of each, and are numbered as they are shown', () => {
    const groups = groupHits([hit('1', 'a'), hit('2', null), hit('3', 'b'), hit('4', 'a')]);
    const shown = groups.map(({ id, hits }) => [id, hits.map((placed) => `${placed.index}:${placed.hit.id}`)]);
    expect(shown).toEqual([
      ['a', ['0:1', '1:4']],
      [null, ['2:2']],
      ['b', ['3:3']],
    ]);
  });

  it.each([
    ['ArrowDown', 0, 1],
    ['ArrowDown', 9, 0],
    ['ArrowUp', 0, 9],
    ['PageDown', 8, 9],
    ['PageDown', 0, 6],
    ['PageUp', 2, 0],
    ['Home', 2, null],
    ['a', 2, null],
  ])('%s goes from %i to %s of ten', (key, from, to) => {
    expect(moveTo(key, from, 10)).toBe(to);
  });

  it('cannot be moved through when there are none', () => {
    expect(moveTo('ArrowDown', 0, 0)).toBeNull();
  });
});

it('words are cut at their marks', () => {
  expect(
    pieces('a welcome desk', [
      [2, 9],
      [10, 14],
    ]),
  ).toEqual([
    { text: 'a ', mark: false },
    { text: 'welcome', mark: true },
    { text: ' ', mark: false },
    { text: 'desk', mark: true },
  ]);
  expect(pieces('nothing', [])).toEqual([{ text: 'nothing', mark: false }]);
});
