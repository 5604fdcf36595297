import { describe, expect, test } from 'vitest';
import { blockOf, type GridMode, type GridShape, type Key, meaningOf } from '../../../renderer/features/plan/gridKeys';

const GRID: GridShape = { rows: 4, actions: 3, page: 2, layout: 'grid', readOnly: false };
const press = (key: string, held: Partial<Omit<Key, 'key'>> = {}): Key => ({
  key,
  ctrl: false,
  shift: false,
  alt: false,
  ...held,
});
const at = (row: number, column: number, mode: Partial<GridMode> = {}): GridMode => ({
  at: { row, column },
  editing: false,
  anchor: null,
  leaving: false,
  ...mode,
});
const typing = (row: number, column: number) => at(row, column, { editing: true });
const go = (row: number, column: number, extend = false) => ({ kind: 'go', to: { row, column }, extend });
const finish = (row: number, column: number) => ({ kind: 'finish', to: { row, column } });
const edit = (text: string | null) => ({ kind: 'edit', text });

describe('moving', () => {
  test.each([
    ['ArrowRight', {}, at(0, 1), go(0, 2)],
    ['ArrowRight', {}, at(0, 6), go(0, 6)],
    ['ArrowLeft', {}, at(0, 1), go(0, 0)],
    ['ArrowDown', {}, at(2, 4), go(3, 4)],
    ['ArrowDown', {}, at(3, 4), go(3, 4)],
    ['ArrowUp', {}, at(0, 4), go(0, 4)],
    ['Home', {}, at(1, 4), go(1, 1)],
    ['End', {}, at(1, 4), go(1, 6)],
    ['Home', { ctrl: true }, at(2, 4), go(0, 1)],
    ['End', { ctrl: true }, at(0, 1), go(2, 6)],
    ['ArrowDown', { ctrl: true }, at(0, 3), go(2, 3)],
    ['ArrowUp', { ctrl: true }, at(3, 3), go(0, 3)],
    ['PageDown', {}, at(1, 3), go(3, 3)],
    ['PageUp', {}, at(1, 3), go(0, 3)],
    ['Tab', {}, at(0, 6), go(1, 1)],
    ['Tab', { shift: true }, at(1, 1), go(0, 6)],
    ['Enter', { shift: true }, at(1, 2), go(0, 2)],
    ['ArrowDown', { shift: true }, at(0, 2), go(1, 2, true)],
  ] as const)('%s %o', (key, held, mode, expected) => {
    expect(meaningOf(press(key, held), mode, GRID)).toEqual(expected);
  });

  test('Tab goes from the last cell of the last action to the row for a new one, and leaves from there', () => {
    expect(meaningOf(press('Tab'), at(2, 6), GRID)).toEqual(go(3, 1));
    expect(meaningOf(press('Tab'), at(3, 6), GRID)).toBeNull();
    expect(meaningOf(press('Tab', { shift: true }), at(0, 1), GRID)).toBeNull();
  });

  test('Escape lets Tab leave from anywhere, so that nobody is caught', () => {
    expect(meaningOf(press('Escape'), at(1, 2), GRID)).toEqual({ kind: 'let-go' });
    expect(meaningOf(press('Tab'), at(1, 2, { leaving: true }), GRID)).toBeNull();
    expect(meaningOf(press('Escape'), at(1, 2, { anchor: { row: 0, column: 1 } }), GRID)).toEqual(go(1, 2));
  });

  test('in cards, down is the next cell, over the numbers too', () => {
    const cards: GridShape = { ...GRID, layout: 'cards' };
    expect(meaningOf(press('ArrowDown'), at(0, 2), cards)).toEqual(go(0, 3));
    expect(meaningOf(press('ArrowDown'), at(0, 6), cards)).toEqual(go(1, 0));
    expect(meaningOf(press('ArrowUp'), at(1, 0), cards)).toEqual(go(0, 6));
    expect(meaningOf(press('ArrowUp'), at(0, 0), cards)).toEqual(go(0, 0));
    expect(meaningOf(press('ArrowDown'), at(3, 6), cards)).toEqual(go(3, 6));
  });
});

describe('typing', () => {
  test('starts with a letter, F2 or Enter', () => {
    expect(meaningOf(press('é'), at(0, 2), GRID)).toEqual(edit('é'));
    expect(meaningOf(press('W', { shift: true }), at(0, 2), GRID)).toEqual(edit('W'));
    expect(meaningOf(press('F2'), at(0, 2), GRID)).toEqual(edit(null));
    expect(meaningOf(press('Enter'), at(0, 2), GRID)).toEqual(edit(null));
  });
  test('is ended by Enter, Shift+Enter and Tab, which go on', () => {
    expect(meaningOf(press('Enter'), typing(1, 2), GRID)).toEqual(finish(2, 2));
    expect(meaningOf(press('Enter', { shift: true }), typing(1, 2), GRID)).toEqual(finish(0, 2));
    expect(meaningOf(press('Tab'), typing(1, 6), GRID)).toEqual(finish(2, 1));
    expect(meaningOf(press('Tab', { shift: true }), typing(1, 1), GRID)).toEqual(finish(0, 6));
  });
  test('Enter in the row for a new action goes to the next such row', () => {
    expect(meaningOf(press('Enter'), typing(3, 2), GRID)).toEqual(finish(4, 2));
  });
  test('Alt+Enter makes a line, Escape gives up, arrows and letters belong to the text', () => {
    expect(meaningOf(press('Enter', { alt: true }), typing(1, 2), GRID)).toEqual({ kind: 'new-line' });
    expect(meaningOf(press('Escape'), typing(1, 2), GRID)).toEqual({ kind: 'cancel' });
    for (const key of ['ArrowLeft', 'ArrowDown', 'Home', 'Delete', 'a'])
      expect(meaningOf(press(key), typing(1, 2), GRID)).toBeNull();
  });
  test('shortcuts of the program and named keys do not start it', () => {
    for (const key of ['z', 'c', 'v', 'k']) expect(meaningOf(press(key, { ctrl: true }), at(0, 2), GRID)).toBeNull();
    for (const key of ['Shift', 'F5', 'Dead', 'Insert']) expect(meaningOf(press(key), at(0, 2), GRID)).toBeNull();
  });
  test('never starts in a version that is only looked at', () => {
    const old: GridShape = { ...GRID, rows: 3, readOnly: true };
    for (const key of ['a', 'F2', 'Enter', 'Delete']) expect(meaningOf(press(key), at(0, 2), old)).toBeNull();
    expect(meaningOf(press('ArrowUp', { alt: true }), at(1, 2), old)).toBeNull();
  });
});

describe('rows', () => {
  test('move with Alt and an arrow, except the one for a new action', () => {
    expect(meaningOf(press('ArrowUp', { alt: true }), at(1, 2), GRID)).toEqual({ kind: 'move-row', by: -1 });
    expect(meaningOf(press('ArrowDown', { alt: true }), at(1, 0), GRID)).toEqual({ kind: 'move-row', by: 1 });
    expect(meaningOf(press('ArrowUp', { alt: true }), at(3, 2), GRID)).toBeNull();
    expect(meaningOf(press('ArrowLeft', { alt: true }), at(1, 2), GRID)).toBeNull();
  });
  test('at the number, Enter opens the menu and Delete asks to remove the action', () => {
    expect(meaningOf(press('Enter'), at(1, 0), GRID)).toEqual({ kind: 'menu' });
    expect(meaningOf(press('Delete'), at(1, 0), GRID)).toEqual({ kind: 'remove-row' });
    expect(meaningOf(press('x'), at(1, 0), GRID)).toEqual(null);
    expect(meaningOf(press('Enter'), at(3, 0), GRID)).toBeNull();
  });
  test('Delete elsewhere empties cells', () => {
    expect(meaningOf(press('Delete'), at(1, 3), GRID)).toEqual({ kind: 'clear' });
  });
  test('are chosen whole with Shift+Space, all of them with Ctrl+A', () => {
    expect(meaningOf(press(' ', { shift: true }), at(1, 3), GRID)).toEqual({
      kind: 'select',
      from: { row: 1, column: 1 },
      to: { row: 1, column: 6 },
    });
    expect(meaningOf(press('a', { ctrl: true }), at(1, 3), GRID)).toMatchObject({ to: { row: 2, column: 6 } });
    expect(meaningOf(press('a', { ctrl: true }), at(0, 3), { ...GRID, rows: 1, actions: 0 })).toBeNull();
  });
});

test('a block has its corners in order and leaves the numbers out', () => {
  expect(blockOf({ row: 2, column: 0 }, { row: 1, column: 3 })).toEqual({ top: 1, bottom: 2, left: 1, right: 3 });
});
