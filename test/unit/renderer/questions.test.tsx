import { expect, test, vi } from 'vitest';
import { userEvent } from 'vitest/browser';
import type { FormValue, ProcessView } from '../../../shared/contract/guidance';
import type { Form, Question } from '../../../shared/process/schema';
import { answer, made, refuse } from './program';
import { draw } from './screen';

const { QuestionRow } = await import('../../../renderer/features/step/form/QuestionRow');

const SLOT = { group: '0197f0a0-0000-7000-8000-00000000000a', form: 'f', subject: 'mentee' };
const SOURCE = { work: 'guide', section: 'annex 2' };
const LIST = { list: 'colour', keys: ['red', 'green', 'blue'] };

function question(kind: Question['kind'], more: Partial<Question> = {}): Question {
  return { id: 'q', kind, confidential: false, leadsToNeeds: false, source: SOURCE, ...more };
}

async function ask(asked: Question, saved?: FormValue) {
  const form: Form = { id: 'f', subjects: ['mentee'], questions: [asked], source: SOURCE };
  const texts = {
    'form.f.q.question': 'What is it?',
    'form.f.q.hint': 'In a few words.',
    'choices.colour.red': 'Red',
    'choices.colour.green': 'Green',
    'choices.colour.blue': 'Blue',
  };
  const process = { id: 'p', structure: {}, texts, spoken: 'en' } as unknown as ProcessView;
  answer({ 'form.set': ({ value }) => ({ value, invented: false }) });
  return draw(<QuestionRow process={process} form={form} question={asked} slot={SLOT} saved={saved} number={1} />);
}

/** The last value that was sent, once there is one. */
const sent = () =>
  vi.waitFor(() => {
    const last = made.findLast(({ name }) => name === 'form.set');
    if (!last) throw new Error('nothing sent');
    return last.input as { value: unknown; was: unknown };
  }, 3000);

test('words: the question labels the field, the hint describes it, an emptied field is not filled in', async () => {
  const screen = await ask(question('text'), { value: 'Old', invented: true });
  const field = screen.getByRole('textbox', { name: /What is it/ });
  await expect.element(field).toHaveValue('Old');
  await expect.element(field).toHaveAccessibleDescription('In a few words.');
  await expect.element(screen.getByText('(invented example)')).toBeInTheDocument();
  await userEvent.clear(field);
  expect(await sent()).toMatchObject({ ...SLOT, question: 'q', value: null, was: 'Old' });
});

test('one of a list can be chosen and taken back', async () => {
  const screen = await ask(question('choice', { choices: LIST }));
  await userEvent.click(screen.getByText('Green'));
  expect(await sent()).toMatchObject({ value: 'green', was: null });
  await userEvent.click(screen.getByRole('button', { name: 'Clear' }));
  await vi.waitFor(async () => expect(await sent()).toMatchObject({ value: null }), 3000);
});

test('several of a list, and own words', async () => {
  const screen = await ask(question('choices', { choices: LIST }));
  await userEvent.click(screen.getByText('Red'));
  await userEvent.click(screen.getByText('Blue'));
  await userEvent.type(screen.getByRole('textbox'), 'Grey');
  await vi.waitFor(
    async () => expect(await sent()).toMatchObject({ value: { keys: ['red', 'blue'], other: 'Grey' } }),
    3000,
  );
});

test('yes and no', async () => {
  const screen = await ask(question('yes-no'));
  await userEvent.click(screen.getByText('No'));
  expect(await sent()).toMatchObject({ value: false });
});

test('a figure carries its year and source; half a year is not a year', async () => {
  const screen = await ask(question('figure'));
  await userEvent.type(screen.getByLabelText('Number'), '11500');
  await userEvent.type(screen.getByLabelText('Year'), '20');
  expect(await sent()).toMatchObject({ value: { value: 11500, year: null, source: null, definition: null } });
  await userEvent.type(screen.getByLabelText('Year'), '21');
  await userEvent.type(screen.getByLabelText('Source'), 'Register');
  await vi.waitFor(
    async () => expect(await sent()).toMatchObject({ value: { value: 11500, year: 2021, source: 'Register' } }),
    3000,
  );
});

test('money is kept in cents', async () => {
  const screen = await ask(question('money'));
  await userEvent.type(screen.getByRole('textbox'), '1234.5');
  await vi.waitFor(async () => expect(await sent()).toMatchObject({ value: { cents: 123450, currency: 'EUR' } }), 3000);
});

test('a day', async () => {
  const screen = await ask(question('date'));
  await screen.getByLabelText('What is it?').fill('2026-11-24');
  expect(await sent()).toMatchObject({ value: '2026-11-24' });
});

test('what does not fit is said beside the question, and the words stay', async () => {
  const screen = await ask(question('line'));
  answer({ 'form.set': () => refuse('INVALID') });
  const field = screen.getByRole('textbox', { name: 'What is it?' });
  await userEvent.type(field, 'Too much');
  await expect.element(screen.getByRole('alert'), { timeout: 3000 }).toHaveTextContent('Refused: INVALID');
  await expect.element(field).toHaveValue('Too much');
  await expect.element(field).toHaveAttribute('aria-invalid', 'true');
});

test('when somebody else answered, both answers are shown and one is chosen', async () => {
  const screen = await ask(question('choice', { choices: LIST }), { value: 'red', invented: false });
  answer({
    'form.set': ({ value, was }) =>
      was === 'blue' ? { value: value ?? null, invented: false } : refuse('CONFLICT', { current: 'blue' }),
  });
  await userEvent.click(screen.getByText('Green'));
  await expect.element(screen.getByRole('alert').getByText('Blue'), { timeout: 3000 }).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Keep my answer' }));
  await expect.element(screen.getByRole('alert')).not.toBeInTheDocument();
  expect(await sent()).toMatchObject({ value: 'green', was: 'blue' });
});
