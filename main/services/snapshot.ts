/** One group as the rules of the method look at it. */
import type { PartyRole } from '../../shared/model/choices';
import type { Row } from '../../shared/model/entities';
import { figure } from '../../shared/model/primitives';
import type { Structure } from '../../shared/process/schema';
import { isBlank, readAnswer } from '../../shared/rules/answers';
import type { Given, GivenFigure, Snapshot, WalkedVisit } from '../../shared/rules/checks/snapshot';
import type { Reader } from '../store';
import { today } from './context';
import { byField } from './rows';

/** `walk`: the group's steps in their order. */
export async function snapshotOf(
  reader: Reader,
  group: string,
  structure: Structure,
  walk: Row<'group_step'>[],
): Promise<Snapshot> {
  const within = { group_id: group };
  const day = today();
  const answers = given(structure, await reader.list('answer', within));
  const parties = await reader.list('party', within);
  return {
    today: day,
    roles: new Set(parties.map(({ role }) => role)),
    answers,
    done: formsDone(structure, walk, await reader.list('tool_state', within)),
    figures: figuresIn(structure, answers),
    benchmark: (await reader.list('benchmark', within))[0] ?? null,
    cities: await citiesIn(reader, group, parties),
    factors: {
      focus: await reader.count('factor_plan', { ...within, focus: 1 }),
      context: (await reader.list('context_note', within)).filter(({ said }) => !isBlank(said)).length,
    },
    needs: await reader.list('need', within),
    commitments: await reader.list('commitment', within),
    members: await reader.list('member', within),
    visits: await visitsIn(reader, group, structure, walk, day),
    actions: await reader.list('action', within),
    links: await livingLinks(reader, group),
    versions: (await reader.list('plan_version', within)).map(({ kind }) => kind),
  };
}

/** Answers to questions that the process asks. */
function given({ forms }: Structure, rows: Row<'answer'>[]): Given[] {
  const kinds = new Map(forms.flatMap((form) => form.questions.map((each) => [`${form.id}/${each.id}`, each.kind])));
  return rows.flatMap(({ form, question, subject, value: kept }) => {
    const kind = kinds.get(`${form}/${question}`);
    const value = kind && readAnswer(kind, kept);
    return isBlank(value) ? [] : [{ form, question, subject, value }];
  });
}

function figuresIn({ forms }: Structure, answers: Given[]): GivenFigure[] {
  const asked = forms.flatMap((form) =>
    form.questions.filter(({ kind }) => kind === 'figure').map((question) => ({ form: form.id, question })),
  );
  return answers.flatMap((answer): GivenFigure[] => {
    const found = asked.find((each) => each.form === answer.form && each.question.id === answer.question);
    const read = figure.safeParse(answer.value);
    if (!found || !read.success || read.data.value === null) return [];
    const { question, subject } = answer;
    return [{ question, subject, figure: read.data, needsDefinition: found.question.choices !== undefined }];
  });
}

async function visitsIn(
  reader: Reader,
  group: string,
  { steps }: Structure,
  walk: Row<'group_step'>[],
  day: string,
): Promise<WalkedVisit[]> {
  const rows = new Map((await reader.list('visit', { group_id: group })).map((row) => [row.id, row]));
  const sessions = byField(await reader.list('visit_session', { group_id: group }), 'visit_id');
  return walk.flatMap(({ step, visit_id, state }): WalkedVisit[] => {
    const row = visit_id === null ? undefined : rows.get(visit_id);
    if (!row || state === 'skipped') return [];
    const lastDay = row.end ?? row.start;
    return [
      {
        row,
        over: state === 'done' || (lastDay !== null && lastDay < day),
        yields: steps.find(({ id }) => id === step)?.visit?.yields ?? null,
        sessions: (sessions.get(row.id) ?? []).map(({ kind }) => kind),
      },
    ];
  });
}

const CITIES: readonly PartyRole[] = ['mentee', 'mentor', 'peer'];

/** Cities, and those that rated a key factor as a whole. */
async function citiesIn(reader: Reader, group: string, parties: Row<'party'>[]): Promise<Snapshot['cities']> {
  const rated = await reader.list('assessment', { group_id: group, question: null });
  const raters = new Set(rated.flatMap(({ party_id, rating }) => (rating === null ? [] : [party_id])));
  const cities = parties.filter(({ role }) => CITIES.includes(role));
  return { all: cities.length, assessed: cities.filter(({ id }) => raters.has(id)).length };
}

/** Forms of tools that are done, by themselves or with their step. */
function formsDone({ steps }: Structure, walk: Row<'group_step'>[], tools: Row<'tool_state'>[]): Set<string> {
  const settled = new Set(tools.flatMap((row) => (row.state === 'done' ? [`${row.group_step_id}/${row.tool}`] : [])));
  return new Set(
    walk.flatMap(({ id, step, state }) =>
      (steps.find((each) => each.id === step)?.tools ?? []).flatMap((tool) =>
        tool.form && (state === 'done' || settled.has(`${id}/${tool.id}`)) ? [tool.form] : [],
      ),
    ),
  );
}

/** Links whose target is not in the bin. */
async function livingLinks(reader: Reader, group: string): Promise<Row<'action_link'>[]> {
  const links = await reader.list('action_link', { group_id: group });
  const targets = (kind: string) => links.flatMap((link) => (link.kind === kind ? [link.target] : []));
  const practices = await reader.listIn('practice', 'id', targets('practice'));
  const needs = await reader.listIn('need', 'id', targets('need'));
  const there = new Set([...practices, ...needs].map(({ id }) => id));
  return links.filter(({ kind, target }) => kind === 'factor' || there.has(target));
}
