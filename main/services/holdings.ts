/** What groups hold, counted for many groups at once: a dashboard reads the same few tables for four groups or fifty. */
import type { EntityName } from '../../shared/model/entities';
import type { Structure } from '../../shared/process/schema';
import { answerKey, type Holdings } from '../../shared/rules/progress';
import type { Reader } from '../store';
import { byField } from './rows';

/** Group id → what it holds. `roles` says which roles are filled in each group. */
export async function holdingsOf(
  reader: Reader,
  groups: string[],
  structures: Structure[],
  roles: ReadonlyMap<string, ReadonlySet<string>>,
): Promise<Map<string, Holdings>> {
  const within = { field: 'group_id', in: groups } as const;
  const answers = await answersOf(reader, groups);
  const records = await Promise.all(
    countedEntities(structures).map(async (entity) => [entity, await countIn(reader, entity, groups)] as const),
  );
  const sessions = await reader.countBy('visit_session', 'visit_id', within);
  const findings = await reader.countBy('finding', 'visit_id', within);
  const visits = new Map(
    [...sessions.keys(), ...findings.keys()].map((visit) => [
      visit,
      { visit_session: sessions.get(visit) ?? 0, finding: findings.get(visit) ?? 0 },
    ]),
  );

  return new Map(
    groups.map((group) => [
      group,
      {
        roles: roles.get(group) ?? new Set(),
        answers: answers.get(group) ?? new Map(),
        records: Object.fromEntries(records.map(([entity, counts]) => [entity, counts.get(group) ?? 0])),
        visits,
      },
    ]),
  );
}

/** The entities whose rows tools count. */
function countedEntities(structures: Structure[]): EntityName[] {
  const described = structures.flatMap(({ forms }) =>
    forms.flatMap(({ entity }) => (entity ? [entity as EntityName] : [])),
  );
  return [...new Set<EntityName>(['need', 'action', 'benchmark', ...described])];
}

/** Rows per group; entities that belong to no group count as none. */
function countIn(reader: Reader, entity: EntityName, groups: string[]): Promise<Map<string, number>> {
  if (!hasGroup(entity)) return Promise.resolve(new Map());
  return reader.countBy(entity, 'group_id', { field: 'group_id', in: groups });
}

type OfGroup =
  | 'need'
  | 'commitment'
  | 'practice'
  | 'member'
  | 'visit'
  | 'visit_session'
  | 'finding'
  | 'action'
  | 'party'
  | 'benchmark';
const OF_GROUP: readonly EntityName[] = [
  'need',
  'commitment',
  'practice',
  'member',
  'visit',
  'visit_session',
  'finding',
  'action',
  'party',
  'benchmark',
] satisfies OfGroup[];
const hasGroup = (entity: EntityName): entity is OfGroup => OF_GROUP.includes(entity);

/** Group → (form, subject) → questions answered. */
async function answersOf(reader: Reader, groups: string[]): Promise<Map<string, Map<string, number>>> {
  const within = { field: 'group_id', in: groups } as const;
  const tallied = await reader.tally('answer', ['group_id', 'form', 'subject'], within, 'value');
  const perSlot = ({ form, subject, count }: (typeof tallied)[number]): [string, number] => [
    answerKey(form, subject),
    count,
  ];
  return new Map([...byField(tallied, 'group_id')].map(([group, own]) => [group, new Map(own.map(perSlot))]));
}
