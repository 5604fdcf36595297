/** A group measures itself by a benchmark: chosen or not, rated in rounds, moved up, sent round. */
import { readFile, writeFile } from 'node:fs/promises';
import { describe, expect, test } from 'vitest';
import { type Pack, pack as packSchema, questionsOf } from '../../../shared/benchmark/schema';
import { textKeys } from '../../../shared/process/schema';
import { factorPlanId, newId } from '../../../shared/rules/ids';
import { withGroup, workplace } from './workplace';

type Place = Awaited<ReturnType<typeof withGroup>>;
const CITY = 'city-for-everyone@1';
const ROUND = '2026-02-03';

const partyOf = ({ group }: Place, role: string) => group.parties.find((party) => party.role === role)!.id;
const choose = (place: Place, pack: string | null = CITY, reason: string | null = null) =>
  place.do('benchmark.choose', { group: place.group.id, pack, reason });

/** A group with a pack, and the slot of the mentee's first factor. */
async function withPack() {
  const place = await withGroup();
  await choose(place);
  const { structure } = await place.do('pack.get', { pack: CITY, language: 'en' });
  const [factor] = structure.factors;
  const slot = {
    group: place.group.id,
    party: partyOf(place, 'mentee'),
    factor: factor!.id,
    question: null,
    round: ROUND,
  };
  return { ...place, structure, factor: factor!, slot };
}

/** A small pack as its file, one line for each part. */
const own = (version: number, title = 'Housing'): Pack =>
  packSchema.parse({
    structure: {
      id: 'housing',
      version,
      theme: 'housing',
      languages: ['nl'],
      author: 'Vereniging',
      licence: 'CC-BY-4.0',
      rationale: { marked: 'ours' },
      contextFactors: [{ id: 'rent-law', marked: 'ours' }],
      factors: [{ id: 'home', number: 4, marked: 'ours', questions: [{ id: 'desk', marked: 'ours', rating: true }] }],
    },
    texts: {
      nl: {
        title,
        theme: 'Wonen',
        rationale: 'Waarom.',
        'context.rent-law': 'Huurwet',
        'factor.home.title': 'Een huis vinden',
        'factor.home.why': 'Waarom en hoe.',
        'factor.home.question.desk': 'Is er een loket?',
      },
    },
  });

async function fileOf(place: Pick<Place, 'at'>, content: unknown) {
  const file = place.at(`${newId()}.json`);
  await writeFile(file, typeof content === 'string' ? content : JSON.stringify(content, null, 2));
  return file;
}

describe('choosing', () => {
  test('a group keeps the pack it chose in its own file', async () => {
    const place = await withGroup();
    expect((await place.do('benchmark.get', { group: place.group.id })).choice).toBeNull();
    const tool = async () => {
      const { steps } = await place.do('group.get', { group: place.group.id });
      return steps.flatMap(({ tools }) => tools).find((each) => each.tool === 'self-assessment')?.state;
    };
    expect(await tool()).toBe('todo');
    const { choice } = await choose(place);
    expect(await tool()).toBe('doing');
    expect(choice).toMatchObject({ pack: CITY, reason: null, chosenAt: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect((await place.do('workbook.status', null))?.undo?.label).toBe('benchmark.choose');
    await place.do('workbook.close', null);

    const later = await workplace({}, place.folder);
    await later.do('workbook.open', { file: place.at('w.mentoring') });
    expect((await later.do('benchmark.get', { group: place.group.id })).choice).toEqual(choice);
  });

  test('going without needs a reason', async () => {
    const place = await withGroup();
    const refused = { group: place.group.id, pack: null, reason: '  ' };
    expect((await place.refused('benchmark.choose', refused)).code).toBe('INVALID');
    expect((await choose(place, null, 'We agree already')).choice).toMatchObject({
      pack: null,
      reason: 'We agree already',
    });
  });

  test('a pack that nobody has is not found', async () => {
    const place = await withGroup();
    const refused = await place.refused('benchmark.choose', { group: place.group.id, pack: 'no-such@1' });
    expect(refused).toMatchObject({ code: 'NOT_FOUND', message: expect.stringContaining('benchmark') });
  });
});

test('a process without the tool works as before', async () => {
  const place = await withGroup();
  const { structure, texts } = await place.do('process.get', { process: 'inclucities', language: 'nl' });
  structure.id = 'without-benchmark';
  for (const step of structure.steps) step.tools = step.tools.filter(({ kind }) => kind !== 'benchmark');
  for (const step of structure.steps)
    step.advice = step.advice.filter(({ tool }) => step.tools.some(({ id }) => id === tool));
  const needed = new Set(textKeys(structure));
  const own = Object.fromEntries(Object.entries(texts).filter(([key]) => needed.has(key)));
  const file = await fileOf(place, { structure, texts: { nl: own } });
  const { id: process } = await place.do('process.import', { file });
  const programme = await place.do('programme.create', { title: 'Ours', process, language: 'nl' });
  const group = await place.do('group.create', { programme: programme.id, mentee: { city: 'Gent' } });
  const ground = group.steps.find(({ step }) => step === 'common-ground')!;
  expect(ground.tools.map(({ tool }) => tool)).toEqual(['common-ground', 'good-practices']);
  expect((await place.do('benchmark.get', { group: group.id })).choice).toBeNull();
  expect((await place.do('plan.get', { group: group.id })).actions).toEqual([]);
});

describe('rating', () => {
  test('factors and yes/no questions are rated, rounds stay apart, and a pack in another language is the same', async () => {
    const { slot, factor, ...place } = await withPack();
    const question =
      factor.questions.find(({ rating }) => rating) ?? factor.questions.flatMap((q) => q.subquestions)[0]!;
    await place.do('assessment.rate', { ...slot, value: 'missing', was: null });
    await place.do('assessment.say', { ...slot, value: 'No office knows.', was: null });
    await place.do('assessment.rate', { ...slot, round: '2026-11-18', value: 'partly' });
    if (question.rating) await place.do('assessment.rate', { ...slot, question: question.id, value: 'in-place' });
    const { assessments } = await place.do('benchmark.get', { group: place.group.id });
    const first = { party: slot.party, factor: factor.id, question: null, round: ROUND, invented: false };
    expect(assessments).toContainEqual({ ...first, rating: 'missing', said: 'No office knows.' });
    expect(assessments).toContainEqual({ ...first, round: '2026-11-18', rating: 'partly', said: null });
    const dutch = await place.do('pack.get', { pack: CITY, language: 'nl' });
    expect(dutch.spoken).toBe('nl');
    expect(dutch.structure.factors.map(({ id }) => id)).toContain(factor.id);
  });

  test('"which" and "how" are answered in words only', async () => {
    const { slot, structure, ...place } = await withPack();
    const open = structure.factors.flatMap((each) =>
      each.questions.filter(({ rating }) => !rating).map(({ id }) => ({ factor: each.id, question: id })),
    )[0]!;
    await place.do('assessment.say', { ...slot, ...open, value: 'In three ways.' });
    const refused = await place.refused('assessment.rate', { ...slot, ...open, value: 'partly' });
    expect(refused).toMatchObject({ code: 'INVALID', data: { issues: [{ path: ['value'] }] } });
  });

  test('somebody else was first: both values are there to choose from', async () => {
    const { slot, ...place } = await withPack();
    await place.do('assessment.rate', { ...slot, value: 'partly', was: null });
    const refused = await place.refused('assessment.rate', { ...slot, value: 'missing', was: null });
    expect(refused).toMatchObject({ code: 'CONFLICT', data: { current: 'partly' } });
  });

  test('only cities of the group, and factors of its pack', async () => {
    const { slot, ...place } = await withPack();
    const association = partyOf(place as unknown as Place, 'mentee-association');
    expect((await place.refused('assessment.rate', { ...slot, party: association, value: 'partly' })).code).toBe(
      'NOT_FOUND',
    );
    expect((await place.refused('assessment.rate', { ...slot, factor: 'no-factor', value: 'partly' })).code).toBe(
      'NOT_FOUND',
    );
  });

  test('undo takes a rating back', async () => {
    const { slot, ...place } = await withPack();
    await place.do('assessment.rate', { ...slot, value: 'partly' });
    await place.do('workbook.undo', {});
    expect((await place.do('benchmark.get', { group: place.group.id })).assessments).toEqual([]);
  });

  test('ratings and their words are confidential: the words are named, the keys of ratings are no words', async () => {
    const { slot, ...place } = await withPack();
    await place.do('assessment.rate', { ...slot, value: 'missing' });
    await place.do('assessment.say', { ...slot, value: 'Nobody trusts the desk.' });
    const texts = await place.do('export.confidential', { groups: [place.group.id] });
    expect(texts).toContain('Nobody trusts the desk.');
    expect(texts).not.toContain('missing');
  });
});

test('what a group makes of a factor, and of what lies outside its control', async () => {
  const { slot, factor, structure, ...place } = await withPack();
  const at = { group: place.group.id, factor: factor.id };
  await place.do('factor.focus', { ...at, value: true });
  await place.do('factor.say', { ...at, field: 'goals', value: 'Everybody is heard', was: null });
  const context = structure.contextFactors[0]!.id;
  await place.do('context.say', { group: place.group.id, factor: context, value: 'New law in 2027', was: null });
  const seen = await place.do('benchmark.get', { group: place.group.id });
  expect(seen.factors).toEqual([
    {
      factor: factor.id,
      focus: true,
      what_must_change: null,
      strengths: null,
      goals: 'Everybody is heard',
      steps: null,
      invented: false,
    },
  ]);
  expect(seen.context).toEqual([{ factor: context, said: 'New law in 2027', invented: false }]);
});

test('an action links to a key factor of its own group, which the plan and the thread name', async () => {
  const { slot, factor, ...place } = await withPack();
  const group = place.group.id;
  const action = await place.do('record.create', { entity: 'action', values: { group_id: group } });
  const link = { action_id: action.id, kind: 'factor', target: factorPlanId(group, factor.id) };
  await place.do('record.create', { entity: 'action_link', values: link });
  const knot = { kind: 'factor', label: `F${factor.number}`, title: expect.stringMatching(/\w/) };
  const { actions } = await place.do('plan.get', { group });
  expect(actions[0]!.links).toEqual([expect.objectContaining({ ...knot, target: link.target, deleted: false })]);
  expect((await place.do('thread.get', { group })).knots).toContainEqual(expect.objectContaining(knot));
  const other = { ...link, target: factorPlanId(group, 'no-factor') };
  expect((await place.refused('record.create', { entity: 'action_link', values: other })).code).toBe('NOT_FOUND');
});

test('the sample group has its benchmark, two rounds of both cities and three focus factors, all marked as invented', async () => {
  const place = await workplace();
  await place.do('workbook.sample', { file: place.at('s.mentoring'), language: 'fr' });
  const { id: group } = await place.do('group.get', { group: 'capaci-mechelen' });
  const seen = await place.do('benchmark.get', { group });
  expect(seen.choice?.pack).toBe(CITY);
  const { structure } = await place.do('pack.get', { pack: CITY, language: 'fr' });
  const asked = new Set(
    structure.factors.flatMap((each) => [each.id, ...questionsOf(each).map(({ id }) => `${each.id}/${id}`)]),
  );
  const placeOf = ({ factor, question }: { factor: string; question: string | null }) =>
    question === null ? factor : `${factor}/${question}`;
  expect(seen.assessments.map(placeOf).filter((each) => !asked.has(each))).toEqual([]);
  expect(new Set(seen.assessments.map(({ round, party }) => `${round}/${party}`)).size).toBe(4);
  expect(seen.assessments.every(({ invented }) => invented)).toBe(true);
  expect(
    seen.factors
      .filter(({ focus }) => focus)
      .map(({ factor }) => factor)
      .sort(),
  ).toEqual(['image', 'local-context', 'networks']);
  expect(seen.context.length).toBeGreaterThan(0);
  const { actions } = await place.do('plan.get', { group });
  expect(actions.flatMap(({ links }) => links.filter(({ kind }) => kind === 'factor')).length).toBe(5);
});

describe('a pack of an association', () => {
  test('is read in, listed, chosen and sent on, the same as it came', async () => {
    const place = await withGroup();
    const imported = await place.do('pack.import', { file: await fileOf(place, own(1)), language: 'en' });
    expect(imported).toMatchObject({ pack: 'housing@1', title: 'Housing', builtIn: false, factors: 1 });
    expect(await place.do('pack.list', { language: 'en' })).toContainEqual(imported);
    expect((await choose(place, 'housing@1')).choice?.pack).toBe('housing@1');
    const sent = await place.do('pack.export', { job: newId(), pack: 'housing@1' });
    if (sent.kind !== 'saved') throw new Error(sent.kind);
    expect(JSON.parse(await readFile(sent.files[0]!, 'utf8'))).toEqual(own(1));
  });

  test('a bad one says what is wrong on which line, and nothing changes', async () => {
    const place = await withGroup();
    const before = await place.do('pack.list', { language: 'en' });
    const lines = JSON.stringify(own(1), null, 2).split('\n');
    const line = lines.findIndex((each) => each.includes('"number"'));
    lines[line] = lines[line]!.replace('4', '"four"');
    const refused = await place.refused('pack.import', { file: await fileOf(place, lines.join('\n')), language: 'en' });
    expect(refused).toMatchObject({ code: 'BAD_PACK', data: { faults: [{ line: line + 1 }] } });
    expect(refused.message).toContain(`line ${line + 1}`);
    expect((await place.refused('pack.import', { file: place.at('gone.json'), language: 'en' })).code).toBe(
      'FILE_MISSING',
    );
    expect(await place.do('pack.list', { language: 'en' })).toEqual(before);
  });

  test('the same version with other words is refused; a later one can be moved up to, with a comparison', async () => {
    const place = await withGroup();
    await place.do('pack.import', { file: await fileOf(place, own(1)), language: 'en' });
    const other = await fileOf(place, own(1, 'Wonen voor wie nieuw is'));
    expect((await place.refused('pack.import', { file: other, language: 'en' })).code).toBe('BAD_PACK');
    expect((await choose(place, 'housing@1')).newer).toBeNull();
    expect(await place.do('benchmark.compare', { group: place.group.id })).toBeNull();

    const second = own(2);
    second.texts.nl!['factor.home.title'] = 'Een woning vinden';
    await place.do('pack.import', { file: await fileOf(place, second), language: 'en' });
    expect((await place.do('benchmark.get', { group: place.group.id })).newer).toBe('housing@2');
    expect(await place.do('benchmark.compare', { group: place.group.id })).toMatchObject({
      from: 'housing@1',
      to: 'housing@2',
      same: false,
      comparison: { factors: { changed: [{ factor: 'home', aspects: ['words'] }] } },
    });
    expect((await place.do('benchmark.moveUp', { group: place.group.id })).choice?.pack).toBe('housing@2');
    await place.do('workbook.undo', {});
    expect((await place.do('benchmark.get', { group: place.group.id })).choice?.pack).toBe('housing@1');
  });
});
