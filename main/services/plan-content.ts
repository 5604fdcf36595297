/** A group's plan as one plain value: what the grid shows, a version keeps, and the documents print. */
import { createHash } from 'node:crypto';
import { type ActionView, type PlanContent, planContent, type VersionHead } from '../../shared/contract/plan';
import type { Row } from '../../shared/model/entities';
import { Fail } from '../fail';
import type { Reader } from '../store';
import { factorsOf } from './factors';
import { byField, present } from './rows';

type Link = ActionView['links'][number];

/** The plan as it stands now. Fail NOT_FOUND. */
export async function contentOf(reader: Reader, groupId: string): Promise<PlanContent> {
  const group = await present(reader, 'mentoring_group', groupId);
  const programme = await present(reader, 'programme', group.programme_id);
  const names = await namesByRole(reader, groupId);
  const mentees = names('mentee');
  return {
    group: {
      key: group.key,
      title: group.plan_title ?? group.theme,
      mentee: (mentees.length > 0 ? mentees : names('peer')).join(', '),
      mentor: names('mentor').join(', '),
      programme: programme.title ?? '',
      funder: programme.funder,
    },
    date: group.plan_date,
    actions: await actionsOf(reader, group),
  };
}

export async function namesByRole(reader: Reader, group: string) {
  const parties = await reader.list('party', { group_id: group });
  const ids = parties.map((party) => party.organisation_id);
  const organisations = await reader.listIn('organisation', 'id', ids);
  const name = new Map(organisations.map((row) => [row.id, row.name]));
  return (role: Row<'party'>['role']) =>
    parties.flatMap((party) => (party.role === role ? (name.get(party.organisation_id) ?? []) : []));
}

async function actionsOf(reader: Reader, group: Row<'mentoring_group'>): Promise<ActionView[]> {
  const rows = await reader.list('action', { group_id: group.id });
  const links = byField(await linksOf(reader, group), 'action');
  return rows.map(({ id, number, action, outcome, timeframe, lead, resources, success, invented }) => ({
    ...{ id, number, action, outcome, timeframe, lead, resources, success },
    invented: invented === 1,
    links: (links.get(id) ?? []).map(({ action: _of, ...link }) => link),
  }));
}

/** In the order of the thread. */
const LETTERS: Record<Link['kind'], string> = { need: 'N', factor: 'F', practice: 'P' };
const ORDER = Object.keys(LETTERS);

/** Every link of a group's actions, with the label and title of what it leads to, also when that lies in the bin. */
async function linksOf(reader: Reader, { id: group, programme_id }: Row<'mentoring_group'>) {
  const rows = await reader.list('action_link', { group_id: group });
  const needs = rows.length > 0 ? await reader.list('need', { group_id: group }, { bin: true }) : [];
  const practices = rows.length > 0 ? await reader.list('practice', { programme_id }, { bin: true }) : [];
  const isLinked = rows.some(({ kind }) => kind === 'factor');
  const factors = isLinked ? (await factorsOf(reader, group)).map((factor) => ({ ...factor, deleted: 0 })) : [];
  const targets = new Map([...needs, ...practices, ...factors].map((row) => [row.id, row]));
  const views = rows.map(({ id, action_id, kind, target }): Link & { action: string } => {
    const to = targets.get(target);
    const label = `${LETTERS[kind]}${to?.number ?? '?'}`;
    return { id, kind, target, label, title: to?.title ?? null, deleted: to?.deleted !== 0, action: action_id };
  });
  return views.sort(
    (a, b) => ORDER.indexOf(a.kind) - ORDER.indexOf(b.kind) || a.label.localeCompare(b.label, 'en', { numeric: true }),
  );
}

export const hashOf = (content: string): string => createHash('sha256').update(content).digest('hex');

/** What a version kept. Fail DAMAGED when it is no longer what was kept. */
export function keptContent({ content, hash }: Row<'plan_version'>): PlanContent {
  if (hashOf(content) !== hash) throw new Fail('DAMAGED', { what: 'plan_version' });
  return planContent.parse(JSON.parse(content));
}

export const headOf = (row: Row<'plan_version'>): VersionHead => ({
  id: row.id,
  kind: row.kind,
  title: row.title,
  madeAt: row.made_at,
  actions: countOf(row),
});

function countOf({ content }: Row<'plan_version'>): number {
  try {
    return (JSON.parse(content) as PlanContent).actions.length;
  } catch (error) {
    throw new Fail('DAMAGED', { what: 'plan_version' }, { cause: error });
  }
}

/** The latest version, when the plan still is what it kept, word for word. `versions` as `versionsOf` gives them. */
export function standingVersion(content: PlanContent, versions: Row<'plan_version'>[]): Row<'plan_version'> | null {
  const [latest] = versions;
  const words = (plan: PlanContent) => JSON.stringify(planContent.parse(plan));
  return latest && words(keptContent(latest)) === words(content) ? latest : null;
}

/** The versions of a group, the latest first. */
export async function versionsOf(reader: Reader, group: string): Promise<Row<'plan_version'>[]> {
  const rows = await reader.list('plan_version', { group_id: group });
  return rows.sort((a, b) => (a.made_at === b.made_at ? b.id.localeCompare(a.id) : b.made_at.localeCompare(a.made_at)));
}
