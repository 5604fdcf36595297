/** Matching: candidates compared over a whole programme, a person's scores and weights, and the choice people make. */
import { candidateId, matchDecisionId, matchScoreId, newId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { Writer } from '../store';
import { type Context, today, type Workbook } from './context';
import { makeGroup, organisationCalled } from './group-new';
import { type Board, boardOf, cellView, groupOf, matchView } from './matching-board';
import type { Candidate } from './matching-cities';
import { positionFor } from './placing';
import { assertPair } from './record-rules';
import { invalid, present } from './rows';

type Areas = `match.${'get' | 'cell' | 'weigh' | 'score' | 'nominate' | 'decide'}`;

export function matching({ workbook }: Context): Handlers<Areas> {
  const boardNow = (programme: string) => {
    const { store, processes } = workbook();
    return store.read((reader) => boardOf(reader, processes, programme));
  };
  /** Writes in one batch and answers with the board as it is then. */
  const change = (
    label: string,
    programme: string,
    use: (writer: Writer, open: Workbook) => Promise<unknown>,
    options?: { merge: string },
  ): Promise<Board> => {
    const open = workbook();
    return open.store.write(
      label,
      async (writer) => {
        await use(writer, open);
        return boardOf(writer, open.processes, programme);
      },
      options,
    );
  };

  return {
    'match.get': async ({ programme }) => matchView(await boardNow(programme)),

    'match.cell': async ({ programme, mentee, mentor }) => {
      const board = await boardNow(programme);
      return cellView(board, ...pairOn(board, mentee, mentor));
    },

    'match.weigh': async ({ programme, criterion, weight }) => {
      const use = async (writer: Writer, { processes }: Workbook) => {
        const { criteria } = await boardOf(writer, processes, programme);
        const known = criteria.find(({ id }) => id === criterion);
        if (!known) throw new Fail('NOT_FOUND', { what: 'criterion' });
        await writer.insert('criterion', { id: criterion, programme_id: programme, key: known.key, weight });
      };
      return matchView(await change('match.weigh', programme, use, { merge: `match.weigh:${criterion}` }));
    },

    'match.score': async ({ programme, mentee, mentor, criterion, score, reason }) => {
      const board = await change('match.score', programme, async (writer, { processes }) => {
        const before = await boardOf(writer, processes, programme);
        pairOn(before, mentee, mentor);
        if (!before.criteria.some(({ id }) => id === criterion)) throw new Fail('NOT_FOUND', { what: 'criterion' });
        await writer.insert('match_score', {
          id: matchScoreId({ programme, mentee, mentor }, criterion),
          programme_id: programme,
          mentee_id: mentee,
          mentor_id: mentor,
          criterion_id: criterion,
          score,
          ...(reason !== undefined && { reason: words(reason) }),
          ...(score === null && { reason: null }),
          invented: null,
        });
      });
      return cellView(board, ...pairOn(board, mentee, mentor));
    },

    'match.nominate': async ({ programme, side, city, country, policyFields, note }) => {
      const board = await change('match.nominate', programme, async (writer) => {
        await present(writer, 'programme', programme);
        const { id } = await organisationCalled(writer, programme, 'city', city.trim(), country ?? null);
        await writer.insert('candidate', {
          id: candidateId(programme, id, side),
          programme_id: programme,
          organisation_id: id,
          side,
          policy_fields: policyFields,
          note: words(note),
          position: await positionFor(
            writer,
            'candidate',
            await writer.list('candidate', { programme_id: programme }),
            undefined,
          ),
        });
      });
      return matchView(board);
    },

    'match.decide': async ({ programme, mentee, mentor, reason }) =>
      matchView(
        await change('match.decide', programme, (writer, open) =>
          decide(writer, open, programme, mentee, mentor, reason),
        ),
      ),
  };
}

/** Blank is not filled in. */
const words = (given: string | null): string | null => (given?.trim() ? given : null);

/** Fail NOT_FOUND when one of them is no candidate. */
function pairOn({ mentees, mentors }: Board, mentee: string, mentor: string): [mentee: Candidate, mentor: Candidate] {
  const [row, column] = [
    mentees.find(({ city }) => city.id === mentee),
    mentors.find(({ city }) => city.id === mentor),
  ];
  if (!row || !column) throw new Fail('NOT_FOUND', { what: 'candidate' });
  return [row, column];
}

async function decide(
  writer: Writer,
  { processes }: Workbook,
  programme: string,
  mentee: string,
  mentor: string,
  given: string | null,
): Promise<void> {
  const board = await boardOf(writer, processes, programme);
  const pair = pairOn(board, mentee, mentor);
  await assertPair(writer, { programme_id: programme, mentee_id: mentee, mentor_id: mentor });
  const { best } = matchView(board);
  const overruled = best !== null && !best.pairs.some((each) => each.mentee === mentee && each.mentor === mentor);
  const reason = words(given);
  if (overruled && reason === null) throw invalid(['reason'], 'match-reason');
  await writer.insert('match_decision', {
    id: matchDecisionId(programme, mentee),
    programme_id: programme,
    mentee_id: mentee,
    mentor_id: mentor,
    reason,
    overruled: overruled ? 1 : 0,
    decided_on: today(),
    invented: null,
  });
  if (!groupOf(board, mentee, mentor)) await bringTogether(writer, processes, board, ...pair);
}

/** The mentor joins the group of its mentee that has none yet; without such a group there will be a new one. */
async function bringTogether(
  writer: Writer,
  processes: Workbook['processes'],
  { parts, programme }: Board,
  { city: mentee, view: menteeView }: Candidate,
  { city: mentor, view: mentorView }: Candidate,
): Promise<void> {
  const mentored = new Set(parts.filter(({ side }) => side === 'mentor').map(({ group }) => group.id));
  const waiting = parts.find(
    ({ side, organisation, group }) => side === 'mentee' && organisation === mentee.id && !mentored.has(group.id),
  );
  if (waiting) {
    const parties = await writer.list('party', { group_id: waiting.group.id });
    await writer.insert('party', {
      id: newId(),
      group_id: waiting.group.id,
      role: 'mentor',
      organisation_id: mentor.id,
      position: await positionFor(writer, 'party', parties, undefined),
    });
    return;
  }
  const { process } = await present(writer, 'programme', programme);
  const { structure } = await processes.get(process, writer);
  const named = ({ name, country }: Candidate['view']) => ({ city: name, country: country ?? undefined });
  await makeGroup(writer, structure, {
    programme,
    mentee: named(menteeView),
    mentor: named(mentorView),
    peers: [],
  });
}
