/** The action plan of a group: the grid, pasting into it, and its versions. */
import type { PlanContent, PlanView } from '../../shared/contract/plan';
import type { VersionKind } from '../../shared/model/choices';
import type { Row } from '../../shared/model/entities';
import { newId } from '../../shared/rules/ids';
import { many } from '../../shared/rules/order';
import { cellsFrom, changedCells, nextNumber, wordsOfTimeframe } from '../../shared/rules/plan';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Reader, Values, Writer } from '../store';
import type { Context } from './context';
import { contentOf, hashOf, headOf, keptContent, standingVersion, versionsOf } from './plan-content';
import { existing, invalid, present } from './rows';

type Areas = `plan.${'get' | 'paste' | 'saveVersion' | 'version'}`;

export function plans({ workbook }: Context): Handlers<Areas> {
  return {
    'plan.get': ({ group }) => workbook().store.read((reader) => view(reader, group)),

    'plan.paste': ({ group, at, rows }) =>
      workbook().store.write('plan.paste', async (writer) => {
        await present(writer, 'mentoring_group', group);
        await paste(writer, group, at, rows);
        return view(writer, group);
      }),

    'plan.saveVersion': ({ group, kind, title }) =>
      workbook().store.write('plan.saveVersion', async (writer) => {
        const content = await contentOf(writer, group);
        return headOf(await keepVersion(writer, group, { kind, title, madeAt: new Date().toISOString(), content }));
      }),

    'plan.version': ({ id }) =>
      workbook().store.read(async (reader) => {
        const row = await existing(reader, 'plan_version', id);
        return { head: headOf(row), content: keptContent(row) };
      }),
  };
}

async function view(reader: Reader, group: string): Promise<PlanView> {
  const content = await contentOf(reader, group);
  const versions = await versionsOf(reader, group);
  const all = await reader.list('action', { group_id: group }, { bin: true });
  const last = versions[0];
  return {
    ...content,
    dropped: all
      .filter((row) => row.deleted === 1)
      .map(({ id, number, action, dropped_because }) => ({ id, number, action, because: dropped_because }))
      .sort((a, b) => a.number - b.number),
    versions: versions.map(headOf),
    standsAs: standingVersion(content, versions)?.id ?? null,
    changed: changedCells(content.actions, last ? keptContent(last) : null),
  };
}

interface NewVersion {
  kind: VersionKind;
  title: string;
  madeAt: string;
  content: PlanContent;
}

/** Keeps a plan whole, with the hash by which a change would show. */
export function keepVersion(writer: Writer, group: string, version: NewVersion): Promise<Row<'plan_version'>> {
  const content = JSON.stringify(version.content);
  return writer.insert('plan_version', {
    id: newId(),
    group_id: group,
    kind: version.kind,
    title: version.title,
    made_at: version.madeAt,
    content,
    hash: hashOf(content),
  });
}

type At = Parameters<Handlers<'plan.paste'>['plan.paste']>[0]['at'];

/** Fills actions from `at` downwards and adds the rows that are missing, empty ones aside. Fail INVALID when words fall outside the table. */
async function paste(writer: Writer, group: string, at: At, rows: string[][]): Promise<void> {
  const actions = await writer.list('action', { group_id: group });
  const first = at.action === null ? actions.length : actions.findIndex(({ id }) => id === at.action);
  if (first < 0) throw new Fail('NOT_FOUND', { what: 'action' });

  const filled = rows.map((words, index) => {
    const { cells, beyond } = cellsFrom(at.column, words);
    if (beyond) throw invalid(['rows', index], 'too-wide');
    return cells;
  });
  const added = filled.length - (actions.length - first);
  const positions = many(actions.at(-1)?.position ?? null, null, Math.max(0, added));
  const used = await writer.list('action', { group_id: group }, { bin: true });
  let number = nextNumber(used.map((row) => row.number));

  for (const [index, cells] of filled.entries()) {
    const action = actions[first + index];
    const values = valuesOf(cells, action);
    if (action) await writer.set('action', action.id, values);
    else if (Object.values(values).some((value) => value !== null))
      await writer.insert('action', {
        ...values,
        id: newId(),
        group_id: group,
        number: number++,
        position: positions[first + index - actions.length],
      });
  }
}

function valuesOf(cells: ReturnType<typeof cellsFrom>['cells'], action: Row<'action'> | undefined): Values<'action'> {
  const values = cells.map(([column, words]) => [
    column,
    column === 'timeframe' ? wordsOfTimeframe(words, action?.timeframe ?? null) : words,
  ]);
  return Object.fromEntries(values);
}
