import { expect, test } from 'vitest';
import { userEvent } from 'vitest/browser';
import { answer, made, refuse } from './program';
import { draw } from './screen';

const { default: Start } = await import('../../../renderer/features/start/Start');
const { useSession } = await import('../../../renderer/stores/session');

const RECENT = {
  id: '0197f0a0-0000-7000-8000-00000000000a',
  title: 'Housing',
  file: 'housing.mentoring',
  folder: 'Documents',
  groups: 2,
  changedAt: '2026-10-03T12:00:00.000Z',
  state: 'here' as 'here' | 'missing' | 'locked',
};
const STATUS = {
  id: RECENT.id,
  file: 'housing.mentoring',
  folder: 'Documents',
  title: 'Housing',
  readOnly: false,
  locked: false,
  synced: false,
  savedAt: null,
  undo: null,
  redo: null,
};

test('a missing workbook says so, and can be taken off the list', async () => {
  let recents = [{ ...RECENT, state: 'missing' as const }];
  answer({
    'workbook.recent': () => recents,
    'workbook.open': () => refuse('FILE_MISSING'),
    'workbook.forget': () => {
      recents = [];
      return null;
    },
  });
  const screen = await draw(<Start />);
  await expect.element(screen.getByText('Not found')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Housing', exact: true }));
  await expect.element(screen.getByRole('alert').getByText('Refused: FILE_MISSING')).toBeInTheDocument();
  await userEvent.click(screen.getByRole('button', { name: 'Take off the list' }));
  await expect.element(screen.getByText('Opened before')).not.toBeInTheDocument();
  expect(made).toContainEqual({ name: 'workbook.forget', input: { id: RECENT.id } });
});

test('a locked workbook asks for its passphrase until it is right', async () => {
  answer({
    'workbook.recent': () => [{ ...RECENT, state: 'locked' }],
    'workbook.open': ({ passphrase }) => {
      if (!passphrase) return refuse('PASSPHRASE_NEEDED');
      return passphrase === 'right' ? STATUS : refuse('WRONG_PASSPHRASE_OR_DAMAGED');
    },
  });
  const screen = await draw(<Start />);
  await userEvent.click(screen.getByRole('button', { name: 'Housing', exact: true }));
  const field = screen.getByLabelText('Passphrase', { exact: true });
  await userEvent.type(field, 'wrong{Enter}');
  await expect.element(screen.getByText(/This passphrase does not fit/)).toBeInTheDocument();
  await userEvent.clear(field);
  await userEvent.type(field, 'right{Enter}');
  await expect.poll(() => useSession.getState().status?.title).toBe('Housing');
  expect(location.hash).toBe('#/groups');
});

test('a new programme becomes a workbook with its first group', async () => {
  useSession.setState({ status: null });
  answer({
    'workbook.recent': () => [],
    'process.list': () => [{ id: 'inclucities', title: 'IncluCities', builtIn: true }],
    'workbook.create': () => STATUS,
    'programme.list': () => [{ id: RECENT.id }],
    'group.create': () => ({ id: RECENT.id, key: 'vaals' }),
  });
  const screen = await draw(<Start />);
  await userEvent.click(screen.getByRole('button', { name: /New programme/ }));
  await userEvent.type(screen.getByLabelText('Name of the programme'), 'Housing');
  await userEvent.type(screen.getByLabelText('City or municipality').first(), 'Vaals');
  await userEvent.click(screen.getByRole('button', { name: /Make the workbook/ }));
  await expect.poll(() => location.hash).toBe('#/groups/vaals');
  const input = (name: string) => made.find((call) => call.name === name)?.input;
  expect(input('workbook.create')).toMatchObject({ file: 'saved', title: 'Housing', process: 'inclucities' });
  expect(input('group.create')).toEqual({ programme: RECENT.id, mentee: { city: 'Vaals' }, mentor: undefined });
});
