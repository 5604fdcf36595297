/** Groups as pages see them, read for many at once. */
import type { GroupDetail, GroupSummary, PartyView } from '../../shared/contract/guidance';
import type { Row } from '../../shared/model/entities';
import type { Structure } from '../../shared/process/schema';
import { comparePlaced } from '../../shared/rules/order';
import { currentStep, lateThings, nextThing, progressOfStep, type StepProgress } from '../../shared/rules/progress';
import type { Reader } from '../store';
import { today } from './context';
import { holdingsOf } from './holdings';
import type { ProcessLibrary } from './process-library';
import { byField, present } from './rows';

/** One group with what is derived of it. */
interface Read {
  group: Row<'mentoring_group'>;
  programme: Row<'programme'>;
  parties: PartyView[];
  steps: StepProgress[];
  changedAt: string | null;
}

export async function summaries(reader: Reader, processes: ProcessLibrary, groups: Row<'mentoring_group'>[]) {
  return (await readGroups(reader, processes, groups)).map(summary);
}

/** Fail NOT_FOUND. */
export async function detail(reader: Reader, processes: ProcessLibrary, id: string): Promise<GroupDetail> {
  const group = await present(reader, 'mentoring_group', id);
  const [read] = await readGroups(reader, processes, [group]);
  if (!read) throw new Error('a group that is there was not read');
  const { steps: _short, ...head } = summary(read);
  return {
    ...head,
    process: read.programme.process,
    planTitle: group.plan_title,
    planDate: group.plan_date,
    steps: read.steps.map(({ row, state, tools }) => ({
      id: row.id,
      step: row.step,
      visit: row.visit_id,
      title: row.title,
      state,
      reason: row.reason,
      due: row.due,
      tools,
    })),
  };
}

function summary({ group, parties, steps, changedAt }: Read): GroupSummary {
  return {
    id: group.id,
    programme: group.programme_id,
    key: group.key,
    theme: group.theme,
    parties,
    steps: steps.map(({ row, state }) => ({ id: row.id, step: row.step, title: row.title, state })),
    current: currentStep(steps),
    next: nextThing(steps),
    late: lateThings(
      steps.map(({ row }) => row),
      today(),
    ),
    changedAt,
    invented: group.invented === 1,
  };
}

async function readGroups(
  reader: Reader,
  processes: ProcessLibrary,
  groups: Row<'mentoring_group'>[],
): Promise<Read[]> {
  if (groups.length === 0) return [];
  const ids = groups.map(({ id }) => id);
  const programmes = await reader.listIn('programme', 'id', [...new Set(groups.map((group) => group.programme_id))]);
  const structures = new Map<string, Structure>();
  for (const { process } of programmes) structures.set(process, (await processes.get(process, reader)).structure);

  const parties = byField(await reader.listIn('party', 'group_id', ids), 'group_id');
  const views = await partyViews(reader, parties);
  const roles = new Map([...views].map(([group, own]) => [group, new Set<string>(own.map(({ role }) => role))]));
  const held = await holdingsOf(reader, ids, [...structures.values()], roles);
  const steps = byField(await reader.listIn('group_step', 'group_id', ids), 'group_id');
  const settled = byField(await reader.listIn('tool_state', 'group_id', ids), 'group_step_id');
  const touched = await reader.touched(ids);

  return groups.flatMap((group) => {
    const programme = programmes.find(({ id }) => id === group.programme_id);
    const structure = programme && structures.get(programme.process);
    const holdings = held.get(group.id);
    if (!structure || !holdings) return [];
    const definitions = new Map(structure.steps.map((step) => [step.id, step]));
    const walk = (steps.get(group.id) ?? []).sort(comparePlaced);
    return [
      {
        group,
        programme,
        parties: views.get(group.id) ?? [],
        steps: walk.map((row) =>
          progressOfStep(definitions.get(row.step), structure, row, settled.get(row.id) ?? [], holdings),
        ),
        changedAt: touched.get(group.id) ?? null,
      },
    ];
  });
}

export async function partyViews(
  reader: Reader,
  parties: Map<string, Row<'party'>[]>,
): Promise<Map<string, PartyView[]>> {
  const wanted = new Set([...parties.values()].flatMap((own) => own.map((party) => party.organisation_id)));
  const rows = await reader.listIn('organisation', 'id', [...wanted]);
  const organisations = new Map(rows.map((row) => [row.id, row]));
  const view = ({ id, role, organisation_id }: Row<'party'>): PartyView[] => {
    const known = organisations.get(organisation_id);
    if (!known) return [];
    const { name, short_name, country, latitude, longitude } = known;
    return [
      {
        id,
        role,
        organisation: organisation_id,
        name: name ?? '',
        shortName: short_name,
        country,
        latitude,
        longitude,
      },
    ];
  };
  return new Map([...parties].map(([group, own]) => [group, own.sort(comparePlaced).flatMap(view)]));
}
