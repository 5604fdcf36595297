/** The Word button of a tool: which document it gives, what is asked first, and how it ends. */
import { describe, expect, test } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { answer, made, refuse, tell } from './program';
import { draw } from './screen';

const { DocumentButton } = await import('../../../renderer/features/export/DocumentButton');
const { documentOf } = await import('../../../renderer/features/export/documentOf');

const id = (number: number) => `0197f0a0-0000-7000-8000-${String(number).padStart(12, '0')}`;
const GROUP = { id: id(1), programme: id(2) } as Parameters<typeof DocumentButton>[0]['group'];
const STEP = { id: id(3), visit: id(4) } as Parameters<typeof DocumentButton>[0]['step'];
const PRACTICE = { id: id(5), deleted: 0, number: 3, title: 'Buddies' };
const SAVED = { kind: 'saved', files: ['/home/Documents/pack.docx'] };

const asked = () => made.filter(({ name }) => name === 'export.document').map(({ input }) => input);
const press = (name: string) => userEvent.click(page.getByRole('button', { name, exact: true }));
/** The segments are labels; their radios are not seen. */
const choose = (name: string) => userEvent.click(page.getByText(name, { exact: true }));

test('a visit pack is asked for by its visit, in the language that was chosen, and its file is named', async () => {
  answer({ 'export.document': () => SAVED });
  await draw(<DocumentButton what="visit-pack" group={GROUP} step={STEP} />);
  await press('Word: visit pack');
  await expect.element(page.getByText(/Confidential texts and names of persons stay/)).toBeVisible();
  await choose('Français');
  await press('Export');
  await expect.element(page.getByText('/home/Documents/pack.docx')).toBeVisible();
  const order = { groups: [GROUP.id], what: 'visit-pack', target: STEP.visit, language: 'fr', gaps: false };
  expect(asked()).toMatchObject([order]);
});

test('practices are one, those of the group or those of the programme', async () => {
  answer({
    'record.list': () => [PRACTICE],
    'group.list': ({ offset }) => ({ total: 2, late: 0, groups: [{ id: id(offset === 0 ? 1 : 9) }] }),
    'export.document': () => SAVED,
  });
  await draw(<DocumentButton what="practice" group={GROUP} step={STEP} />);
  const orders = [
    ['Only P3: Buddies', { groups: [GROUP.id], target: PRACTICE.id, gaps: true }],
    ['All practices of the programme', { groups: [id(1), id(9)], target: null, gaps: true }],
    ['All practices of this group', { groups: [GROUP.id], target: null, gaps: true }],
  ] as const;
  await press('Word: good practices');
  await userEvent.click(page.getByRole('checkbox', { name: 'Print questions without an answer, too' }));
  for (const [which] of orders) {
    await userEvent.selectOptions(page.getByRole('combobox', { name: 'Which practices' }), which);
    await press('Export');
    await press('Export something else');
  }
  expect(asked()).toMatchObject(orders.map(([, order]) => ({ what: 'practice', ...order })));
});

test('progress is shown and can be stopped; a failure is said and the choice stays', async () => {
  const { promise, resolve } = Promise.withResolvers<unknown>();
  answer({
    'export.document': () => promise,
    'job.cancel': () => resolve(refuse('CANCELLED')),
  });
  await draw(<DocumentButton what="agreement" group={GROUP} step={STEP} />);
  await press('Word: agreement');
  await choose('Nederlands');
  await press('Export');
  const { job } = asked()[0] as { job: string };
  await tell('job', { job, phase: 'agreement.docx', done: 0, total: 1 });
  await expect.element(page.getByText('agreement.docx')).toBeVisible();
  await press('Cancel');
  await expect.element(page.getByText('The export was stopped. No file was written.')).toBeVisible();

  answer({ 'export.document': () => refuse('DISK_FULL') });
  await press('Export');
  await expect.element(page.getByText('Refused: DISK_FULL')).toBeVisible();
  await expect.element(page.getByRole('radio', { name: 'Nederlands' })).toBeChecked();
});

describe('a tool gives', () => {
  const source = { work: 'guide', section: '1' };
  const tool = (tool: string, kind: 'form' | 'records' | 'page') => ({ id: tool, kind, source });
  const form = (name: string, entity?: string) => ({ id: name, subjects: [], entity, questions: [], source });
  test.each([
    ['visit-pack', tool('visit', 'form'), form('visit', 'visit')],
    ['match-sheet', tool('match', 'form'), form('match')],
    ['practice', tool('good-practices', 'records'), form('good-practice', 'practice')],
    ['agreement', tool('agreement', 'form'), form('agreement')],
    ['mentoring-card', tool('mentoring-card', 'page'), undefined],
    [null, tool('sessions', 'records'), form('visit-session', 'visit_session')],
    [null, tool('another-page', 'page'), undefined],
    [null, tool('needs-analysis', 'form'), form('needs-analysis')],
  ] as const)('%s', (what, given, asks) => {
    expect(documentOf(given, asks)).toBe(what);
  });
});
