/** The benchmark of a group: which pack it measures itself by, how each city rates itself, and what the group makes of it. */
import { comparePacks, isSame } from '../../shared/benchmark/comparison';
import { type Pack, questionsOf } from '../../shared/benchmark/schema';
import type { BenchmarkView } from '../../shared/contract/benchmark';
import type { Row } from '../../shared/model/entities';
import { citiesOf } from '../../shared/rules/cities';
import { assessmentId, benchmarkId, contextNoteId, factorPlanId } from '../../shared/rules/ids';
import type { Handlers } from '../dispatch';
import { Fail } from '../fail';
import type { NewRow, Reader, Values, Writer } from '../store';
import { type Context, today } from './context';
import { keepPack, newerThan, packCalled, refOf } from './pack-library';
import { invalid, present } from './rows';
import { assertSame } from './same';

type Areas =
  | `benchmark.${'get' | 'choose' | 'compare' | 'moveUp'}`
  | `assessment.${'rate' | 'say'}`
  | `factor.${'focus' | 'say'}`
  | 'context.say';

export function benchmarks({ workbook }: Context): Handlers<Areas> {
  return {
    'benchmark.get': ({ group }) => workbook().store.read((reader) => view(reader, group)),

    'benchmark.choose': ({ group, pack, reason: given }) => {
      const reason = given?.trim() ? given : null;
      if (pack === null && reason === null) throw invalid(['reason'], 'reason-needed');
      return workbook().store.write('benchmark.choose', async (writer) => {
        await present(writer, 'mentoring_group', group);
        await choose(writer, group, pack === null ? null : await packCalled(writer, pack), reason);
        return view(writer, group);
      });
    },

    'benchmark.compare': ({ group }) =>
      workbook().store.read(async (reader) => {
        const from = await packOf(reader, group);
        const to = from && (await newerThan(reader, from));
        if (!from || !to) return null;
        const comparison = comparePacks(from, to);
        return { from: refOf(from), to: refOf(to), same: isSame(comparison), comparison };
      }),

    'benchmark.moveUp': ({ group }) =>
      workbook().store.write('benchmark.moveUp', async (writer) => {
        const to = await newerThan(writer, await packNeeded(writer, group));
        if (!to) throw new Fail('NOT_FOUND', { what: 'pack' });
        await writer.set('benchmark', benchmarkId(group), { pack_id: await keepPack(writer, to) });
        return view(writer, group);
      }),

    'assessment.rate': (input) => assess(input, 'rating', input.value, input.was),
    'assessment.say': (input) => assess(input, 'said', orNull(input.value), input.was),

    'factor.focus': ({ group, factor, value }) =>
      workbook().store.write('factor.focus', async (writer) => {
        await factorIn(writer, group, factor);
        await writer.insert('factor_plan', { ...factorRow(group, factor), focus: value ? 1 : 0 });
        return { value };
      }),

    'factor.say': ({ group, factor, field, value, was }) =>
      workbook().store.write(
        'factor.say',
        async (writer) => {
          await factorIn(writer, group, factor);
          return keep(writer, 'factor_plan', factorRow(group, factor), field, orNull(value), was);
        },
        { merge: `factor.say:${group}/${factor}/${field}` },
      ),

    'context.say': ({ group, factor, value, was }) =>
      workbook().store.write(
        'context.say',
        async (writer) => {
          const { structure } = await packNeeded(writer, group);
          if (!structure.contextFactors.some(({ id }) => id === factor))
            throw new Fail('NOT_FOUND', { what: 'factor' });
          const row = { id: contextNoteId(group, factor), group_id: group, factor };
          return keep(writer, 'context_note', row, 'said', orNull(value), was);
        },
        { merge: `context.say:${group}/${factor}` },
      ),
  };

  /** One cell of what a city says of a factor or question in a round. */
  function assess<F extends 'rating' | 'said'>(
    { group, ...slot }: AssessmentSlot,
    field: F,
    value: Row<'assessment'>[F],
    was: Row<'assessment'>[F] | undefined,
  ) {
    const id = assessmentId(slot);
    return workbook().store.write(
      field === 'rating' ? 'assessment.rate' : 'assessment.say',
      async (writer) => {
        await assertCity(writer, group, slot.party);
        const asked = questionsOf(await factorIn(writer, group, slot.factor));
        if (slot.question !== null) {
          const question = asked.find((each) => each.id === slot.question);
          if (!question) throw new Fail('NOT_FOUND', { what: 'question' });
          if (field === 'rating' && !question.rating) throw invalid(['value'], 'no-rating');
        }
        return keep(writer, 'assessment', assessmentRow(group, slot), field, value, was);
      },
      { merge: `assessment:${id}/${field}` },
    );
  }
}

interface Slot {
  party: string;
  factor: string;
  question: string | null;
  round: string;
}
type AssessmentSlot = Slot & { group: string };

export const assessmentRow = (group: string, slot: Slot) => {
  const { party, factor, question, round } = slot;
  return { id: assessmentId(slot), group_id: group, party_id: party, factor, question, round };
};
export const factorRow = (group: string, factor: string) => ({
  id: factorPlanId(group, factor),
  group_id: group,
  factor,
});

/** What a person empties is not filled in, rather than filled in with nothing. */
const orNull = (value: string | null) => (value === '' ? null : value);

type Kept = 'assessment' | 'factor_plan' | 'context_note';

/** Writes one cell of a row that may not be there yet. What a person fills in is no longer an invented example. Fail CONFLICT. */
async function keep<E extends Kept, F extends keyof Row<E> & string, V extends Row<E>[F]>(
  writer: Writer,
  entity: E,
  row: NewRow<E>,
  field: F,
  value: V,
  was: V | undefined,
): Promise<{ value: V }> {
  const now = await writer.get(entity, row.id);
  assertSame(was, now && !now.deleted ? now[field] : null);
  await writer.insert(entity, { ...row, [field]: value, ...(now?.invented === 1 && { invented: null }) });
  return { value };
}

/** Keeps what a group chose, and the pack with it, so that the group keeps the version it started with. */
export async function choose(
  writer: Writer,
  group: string,
  pack: Pack | null,
  reason: string | null,
  chosenAt = today(),
): Promise<void> {
  const pack_id = pack && (await keepPack(writer, pack));
  await writer.insert('benchmark', { id: benchmarkId(group), group_id: group, pack_id, reason, chosen_at: chosenAt });
}

/** The pack of a group; null when it goes without or has not decided. */
export async function packOf(reader: Reader, group: string): Promise<Pack | null> {
  const row = await reader.get('benchmark', benchmarkId(group));
  if (!row || row.deleted || row.pack_id === null) return null;
  const { key, version } = await present(reader, 'pack', row.pack_id);
  return packCalled(reader, `${key}@${version}`);
}

/** Fail NOT_FOUND when the group has no pack. */
async function packNeeded(reader: Reader, group: string): Promise<Pack> {
  await present(reader, 'mentoring_group', group);
  const pack = await packOf(reader, group);
  if (!pack) throw new Fail('NOT_FOUND', { what: 'benchmark' });
  return pack;
}

/** The key factor of the group's pack; Fail NOT_FOUND. */
async function factorIn(reader: Reader, group: string, key: string) {
  const { structure } = await packNeeded(reader, group);
  const factor = structure.factors.find(({ id }) => id === key);
  if (!factor) throw new Fail('NOT_FOUND', { what: 'factor' });
  return factor;
}

/** Cities assess themselves; their associations do not. */
async function assertCity(reader: Reader, group: string, party: string): Promise<void> {
  const row = await present(reader, 'party', party);
  if (row.group_id !== group || citiesOf([row]).length === 0) throw new Fail('NOT_FOUND', { what: 'party' });
}

async function view(reader: Reader, group: string): Promise<BenchmarkView> {
  await present(reader, 'mentoring_group', group);
  const of = <E extends Kept>(entity: E) => reader.list(entity, { group_id: group } as Values<E>);
  const row = await reader.get('benchmark', benchmarkId(group));
  const pack = await packOf(reader, group);
  const newer = pack && (await newerThan(reader, pack));
  const assessments = await of('assessment');
  return {
    choice: row && !row.deleted ? { pack: pack && refOf(pack), reason: row.reason, chosenAt: row.chosen_at } : null,
    newer: newer && refOf(newer),
    assessments: assessments.map(({ party_id: party, factor, question, round, rating, said, invented }) => {
      return { party, factor, question, round, rating, said, invented: invented === 1 };
    }),
    factors: (await of('factor_plan')).map(({ factor, what_must_change, strengths, goals, steps, focus, invented }) => {
      const own = { factor, what_must_change, strengths, goals, steps };
      return { ...own, focus: focus === 1, invented: invented === 1 };
    }),
    context: (await of('context_note')).map(({ factor, said, invented }) => ({
      factor,
      said,
      invented: invented === 1,
    })),
  };
}
