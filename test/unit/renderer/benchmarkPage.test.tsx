import { expect, test, vi } from 'vitest';
import { type Locator, page, userEvent } from 'vitest/browser';
import texts from '../../../resources/benchmarks/city-for-everyone/en.json';
import structure from '../../../resources/benchmarks/city-for-everyone/structure.json';
import { packStructure } from '../../../shared/benchmark/schema';
import type { AssessmentView, BenchmarkView } from '../../../shared/contract/benchmark';
import { answer, made, refuse } from './program';
import { draw } from './screen';

const { default: BenchmarkPage } = await import('../../../renderer/features/benchmark/BenchmarkPage');
const { flushDrafts } = await import('../../../renderer/stores/drafts');

type ToolPage = Parameters<typeof BenchmarkPage>[0];
const PACK = 'city-for-everyone@1';
const [CAPACI, MECHELEN] = ['0190a000-0000-7000-8000-000000000011', '0190a000-0000-7000-8000-000000000012'];
const factors = packStructure.parse(structure).factors;
const titleOf = (factor: string) => (texts as Record<string, string>)[`factor.${factor}.title`]!;
const [first, second] = factors.map(({ id }) => id) as [string, string];

function rated(party: string, factor: string, round: string, rating: AssessmentView['rating']): AssessmentView {
  return { party, factor, question: null, round, rating, said: null, invented: false };
}

const RATED: AssessmentView[] = [
  rated(CAPACI, first, '2026-02-03', 'missing'),
  rated(CAPACI, first, '2026-11-18', 'partly'),
  rated(CAPACI, second, '2026-11-18', 'missing'),
  rated(MECHELEN, first, '2026-11-18', 'partly'),
  rated(MECHELEN, second, '2026-11-18', 'in-place'),
];

/** A page of the tool in a group of its own, so that no answer of an earlier test is shown. */
async function show(view: Partial<BenchmarkView>, answers: Parameters<typeof answer>[0] = {}) {
  const group = crypto.randomUUID();
  answer({
    'benchmark.get': () => ({ choice: null, newer: null, assessments: [], factors: [], context: [], ...view }),
    'pack.get': () => ({ pack: PACK, structure: packStructure.parse(structure), texts, spoken: 'en' }),
    'pack.list': () => [{ ...HEAD, pack: PACK, builtIn: true }],
    ...answers,
  });
  const party = (id: string, role: string, name: string) => ({ id, role, name, shortName: null });
  const step = { id: 's', step: 'common-ground', visit: null, title: null, state: 'todo', reason: null, due: null };
  const tools = [{ tool: 'self-assessment', state: 'todo', reason: null, answered: 0, asked: null }];
  const place = {
    group: {
      ...{ id: group, key: 'capaci-mechelen' },
      parties: [party(CAPACI, 'mentee', 'Capaci'), party(MECHELEN, 'mentor', 'Mechelen')],
      steps: [{ ...step, tools }],
    },
    process: { id: 'p', structure: { steps: [], forms: [], phases: [] }, texts: {}, spoken: 'en' },
    step: { ...step, tools },
    tool: { id: 'self-assessment', kind: 'benchmark', source: { work: 'guide', section: 'ch. 3' } },
  } as unknown as ToolPage;
  return { group, screen: await draw(<BenchmarkPage {...place} />) };
}

const HEAD = {
  title: 'A city for everyone',
  theme: 'Everyone',
  version: 1,
  author: 'The authors',
  licence: 'CC-BY-4.0',
  languages: ['en'],
  factors: 5,
};
const CHOSEN = { choice: { pack: PACK, reason: null, chosenAt: '2026-02-01' } };
/** Waits until these words stand somewhere in it. */
const says = (where: Locator, words: string) => expect.poll(() => where.query()?.textContent).toContain(words);
const sent = (name: string) => made.filter((each) => each.name === name).map(({ input }) => input);

test('a group chooses a benchmark, or goes without when it says why', async () => {
  const { screen, group } = await show({}, { 'benchmark.choose': () => ({}) });
  await userEvent.click(screen.getByRole('button', { name: 'Use this one' }));
  await vi.waitFor(() => expect(sent('benchmark.choose')).toEqual([{ group, pack: PACK, reason: null }]));
  const without = screen.getByRole('button', { name: 'Go without a benchmark' });
  await expect.element(without).toBeDisabled();
  await userEvent.type(screen.getByLabelText('Why without?'), 'We agree.');
  await userEvent.click(without);
  await vi.waitFor(() => expect(sent('benchmark.choose')).toContainEqual({ group, pack: null, reason: 'We agree.' }));
});

test('a bad pack file is told line by line', async () => {
  const faults = [{ line: 7, path: ['structure', 'author'], message: 'this must be given' }];
  const { screen } = await show({}, { 'pack.import': () => refuse('BAD_PACK', { faults }) });
  await userEvent.click(screen.getByRole('button', { name: 'Read one in from a file' }));
  await says(screen.getByRole('alert'), 'Line 7: this must be given');
});

test('ratings are radio groups: chosen with the keyboard, saved at once, taken back by choosing again', async () => {
  const { screen, group } = await show(
    { ...CHOSEN, assessments: RATED },
    { 'assessment.rate': ({ value }) => ({ value }) },
  );
  const picks = screen.getByRole('group', { name: `Capaci: ${titleOf(first)}` });
  await expect.element(picks.getByRole('radio', { name: 'Partly' })).toBeChecked();
  (picks.getByRole('radio', { name: 'Partly' }).element() as HTMLElement).focus();
  await userEvent.keyboard('{ArrowLeft}');
  const slot = { group, party: CAPACI, factor: first, question: null, round: '2026-11-18' };
  await vi.waitFor(() => expect(sent('assessment.rate')).toEqual([{ ...slot, value: 'in-place', was: 'partly' }]));
  await userEvent.keyboard(' ');
  await vi.waitFor(() => expect(sent('assessment.rate')[1]).toEqual({ ...slot, value: null, was: 'in-place' }));
});

test('it says where there is most to learn, what moved, and shows both as radar and as table', async () => {
  const { screen } = await show({ ...CHOSEN, assessments: RATED });
  const learn = screen.getByRole('region', { name: 'Most to learn' });
  await says(learn, `${titleOf(second)}in place in Mechelen, missing in Capaci`);
  expect(learn.element().textContent).not.toContain(titleOf(first));
  const since = screen.getByRole('region', { name: 'Capaci since 3 February 2026' });
  await says(since, 'missing, now partly in place');
  await expect.element(screen.getByRole('img', { name: /Radar/ })).toBeInTheDocument();
  await userEvent.click(screen.getByText('Table', { exact: true }));
  const row = screen.getByRole('row', { name: new RegExp(titleOf(second)) });
  await says(row, 'Missingbefore: not rated');
  await says(row, 'In place');
});

test('an opened factor asks its questions with their sub-questions, and keeps what the group makes of it', async () => {
  const { screen, group } = await show(CHOSEN, { 'factor.say': ({ value }) => ({ value }) });
  await userEvent.click(screen.getByRole('button', { name: `1 ${titleOf(first)}` }));
  const questions = factors[0]!.questions.flatMap((question) => [question, ...question.subquestions]);
  for (const { id } of questions) {
    const words = (texts as Record<string, string>)[`factor.${first}.question.${id}`]!;
    await expect.element(screen.getByLabelText(words, { exact: true })).toBeInTheDocument();
  }
  await userEvent.type(screen.getByLabelText('Goals'), 'Everybody is heard');
  await flushDrafts();
  const said = { group, factor: first, field: 'goals', value: 'Everybody is heard', was: null };
  expect(sent('factor.say').at(-1)).toEqual(said);
});

test('a focus factor is a button that is pressed or not', async () => {
  const { screen, group } = await show(CHOSEN, { 'factor.focus': ({ value }) => ({ value }) });
  const toggle = screen.getByRole('button', { name: `Concentrate on “${titleOf(first)}”` });
  await expect.element(toggle).toHaveAttribute('aria-pressed', 'false');
  await userEvent.click(toggle);
  await vi.waitFor(() => expect(sent('factor.focus')).toEqual([{ group, factor: first, value: true }]));
});

test('a later version says what changed before the group moves up', async () => {
  const none = { added: [], removed: [], changed: [] };
  const [question] = factors[0]!.questions;
  const comparison = {
    factors: { ...none, changed: [{ factor: first, aspects: ['words', 'tips'] }] },
    questions: { ...none, added: [{ factor: first, question: question!.id }] },
    contextFactors: none,
  };
  const { screen, group } = await show(
    { ...CHOSEN, newer: 'city-for-everyone@2' },
    {
      'benchmark.compare': () => ({ from: PACK, to: 'city-for-everyone@2', same: false, comparison }),
      'benchmark.moveUp': () => ({}),
    },
  );
  await userEvent.click(screen.getByRole('button', { name: 'See what changed' }));
  await says(page.getByRole('dialog'), `Changed: ${titleOf(first)} (words, tips)`);
  await says(
    page.getByRole('dialog'),
    `New: ${(texts as Record<string, string>)[`factor.${first}.question.${question!.id}`]}`,
  );
  expect(sent('benchmark.moveUp')).toEqual([]);
  await userEvent.click(page.getByRole('button', { name: 'Move up' }));
  await vi.waitFor(() => expect(sent('benchmark.moveUp')).toEqual([{ group }]));
});

test('on another day the city starts anew, with what it said before in sight', async () => {
  const said = { ...rated(CAPACI, first, '2026-02-03', 'missing'), said: 'Nobody asked.' };
  const { screen, group } = await show(
    { ...CHOSEN, assessments: [said] },
    { 'assessment.say': ({ value }) => ({ value }) },
  );
  await userEvent.click(screen.getByRole('button', { name: 'Assess again' }));
  await page.getByRole('dialog').getByLabelText('Day of the assessment').fill('2026-11-18');
  await userEvent.click(page.getByRole('button', { name: 'Start', exact: true }));
  const pick = screen.getByRole('group', { name: `Capaci: ${titleOf(first)}` });
  await expect.element(pick.getByRole('radio', { name: 'Missing' })).not.toBeChecked();
  await userEvent.click(screen.getByRole('button', { name: `1 ${titleOf(first)}` }));
  const evidence = screen.getByLabelText('Evidence in Capaci');
  await expect.element(evidence).toHaveAccessibleDescription('3 February 2026: Nobody asked.');
  await userEvent.type(evidence, 'Two meetings.');
  await flushDrafts();
  const slot = { group, party: CAPACI, factor: first, question: null, round: '2026-11-18' };
  expect(sent('assessment.say').at(-1)).toEqual({ ...slot, value: 'Two meetings.', was: null });
});

test('somebody else wrote the same note meanwhile: both are there to choose from', async () => {
  const { screen } = await show(CHOSEN, { 'context.say': () => refuse('CONFLICT', { current: 'Theirs' }) });
  const [context] = packStructure.parse(structure).contextFactors;
  const words = (texts as Record<string, string>)[`context.${context!.id}`]!;
  await userEvent.type(screen.getByLabelText(words), 'Mine');
  await flushDrafts();
  await says(screen.getByRole('alert'), 'Theirs');
  await userEvent.click(screen.getByRole('button', { name: 'Take that answer' }));
  await expect.element(screen.getByLabelText(words)).toHaveValue('Theirs');
});

test('sending the benchmark on says where it went, or why not', async () => {
  const saved = { kind: 'saved', files: ['/home/city-for-everyone-1.json'] };
  const { screen } = await show(CHOSEN, { 'pack.export': () => saved });
  await userEvent.click(screen.getByRole('button', { name: 'Send it on' }));
  await says(screen.getByRole('status'), 'Saved as /home/city-for-everyone-1.json');
  answer({ 'pack.export': () => refuse('DISK_FULL') });
  await userEvent.click(screen.getByRole('button', { name: 'Send it on' }));
  await says(screen.getByRole('alert'), 'Refused: DISK_FULL');
});
