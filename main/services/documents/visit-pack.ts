/** A visit pack: what is planned for one visit or meeting. Notes and findings stay behind, its sheets are empty. */
import type { Row } from '../../../shared/model/entities';
import type { PackSession, VisitPack } from '../../documents';
import { Fail } from '../../fail';
import type { Reader } from '../../store';
import { type Ground, headOf } from './ground';

type Step = Row<'group_step'>;

/**
 * The steps of a group that are visits: all that are not skipped, or the one that `target` names by the id of the visit,
 * or by the id or key of the step. Fail NOT_FOUND when there is no such one.
 */
export async function visitSteps(reader: Reader, group: string, target: string | null): Promise<Step[]> {
  const steps = (await reader.list('group_step', { group_id: group })).filter(({ visit_id }) => visit_id);
  const wanted = steps.filter(({ id, visit_id, step, state }) =>
    target === null ? state !== 'skipped' : [id, visit_id, step].includes(target),
  );
  if (target !== null && wanted.length === 0) throw new Fail('NOT_FOUND', { what: 'visit' });
  return wanted;
}

export async function visitPack(ground: Ground, step: Step): Promise<VisitPack> {
  const { reader, leaving, pair, words, choice } = ground;
  const visit = step.visit_id ? await reader.get('visit', step.visit_id) : undefined;
  if (!visit || visit.deleted) throw new Fail('NOT_FOUND', { what: 'visit' });
  const questions = leaving.cell('visit', visit, 'questions', 'visit-questions');
  const followUp = leaving.cell('visit', visit, 'follow_up', 'follow-up');
  const sessions = await sessionsOf(ground, visit.id);
  if ((await reader.count('finding', { visit_id: visit.id })) > 0) leaving.holdBack('findings');
  const host = visit.host === 'mentee' ? pair.mentee : visit.host === 'mentor' ? pair.mentor : null;
  return {
    what: 'visit-pack',
    pair,
    title: step.title ?? words(`step.${step.step}.title`),
    host: host || choice('visit-host', visit.host),
    focus: choice('visit-focus', visit.focus),
    mode: choice('visit-mode', visit.mode),
    start: visit.start,
    end: visit.end,
    place: visit.place,
    toSee: visit.to_see,
    questions,
    followUp,
    sessions,
    invented: visit.invented === 1,
    ...headOf(ground),
  };
}

/** By day and time; sessions without a day come last, and equal ones stay in the order of their list. */
async function sessionsOf({ reader, leaving, choice }: Ground, visit: string): Promise<PackSession[]> {
  const rows = await reader.list('visit_session', { visit_id: visit });
  if (rows.some(({ notes }) => notes?.trim())) leaving.holdBack('notes');
  const when = ({ date, start }: Row<'visit_session'>) => `${date ?? '9999'} ${start ?? '99'}`;
  return rows
    .sort((a, b) => when(a).localeCompare(when(b), 'en'))
    .map((row) => ({
      kind: choice('session-kind', row.kind),
      title: row.title,
      date: row.date,
      start: row.start,
      end: row.end,
      place: row.place,
      participants: leaving.cell('visit_session', row, 'participants', 'participants'),
      invented: row.invented === 1,
    }));
}
