/** Groups and their walk: steps and tools that a person settles, moves and adds. */
import { newId, toolStateId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Reader, Writer } from '../store';
import { type Context, today, type Workbook } from './context';
import { makeGroup, makeStep } from './group-new';
import { detail, summaries } from './group-views';
import { positionFor } from './placing';
import { invalid, present } from './rows';

type Areas = 'group.list' | 'group.create' | 'group.get' | 'step.settle' | 'tool.settle' | 'step.move' | 'step.add';

export function groups({ workbook }: Context): Handlers<Areas> {
  /** Writes in one batch and answers with the group as it is then. */
  const change = async (label: string, use: (writer: Writer, open: Workbook) => Promise<string>) => {
    const open = workbook();
    return open.store.write(label, async (writer) => detail(writer, open.processes, await use(writer, open)));
  };

  return {
    'group.list': ({ programme, offset, limit }) => {
      const { store, processes } = workbook();
      return store.read(async (reader) => {
        if (programme) await present(reader, 'programme', programme);
        const where = programme ? { programme_id: programme } : {};
        const page = await reader.list('mentoring_group', where, { offset, limit });
        return {
          total: await reader.count('mentoring_group', where),
          late: await lateGroups(reader, programme),
          groups: await summaries(reader, processes, page),
        };
      });
    },

    'group.create': (input) =>
      change('group.create', async (writer, { processes }) => {
        const programme = await present(writer, 'programme', input.programme);
        return makeGroup(writer, (await processes.get(programme.process, writer)).structure, input);
      }),

    'group.get': ({ group }) => {
      const { store, processes } = workbook();
      return store.read(async (reader) => detail(reader, processes, await groupCalled(reader, group)));
    },

    'step.settle': ({ step, state, reason }) =>
      change(`step.${state ?? 'reopen'}`, async (writer) => {
        const row = await present(writer, 'group_step', step);
        await writer.set('group_step', step, { state, reason: reasonFor(state, reason) });
        return row.group_id;
      }),

    'tool.settle': ({ step, tool, state, reason }) =>
      change(`tool.${state ?? 'reopen'}`, async (writer, { processes }) => {
        const row = await present(writer, 'group_step', step);
        const group = await present(writer, 'mentoring_group', row.group_id);
        const programme = await present(writer, 'programme', group.programme_id);
        const { structure } = await processes.get(programme.process, writer);
        const known = structure.steps.find((each) => each.id === row.step)?.tools.some((each) => each.id === tool);
        if (!known) throw new Fail('NOT_FOUND', { what: 'tool' });
        await writer.insert('tool_state', {
          id: toolStateId(step, tool),
          group_id: group.id,
          group_step_id: step,
          tool,
          state,
          reason: reasonFor(state, reason),
        });
        return group.id;
      }),

    'step.move': ({ step, after }) =>
      change('step.move', async (writer) => {
        const row = await present(writer, 'group_step', step);
        if (after === step) return row.group_id;
        const walk = await writer.list('group_step', { group_id: row.group_id });
        const others = walk.filter(({ id }) => id !== step);
        await writer.set('group_step', step, { position: await positionFor(writer, 'group_step', others, after) });
        return row.group_id;
      }),

    'step.add': ({ group, step, title, after }) =>
      change('step.add', async (writer, { processes }) => {
        const { programme_id } = await present(writer, 'mentoring_group', group);
        const programme = await present(writer, 'programme', programme_id);
        const { structure } = await processes.get(programme.process, writer);
        const known = structure.steps.find((each) => each.id === step);
        if (!known) throw new Fail('NOT_FOUND', { what: 'step' });
        if (!known.onDemand) throw invalid(['step'], 'not-on-demand');
        const position = await positionFor(
          writer,
          'group_step',
          await writer.list('group_step', { group_id: group }),
          after,
        );
        await makeStep(writer, group, known, { id: newId(), position, title });
        return group;
      }),
  };
}

/** The id of a group given by id or key; Fail NOT_FOUND. */
export async function groupCalled(reader: Reader, name: string): Promise<string> {
  const byId = await reader.get('mentoring_group', name);
  if (byId && !byId.deleted) return byId.id;
  const [byKey] = await reader.list('mentoring_group', { key: name });
  if (!byKey) throw new Fail('NOT_FOUND', { what: 'mentoring_group' });
  return byKey.id;
}

/** Groups with at least one open step whose day has passed, in the whole workbook or one programme. */
async function lateGroups(reader: Reader, programme: string | undefined): Promise<number> {
  const steps = await reader.list('group_step', { state: null }, { below: { field: 'due', value: today() } });
  const late = new Set(steps.map((step) => step.group_id));
  if (late.size === 0) return 0;
  const rows = await reader.listIn('mentoring_group', 'id', [...late]);
  return rows.filter((group) => !group.deleted && (!programme || group.programme_id === programme)).length;
}

/** The reason that goes with a state: skipping needs one, reopening clears it. */
function reasonFor(state: 'done' | 'skipped' | null, reason: string | null): string | null {
  const given = reason?.trim() ? reason : null;
  if (state === 'skipped' && given === null) throw invalid(['reason'], 'reason-needed');
  return state === null ? null : given;
}
