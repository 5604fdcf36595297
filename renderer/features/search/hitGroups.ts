/** Hits as the list shows them: mentoring group by mentoring group, in the order in which they were found. */
import type { Hit } from '../../../shared/contract/search';

export interface HitGroup {
  /** Null for what belongs to the whole programme. */
  id: string | null;
  title: string | null;
  hits: { hit: Hit /** Place in the whole list. */; index: number }[];
}

export function groupHits(hits: readonly Hit[]): HitGroup[] {
  const groups = new Map<string | null, HitGroup>();
  for (const hit of hits) {
    const group = groups.get(hit.group) ?? { id: hit.group, title: hit.groupTitle, hits: [] };
    groups.set(hit.group, group);
    group.hits.push({ hit, index: 0 });
  }
  const ordered = [...groups.values()];
  ordered
    .flatMap((group) => group.hits)
    .forEach((placed, index) => {
      placed.index = index;
    });
  return ordered;
}

/** Where a key leads in a list of `count` hits; null for other keys. Arrows go round, pages stop at the ends. */
export function moveTo(key: string, active: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return (active + 1) % count;
    case 'ArrowUp':
      return (active - 1 + count) % count;
    case 'PageDown':
      return Math.min(active + PAGE, count - 1);
    case 'PageUp':
      return Math.max(active - PAGE, 0);
    default:
      return null;
  }
}
const PAGE = 6;

/** A text cut at its marks. */
export function pieces(text: string, marks: readonly (readonly [number, number])[]): { text: string; mark: boolean }[] {
  const cut: { text: string; mark: boolean }[] = [];
  let at = 0;
  for (const [from, to] of marks) {
    if (from > at) cut.push({ text: text.slice(at, from), mark: false });
    cut.push({ text: text.slice(from, to), mark: true });
    at = to;
  }
  if (at < text.length) cut.push({ text: text.slice(at), mark: false });
  return cut;
}
