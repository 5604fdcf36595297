/** The rules of the method in one group, the reasons why one does not hold there, and the thread of its plan. */
import type { CheckView, Knot, ThreadView } from '../../shared/contract/method';
import type { ActionView } from '../../shared/contract/plan';
import type { Row } from '../../shared/model/entities';
import type { Advice, Step } from '../../shared/process/schema';
import { judge } from '../../shared/rules/checks';
import { checkExceptionId } from '../../shared/rules/ids';
import { looseEnds, unusedPractices } from '../../shared/rules/thread';
import type { Handlers } from '../dispatch';
import type { Reader } from '../store';
import type { Context } from './context';
import { contentOf } from './plan-content';
import type { ProcessLibrary } from './process-library';
import { byField, present } from './rows';
import { snapshotOf } from './snapshot';

type Areas = 'check.list' | 'check.except' | 'thread.get';

export function method({ workbook }: Context): Handlers<Areas> {
  return {
    'check.list': ({ group }) => {
      const { store, processes } = workbook();
      return store.read((reader) => checksOf(reader, processes, group));
    },

    'check.except': ({ group, check, reason: given }) => {
      const { store, processes } = workbook();
      const reason = given?.trim() ? given : null;
      return store.write(
        reason === null ? 'check.hold' : 'check.except',
        async (writer) => {
          await present(writer, 'mentoring_group', group);
          const id = checkExceptionId(group, check);
          if (reason !== null || (await writer.get('check_exception', id)))
            await writer.insert('check_exception', { id, group_id: group, check, reason });
          return checksOf(writer, processes, group);
        },
        { merge: `check.except:${group}/${check}` },
      );
    },

    'thread.get': ({ group }) => workbook().store.read((reader) => threadOf(reader, group)),
  };
}

/** A step of a group with what the process says of it. */
interface Walked {
  row: Row<'group_step'>;
  step: Step;
}

async function checksOf(reader: Reader, processes: ProcessLibrary, group: string): Promise<CheckView[]> {
  const { programme_id } = await present(reader, 'mentoring_group', group);
  const programme = await present(reader, 'programme', programme_id);
  const { structure } = await processes.get(programme.process, reader);
  const walk = await reader.list('group_step', { group_id: group });
  const snapshot = await snapshotOf(reader, group, structure, walk);
  const exceptions = await reader.list('check_exception', { group_id: group });
  const reasons = new Map(exceptions.map(({ check, reason }) => [check, reason]));
  const tools = byField(await reader.list('tool_state', { group_id: group }), 'group_step_id');

  return stepsOnce(walk, structure.steps).flatMap(({ row, step }) =>
    step.advice.flatMap((advice): CheckView[] => {
      const { id, tool, question = null, strength, source, check } = advice;
      if (!check) return [];
      const place = { advice: id, step: step.id, at: row.id, tool, question, strength, source, check };
      const reason = reasons.get(check) ?? null;
      return [{ ...place, ...judge(check, snapshot), reason, skipped: skippedBecause(advice, row, tools.get(row.id)) }];
    }),
  );
}

/** A step that somebody added twice says its rules once. */
function stepsOnce(walk: Row<'group_step'>[], steps: Step[]): Walked[] {
  const seen = new Set<string>();
  return walk.flatMap((row) => {
    const step = steps.find(({ id }) => id === row.step);
    if (!step || seen.has(step.id)) return [];
    seen.add(step.id);
    return [{ row, step }];
  });
}

function skippedBecause({ tool }: Advice, row: Row<'group_step'>, tools: Row<'tool_state'>[] = []): string | null {
  const settled = tools.find((each) => each.tool === tool);
  if (settled?.state === 'skipped') return settled.reason;
  return row.state === 'skipped' ? row.reason : null;
}

async function threadOf(reader: Reader, group: string): Promise<ThreadView> {
  const { actions } = await contentOf(reader, group);
  const needs = await reader.list('need', { group_id: group });
  const practices = await reader.list('practice', { group_id: group });
  const own = [...needs.map((row) => knotOf('need', row)), ...practices.map((row) => knotOf('practice', row))];
  const known = new Set(own.map(({ id }) => id));
  const taken = actions.flatMap((action) => living(action).filter((link) => !known.has(link.target)));
  const elsewhere = await reader.listIn(
    'practice',
    'id',
    taken.map(({ target }) => target),
  );
  const links = actions.flatMap((action) =>
    living(action).map(({ kind, target }) => ({ action_id: action.id, kind, target })),
  );
  const loose = looseEnds({ needs, actions, links });
  return {
    knots: [...own, ...elsewhere.map((row) => knotOf('practice', row)), ...factorsIn(taken)],
    actions: actions.map((action) => {
      const { id, number, outcome, success, invented } = action;
      const comesFrom = living(action).map(({ target }) => target);
      return { id, number, action: action.action, outcome, success, invented, comesFrom };
    }),
    loose: {
      needs: idsOf(loose.needs),
      actions: idsOf(loose.actions),
      practices: idsOf(unusedPractices(practices, links)),
    },
  };
}

const living = ({ links }: ActionView) => links.filter((link) => !link.deleted);
const idsOf = (rows: { id: string }[]) => rows.map(({ id }) => id);

function knotOf(kind: 'need' | 'practice', { id, number, title, invented }: Row<'need'> | Row<'practice'>): Knot {
  return { id, kind, label: `${kind === 'need' ? 'N' : 'P'}${number ?? '?'}`, title, invented: invented === 1 };
}

/** Key factors are no rows of their own: a link says all there is to say of one. */
function factorsIn(links: ActionView['links']): Knot[] {
  const factors = links.filter(({ kind }) => kind === 'factor');
  const knots = factors.map(
    ({ target: id, kind, label, title }): Knot => ({ id, kind, label, title, invented: false }),
  );
  const once = new Map(knots.map((knot) => [knot.id, knot]));
  return [...once.values()].sort((a, b) => a.label.localeCompare(b.label, 'en', { numeric: true }));
}
