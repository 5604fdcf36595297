/** Everything that naming places in groups takes, read for many groups at once. */

import type { EntityName, Row } from '../../shared/model/entities';
import type { Language } from '../../shared/model/primitives';
import { citiesOf } from '../../shared/rules/cities';
import { comparePlaced } from '../../shared/rules/order';
import type { FoundRow, Reader } from '../store';
import { partyViews } from './group-views';
import { type ProcessLibrary, spokenBy } from './process-library';
import { byField } from './rows';
import { type Described, type Ground, recordOf } from './search-places';

export interface Read {
  entity: EntityName;
  row: Row<EntityName>;
}

/** The rows that are not in the bin, in the order given. */
export async function rowsOf(reader: Reader, found: readonly FoundRow[]): Promise<Read[]> {
  const rows = new Map<string, Row<EntityName>>();
  for (const [entity, some] of byField(found, 'entity'))
    for (const row of await reader.listIn(
      entity,
      'id',
      some.map(({ id }) => id),
    ))
      rows.set(row.id, row);
  return found.flatMap(({ entity, id }) => {
    const row = rows.get(id);
    return row ? [{ entity, row }] : [];
  });
}

/** Ground by group id, for those groups of `ids` that are not in the bin, nor their programmes. */
export async function groundsOf(
  reader: Reader,
  processes: ProcessLibrary,
  language: Language,
  ids: readonly string[],
  reads: readonly Read[],
): Promise<Map<string, Ground>> {
  const groups = await reader.listIn('mentoring_group', 'id', [...ids]);
  const wanted = groups.map(({ id }) => id);
  const programmes = await reader.listIn('programme', 'id', [...new Set(groups.map((group) => group.programme_id))]);
  const parties = await partyViews(reader, byField(await reader.listIn('party', 'group_id', wanted), 'group_id'));
  const steps = byField(await reader.listIn('group_step', 'group_id', wanted), 'group_id');
  const definitions = new Map<string, Awaited<ReturnType<ProcessLibrary['get']>>>();
  for (const { process } of programmes) definitions.set(process, await processes.get(process, reader));
  const structures = [...definitions.values()].map(({ structure }) => structure);
  const records = await describedIn(reader, structures, reads);

  const grounds = new Map<string, Ground>();
  for (const group of groups) {
    const definition = definitions.get(programmes.find(({ id }) => id === group.programme_id)?.process ?? '');
    if (!definition) continue;
    const cities = citiesOf(parties.get(group.id) ?? []).map(({ name }) => name);
    grounds.set(group.id, {
      group,
      title: cities.join(' – ') || (group.theme ?? ''),
      structure: definition.structure,
      texts: definition.texts[spokenBy(definition, language)] ?? {},
      steps: (steps.get(group.id) ?? []).sort(comparePlaced),
      records,
    });
  }
  return grounds;
}

type Structures = Ground['structure'][];

/** The rows that the answers among `reads` describe, and the visits of records that have one. */
async function describedIn(reader: Reader, structures: Structures, reads: readonly Read[]) {
  const wanted = new Map<EntityName, Set<string>>();
  const want = (entity: EntityName, id: string) => {
    const ids = wanted.get(entity);
    if (ids) ids.add(id);
    else wanted.set(entity, new Set([id]));
  };
  for (const { entity, row } of reads) {
    const { visit_id, form: key, subject } = row as { visit_id?: string | null; form?: string; subject?: string };
    if (visit_id) want('visit', visit_id);
    const described = structures.flatMap(({ forms }) => forms).find(({ id }) => id === key)?.entity;
    if (entity === 'answer' && described && subject) want(described as EntityName, subject);
  }
  const records = new Map<string, Described>();
  for (const [entity, ids] of wanted)
    for (const row of await reader.listIn(entity, 'id', [...ids])) records.set(row.id, recordOf(entity, row));
  return records;
}
