/** The grid in a real browser: typing, moving, pasting and what happens when the services are slow or say no. */
import './fakeDesktop';

import { MantineProvider } from '@mantine/core';
import { beforeAll, beforeEach, expect, test, vi } from 'vitest';
import { page, userEvent } from 'vitest/browser';
import { render } from 'vitest-browser-react';
import { PlanGrid } from '../../../renderer/features/plan/PlanGrid';
import { usePlanBook } from '../../../renderer/features/plan/usePlanBook';
import { speak } from '../../../renderer/i18n';
import { flushDrafts } from '../../../renderer/stores/drafts';
import { PROGRAMME, services } from './fakeServices';

function Plan({ layout = 'grid' }: { layout?: 'grid' | 'cards' }) {
  const book = usePlanBook(services.group);
  if (!book.view) return null;
  return (
    <>
      {book.trouble && <p role="alert">{book.trouble.message}</p>}
      <PlanGrid
        rows={book.rows}
        dropped={book.view.dropped}
        book={book}
        layout={layout}
        programme={PROGRAMME}
        group={services.group}
        since={undefined}
      />
    </>
  );
}

beforeAll(() => speak('en'));
beforeEach(async () => {
  await flushDrafts();
});

async function open(layout?: 'grid' | 'cards') {
  await render(
    <MantineProvider env="test">
      <Plan layout={layout} />
      <aside id="overlays" />
    </MantineProvider>,
  );
  await expect.element(page.getByRole('grid')).toBeInTheDocument();
}

const rows = () => [...document.querySelectorAll('[data-plan-row]')];
const cell = (row: number, column: number) =>
  rows()[row - 1]?.querySelector<HTMLElement>(`[data-column="${column}"]`) as HTMLElement;
const texts = () =>
  rows().map((row) => [...row.querySelectorAll('td > span:nth-child(2)')].map((each) => each.textContent));
/** The cell that has the focus: row from 1, column with 0 for the number. */
const here = () => {
  const focused = document.activeElement?.closest<HTMLElement>('[data-column]');
  const row = rows().findIndex((each) => each.contains(focused ?? null)) + 1;
  return focused ? [row, Number(focused.dataset.column)] : null;
};
const focus = async (row: number, column: number) => {
  cell(row, column).focus();
  await vi.waitFor(() => expect(cell(row, column).tabIndex).toBe(0));
};
const type = (keys: string) => userEvent.keyboard(keys);
const calls = (name: string) => services.heard.filter(([each]) => each === name).map(([, input]) => input);
const say = () => document.querySelector('.mantine-VisuallyHidden-root[role=status]')?.textContent;
const clipboard = (kind: 'copy' | 'paste', data = new DataTransfer()) => {
  document.activeElement?.dispatchEvent(
    new ClipboardEvent(kind, { clipboardData: data, bubbles: true, cancelable: true }),
  );
  return data;
};

test('an empty plan is one row that is ready to type; Tab makes the next action', async () => {
  services.reset();
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  await focus(1, 1);
  await type('Welcome desk{Tab}A door{Tab}spring{Tab}Mayor{Tab}1 FTE{Tab}500 visits{Tab}Buddies{Enter}');
  await vi.waitFor(() =>
    expect(
      services.actions.map((each) => [each.number, each.action, each.outcome, each.timeframe?.words, each.success]),
    ).toEqual([
      [1, 'Welcome desk', 'A door', 'spring', '500 visits'],
      [2, 'Buddies', null, undefined, null],
    ]),
  );
  expect(here()).toEqual([3, 1]);
  expect(calls('record.create')).toHaveLength(2);
});

test('a new action keeps its row and the focus while the services are still naming it', async () => {
  services.reset();
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(1));
  await focus(1, 1);
  let letGo = () => {};
  services.gate = new Promise((resolve) => {
    letGo = resolve;
  });
  await type('Slow{Tab}Outcome');
  expect(here()).toEqual([1, 2]);
  const field = document.activeElement;
  letGo();
  await vi.waitFor(() => expect(services.actions[0]?.outcome).toBe('Outcome'));
  services.changed();
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  expect(document.activeElement).toBe(field);
  expect(services.actions).toHaveLength(1);
});

test('typing replaces, F2 goes on, Alt+Enter makes a line, Escape gives up', async () => {
  services.reset({ action: 'One', lead: 'Mayor' });
  await open();
  await vi.waitFor(() => expect(cell(1, 4)?.textContent).toContain('Mayor'));
  await focus(1, 4);
  await type('Council{Enter}');
  await vi.waitFor(() => expect(services.actions[0]?.lead).toBe('Council'));
  expect(calls('record.set').at(-1)).toMatchObject({ field: 'lead', value: 'Council', was: 'Mayor' });
  await focus(1, 4);
  await type('{F2}{Alt>}{Enter}{/Alt}and staff{Enter}');
  await vi.waitFor(() => expect(services.actions[0]?.lead).toBe('Council\nand staff'));
  await focus(1, 4);
  await type('nothing{Escape}');
  await vi.waitFor(() => expect(texts()[0]?.[3]).toBe('Council\nand staff'));
  expect(services.actions[0]?.lead).toBe('Council\nand staff');
  expect(here()).toEqual([1, 4]);
});

test('what is typed is saved after a moment without losing the caret; news from elsewhere does not take the focus', async () => {
  services.reset({ action: 'One' }, { action: 'Two' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  await focus(1, 4);
  await type('Ma');
  await vi.waitFor(() => expect(services.actions[0]?.lead).toBe('Ma'), { timeout: 3000 });
  await type('yor');
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('Mayor');
  Object.assign(services.actions[1] as object, { outcome: 'from elsewhere' });
  services.changed();
  await vi.waitFor(() => expect(texts()[1]?.[1]).toBe('from elsewhere'));
  expect((document.activeElement as HTMLTextAreaElement).value).toBe('Mayor');
});

test('rows come from a spreadsheet with their line breaks, and are announced', async () => {
  services.reset({ action: 'One' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  await focus(2, 1);
  const data = new DataTransfer();
  data.setData('text/plain', 'First\tits outcome\r\n"Second\nline"\tmore\r\n');
  clipboard('paste', data);
  await vi.waitFor(() => expect(services.actions.map((each) => each.action)).toEqual(['One', 'First', 'Second\nline']));
  await vi.waitFor(() => expect(say()).toBe('2 rows pasted.'));
  await vi.waitFor(() => expect(here()).toEqual([2, 1]));
});

test('chosen cells are copied as a table and cleared in one go', async () => {
  services.reset({ action: 'One', outcome: 'a\nb' }, { action: 'Two', outcome: 'c' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  await focus(1, 1);
  await type('{Shift>}{ArrowDown}{ArrowRight}{/Shift}');
  const data = clipboard('copy');
  expect(data.getData('text/plain')).toBe('One\t"a\nb"\nTwo\tc');
  expect(data.getData('text/html')).toContain('a<br>b');
  await type('{Delete}');
  await vi.waitFor(() =>
    expect(services.actions.map((each) => [each.action, each.outcome])).toEqual([
      [null, null],
      [null, null],
    ]),
  );
  expect(calls('plan.paste')).toHaveLength(1);
});

test('rows move with Alt and arrows, and the cursor goes along', async () => {
  services.reset({ action: 'One' }, { action: 'Two' }, { action: 'Three' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(4));
  await focus(3, 2);
  await type('{Alt>}{ArrowUp}{ArrowUp}{/Alt}');
  await vi.waitFor(() => expect(services.actions.map((each) => each.action)).toEqual(['Three', 'One', 'Two']));
  expect(here()).toEqual([1, 2]);
  expect(say()).toBe('Action 3 is now row 1 of 3.');
});

test('dropping asks for a reason, keeps the number in sight and the focus in the grid', async () => {
  services.reset({ action: 'One' }, { action: 'Two' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  await focus(1, 0);
  await type('{Delete}');
  await page.getByRole('textbox', { name: 'Why? (optional)' }).fill('joined with 2');
  await page.getByRole('button', { name: 'Drop the action' }).click();
  await expect.element(page.getByText('Dropped: joined with 2', { exact: false })).toBeInTheDocument();
  expect(services.actions.map((each) => each.number)).toEqual([2]);
  await vi.waitFor(() => expect(here()).not.toBeNull());
});

test('a cell that somebody else changed is decided by a person', async () => {
  services.reset({ action: 'One', lead: 'Mayor' });
  await open();
  await vi.waitFor(() => expect(cell(1, 4)?.textContent).toContain('Mayor'));
  await focus(1, 4);
  await type('{F2} and I');
  Object.assign(services.actions[0] as object, { lead: 'Theirs' });
  await type('{Enter}');
  await expect.element(page.getByRole('dialog').getByText('Theirs', { exact: true })).toBeInTheDocument();
  await expect.element(page.getByRole('dialog').getByText('Mayor and I', { exact: true })).toBeInTheDocument();
  await page.getByRole('button', { name: 'Keep mine' }).click();
  await vi.waitFor(() => expect(services.actions[0]?.lead).toBe('Mayor and I'));
});

test('what the services refuse is said, and nothing stays on screen that is not so', async () => {
  services.reset({ action: 'One' }, { action: 'Two' });
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(3));
  services.failing = 'record.move';
  await focus(2, 1);
  await type('{Alt>}{ArrowUp}{/Alt}');
  await expect.element(page.getByRole('alert')).toHaveTextContent('DISK_FULL in words');
  await vi.waitFor(() => expect(texts().map((row) => row[0])).toEqual(['One', 'Two', 'New action']));
});

test('400 actions: a key press draws two rows, not all of them', { timeout: 20_000 }, async () => {
  services.reset(...Array.from({ length: 400 }, (_, index) => ({ action: `Action ${index + 1}`, lead: 'Mayor' })));
  await open();
  await vi.waitFor(() => expect(rows()).toHaveLength(401));
  await focus(200, 2);
  await type('{ArrowDown}');
  const seen = new Set<Element>();
  const watch = new MutationObserver((changes) => {
    for (const { target } of changes) {
      const row = (target as Element).closest?.('[data-plan-row]');
      if (row) seen.add(row);
    }
  });
  watch.observe(document.body, { subtree: true, childList: true, attributes: true, characterData: true });
  await type('{ArrowDown}');
  await vi.waitFor(() => expect(here()).toEqual([202, 2]));
  watch.disconnect();
  expect(seen.size).toBe(2);
});

test('as cards the same cells are typed into', async () => {
  services.reset({ action: 'One' });
  await open('cards');
  await vi.waitFor(() => expect(rows()).toHaveLength(2));
  await focus(1, 1);
  await type('{ArrowDown}An outcome{Enter}');
  await vi.waitFor(() => expect(services.actions[0]?.outcome).toBe('An outcome'));
});
