/** Making a group: its organisations and parties, its walk through the process, and the visits that belong to it. */
import type { z } from 'zod';
import type { calls } from '../../shared/contract';
import type { PartyRole } from '../../shared/model/choices';
import type { Row } from '../../shared/model/entities';
import type { Step, Structure } from '../../shared/process/schema';
import { groupStepId, newId, visitId } from '../../shared/rules/ids';
import { many } from '../../shared/rules/order';
import { freeSlug, slugOf } from '../../shared/rules/slug';
import type { Writer } from '../store';
import { positionFor } from './placing';
import { invalid, present } from './rows';

export type NewGroup = z.output<(typeof calls)['group.create']['input']>;
type PartyInput = NonNullable<NewGroup['mentee']>;

/** The new group's id. Fail NOT_FOUND when the programme is not there, INVALID when no city is named. */
export async function makeGroup(writer: Writer, structure: Structure, input: NewGroup): Promise<string> {
  const programme = await present(writer, 'programme', input.programme);
  const cities = [input.mentee, input.mentor, ...input.peers].filter((party) => party !== undefined);
  if (cities.length === 0) throw invalid(['mentee'], 'no-city');

  const known = await writer.list('mentoring_group', {}, { bin: true });
  const names = cities.slice(0, 4).map(({ city }) => city);
  const group = await writer.insert('mentoring_group', {
    id: newId(),
    programme_id: programme.id,
    key: freeSlug(slugOf(names), new Set(known.map(({ key }) => key))),
    theme: input.theme ?? null,
    position: await positionFor(
      writer,
      'mentoring_group',
      known.filter((each) => each.programme_id === programme.id && !each.deleted),
      undefined,
    ),
  });
  await makeParties(writer, group, input);
  await makeWalk(writer, group.id, structure);
  return group.id;
}

/** In a community of practice the associations behind the peers answer what a mentee's association is asked. */
const ASSOCIATION_OF = {
  mentee: 'mentee-association',
  mentor: 'mentor-association',
  peer: 'mentee-association',
} as const;

async function makeParties(writer: Writer, group: Row<'mentoring_group'>, { mentee, mentor, peers }: NewGroup) {
  const named: [keyof typeof ASSOCIATION_OF, PartyInput | undefined][] = [
    ['mentee', mentee],
    ['mentor', mentor],
    ...peers.map((peer): ['peer', PartyInput] => ['peer', peer]),
  ];
  const parties: [PartyRole, string, 'city' | 'association', string | undefined][] = [];
  for (const [role, party] of named) {
    if (!party) continue;
    parties.push([role, party.city, 'city', party.country]);
    if (party.association?.trim())
      parties.push([ASSOCIATION_OF[role], party.association, 'association', party.country]);
  }
  const positions = many(null, null, parties.length);
  for (const [index, [role, name, kind, country]] of parties.entries()) {
    const organisation = await organisationCalled(writer, group.programme_id, kind, name.trim(), country ?? null);
    await writer.insert('party', {
      id: newId(),
      group_id: group.id,
      role,
      organisation_id: organisation.id,
      position: positions[index],
    });
  }
}

const folded = (name: string | null) => name?.trim().toLocaleLowerCase() ?? '';

/** The programme's organisation of this name and kind, made when there is none; one association may serve two groups. */
export async function organisationCalled(
  writer: Writer,
  programme: string,
  kind: 'city' | 'association',
  name: string,
  country: string | null,
): Promise<Row<'organisation'>> {
  const own = await writer.list('organisation', { programme_id: programme, kind });
  const known = own.find(
    (each) =>
      folded(each.name) === folded(name) && (country === null || each.country === null || each.country === country),
  );
  if (known && country !== null && known.country === null) return writer.set('organisation', known.id, { country });
  return known ?? writer.insert('organisation', { id: newId(), programme_id: programme, kind, name, country });
}

/** Every step of the process that is not on demand, in its order, with a visit for each step that is one. */
export async function makeWalk(writer: Writer, group: string, structure: Structure) {
  const steps = structure.steps.filter(({ onDemand }) => !onDemand);
  const positions = many(null, null, steps.length);
  for (const [index, step] of steps.entries())
    await makeStep(writer, group, step, { id: groupStepId(group, step.id), position: positions[index] });
}

/** A step of a group, and its visit. */
export async function makeStep(
  writer: Writer,
  group: string,
  step: Step,
  values: { id: string; position?: string; title?: string | null },
): Promise<Row<'group_step'>> {
  const visit = step.visit && (await makeVisit(writer, group, visitId(values.id), step.visit));
  return writer.insert('group_step', { ...values, group_id: group, step: step.id, visit_id: visit?.id ?? null });
}

function makeVisit(writer: Writer, group: string, id: string, { kind, host, focus, mode }: NonNullable<Step['visit']>) {
  return writer.insert('visit', { id, group_id: group, kind, host, focus, mode });
}
