/** Search: finds rows by their words, leaves out what lies in the bin, and says where each one is. */
import type { Hit } from '../../shared/contract/search';
import type { Language } from '../../shared/model/primitives';
import { wordsOf } from '../../shared/rules/fold';
import type { Handlers } from '../dispatch';
import type { FoundRow, Reader, SearchQuery } from '../store';
import type { Context, Workbook } from './context';
import { groundsOf, type Read, rowsOf } from './search-ground';
import { hitOf, processHits } from './search-hits';

/** Parts of the process that are named beside what people wrote. */
const PARTS = 6;
/** Groups that are named for one city or association. */
const GROUPS = 5;

interface Wanted extends SearchQuery {
  language: Language;
}

export function search({ workbook, settings }: Context): Handlers<'search.prepare' | 'search.find'> {
  return {
    'search.prepare': async () => {
      // Not waited for: whoever searches meanwhile gets what is there.
      workbook()
        .store.search.prepare()
        .catch(() => undefined);
      return null;
    },

    'search.find': async ({ query, programme, group, limit }) => {
      const words = wordsOf(query).map(({ folded }) => folded);
      if (words.length === 0) return { hits: [], more: false, whole: true };
      const { language } = await settings.get();
      return find(workbook(), { words, programme, group, limit, language });
    },
  };
}

/** Asks for more rows until there are hits enough, because rows of groups in the bin are left out. */
async function find({ store, processes }: Workbook, wanted: Wanted) {
  const { limit } = wanted;
  for (let ask = limit + 1; ; ask *= 4) {
    const { own, others, whole } = await store.search.find({ ...wanted, limit: ask });
    const all = own.length < ask && others.length < ask;
    const hits = await store.read((reader) => hitsOf(reader, processes, wanted, own, others));
    if (all || hits.own.length + hits.others.length > limit) return { ...chosen(hits, limit), whole };
  }
}

interface Hits {
  own: Hit[];
  others: Hit[];
}

/** Hits of the group come first, but leave half of the room to others. */
function chosen({ own, others }: Hits, limit: number): { hits: Hit[]; more: boolean } {
  const shown = own.slice(0, Math.max(Math.ceil(limit / 2), limit - others.length));
  const hits = [...shown, ...others].slice(0, limit);
  return { hits, more: own.length + others.length > hits.length };
}

async function hitsOf(
  reader: Reader,
  processes: Workbook['processes'],
  { words, group, programme, language }: Wanted,
  own: FoundRow[],
  others: FoundRow[],
): Promise<Hits> {
  const reads = await rowsOf(reader, [...own, ...others]);
  const takingPart = await groupsWith(reader, reads);
  const wanted = new Set([...reads.flatMap(({ row }) => ownerOf(row) ?? []), ...[...takingPart.values()].flat()]);
  if (group) wanted.add(group);
  const grounds = await groundsOf(reader, processes, language, [...wanted], reads);
  const inProgramme = (id: string) => !programme || grounds.get(id)?.group.programme_id === programme;

  const made = reads.flatMap(({ entity, row }): Hit[] => {
    const owner = entity === 'mentoring_group' ? row.id : ownerOf(row);
    const homes = entity === 'organisation' ? (takingPart.get(row.id) ?? []) : [owner];
    return homes.flatMap((home) => {
      if (home === null) return hitOf(entity, row, null, words) ?? [];
      const ground = grounds.get(home);
      return (ground && inProgramme(home) && hitOf(entity, row, ground, words)) || [];
    });
  });
  const here = group ? grounds.get(group) : undefined;
  const parts = here ? processHits(here, words, PARTS) : [];
  const isOwn = (hit: Hit) => group !== null && hit.group === group;
  return { own: [...parts, ...made.filter(isOwn)], others: made.filter((hit) => !isOwn(hit)) };
}

/** The group a row lies in; null for what belongs to the programme. */
const ownerOf = (row: Read['row']): string | null => (row as { group_id?: string }).group_id ?? null;

/** Groups that a city or association takes part in, by its id. */
async function groupsWith(reader: Reader, reads: Read[]): Promise<Map<string, string[]>> {
  const ids = reads.flatMap(({ entity, row }) => (entity === 'organisation' ? row.id : []));
  const groups = new Map<string, string[]>();
  for (const { organisation_id, group_id } of await reader.listIn('party', 'organisation_id', ids)) {
    const known = groups.get(organisation_id) ?? [];
    if (known.length < GROUPS && !known.includes(group_id)) groups.set(organisation_id, [...known, group_id]);
  }
  return groups;
}
