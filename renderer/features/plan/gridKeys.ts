/**
 * The keyboard of the plan, as a pure function: what a key means at a place in the grid. It follows spreadsheets where
 * they agree and the grid pattern of the ARIA practices elsewhere. Nothing here touches the page.
 */
import { FIRST_COLUMN, LAST_COLUMN, NUMBER_COLUMN } from './columns';

/** A place: the row counts actions from 0, the last row is the one to type a new action in. */
export interface Spot {
  row: number;
  column: number;
}

export interface Key {
  key: string;
  ctrl: boolean;
  shift: boolean;
  alt: boolean;
}

export interface GridShape {
  /** Rows one can stand in, the new one included. */
  rows: number;
  /** Rows that hold an action. */
  actions: number;
  /** Rows one sees at a time. */
  page: number;
  /** Cards stand below each other, so that down means the next cell. */
  layout: 'grid' | 'cards';
  readOnly: boolean;
}

export interface GridMode {
  at: Spot;
  editing: boolean;
  /** The corner of a selection of several cells; null when only one is chosen. */
  anchor: Spot | null;
  /** Tab leaves the grid instead of going to the next cell. */
  leaving: boolean;
}

export type Intent =
  | { kind: 'go'; to: Spot; extend: boolean }
  | { kind: 'select'; from: Spot; to: Spot }
  /** Types over what stands there; null goes on with it. */
  | { kind: 'edit'; text: string | null }
  | { kind: 'finish'; to: Spot }
  | { kind: 'cancel' }
  | { kind: 'new-line' }
  | { kind: 'clear' }
  | { kind: 'remove-row' }
  | { kind: 'move-row'; by: -1 | 1 }
  | { kind: 'menu' }
  /** From now on Tab leaves. */
  | { kind: 'let-go' };

const clamp = (value: number, low: number, high: number) => Math.min(Math.max(value, low), high);

/** What a key means; null leaves it to the browser (Tab out of the grid, copy, paste, the program's own shortcuts). */
export function meaningOf(key: Key, mode: GridMode, shape: GridShape): Intent | null {
  return mode.editing ? whileTyping(key, mode, shape) : whileMoving(key, mode, shape);
}

function whileTyping(key: Key, { at }: GridMode, shape: GridShape): Intent | null {
  if (key.key === 'Escape') return { kind: 'cancel' };
  if (key.key === 'Tab') {
    const to = beside(at, key.shift ? -1 : 1, shape);
    return to && { kind: 'finish', to };
  }
  if (key.key !== 'Enter') return null;
  if (key.alt || key.ctrl) return { kind: 'new-line' };
  // A new action that is finished makes room for the next one below it.
  const isNew = at.row >= shape.actions;
  return {
    kind: 'finish',
    to: inColumn(at, at.row + (key.shift ? -1 : 1), isNew ? { ...shape, rows: shape.rows + 1 } : shape),
  };
}

function whileMoving(key: Key, mode: GridMode, shape: GridShape): Intent | null {
  const { at } = mode;
  const go = (to: Spot | null): Intent | null => to && { kind: 'go', to, extend: key.shift };
  if (key.alt) return moveRow(key, at, shape);
  switch (key.key) {
    case 'Tab': {
      if (mode.leaving) return null;
      const to = beside(at, key.shift ? -1 : 1, shape);
      return to && { kind: 'go', to, extend: false };
    }
    case 'Enter':
      if (key.shift) return { kind: 'go', to: inColumn(at, at.row - 1, shape), extend: false };
      return startTyping(null, at, shape);
    case 'F2':
      return startTyping(null, at, shape);
    case 'ContextMenu':
      return at.row < shape.actions ? { kind: 'menu' } : null;
    case 'Escape':
      return mode.anchor ? { kind: 'go', to: at, extend: false } : { kind: 'let-go' };
    case 'Delete':
    case 'Backspace':
      if (shape.readOnly) return null;
      if (at.column === NUMBER_COLUMN) return at.row < shape.actions ? { kind: 'remove-row' } : null;
      return { kind: 'clear' };
  }
  if (key.key === ' ' && key.shift)
    return {
      kind: 'select',
      from: { row: at.row, column: FIRST_COLUMN },
      to: { row: at.row, column: LAST_COLUMN },
    };
  if (key.key === 'a' && key.ctrl) return selectAll(shape);
  const to = travel(key, at, shape);
  if (to) return go(to);
  if (key.ctrl || [...key.key].length !== 1) return null;
  if (at.column === NUMBER_COLUMN && key.key !== ' ') return null;
  return startTyping(key.key, at, shape);
}

function startTyping(text: string | null, at: Spot, shape: GridShape): Intent | null {
  if (at.column === NUMBER_COLUMN) return at.row < shape.actions ? { kind: 'menu' } : null;
  return shape.readOnly ? null : { kind: 'edit', text };
}

function moveRow(key: Key, at: Spot, shape: GridShape): Intent | null {
  const by = key.key === 'ArrowUp' ? -1 : key.key === 'ArrowDown' ? 1 : null;
  if (by === null || shape.readOnly || at.row >= shape.actions) return null;
  return { kind: 'move-row', by };
}

function selectAll({ actions }: GridShape): Intent | null {
  if (actions === 0) return null;
  return {
    kind: 'select',
    from: { row: 0, column: FIRST_COLUMN },
    to: { row: actions - 1, column: LAST_COLUMN },
  };
}

/** Where a key of the arrows' kind leads. */
function travel({ key, ctrl }: Key, at: Spot, shape: GridShape): Spot | null {
  const last = Math.max(0, shape.actions - 1);
  switch (key) {
    case 'ArrowUp':
      if (ctrl) return inColumn(at, 0, shape);
      return shape.layout === 'cards' ? stepInCards(at, -1, shape) : inColumn(at, at.row - 1, shape);
    case 'ArrowDown':
      if (ctrl) return inColumn(at, last, shape);
      return shape.layout === 'cards' ? stepInCards(at, 1, shape) : inColumn(at, at.row + 1, shape);
    case 'ArrowLeft':
      return { row: at.row, column: ctrl ? FIRST_COLUMN : Math.max(NUMBER_COLUMN, at.column - 1) };
    case 'ArrowRight':
      return { row: at.row, column: ctrl ? LAST_COLUMN : Math.min(LAST_COLUMN, at.column + 1) };
    case 'Home':
      return { row: ctrl ? 0 : at.row, column: FIRST_COLUMN };
    case 'End':
      return { row: ctrl ? last : at.row, column: LAST_COLUMN };
    case 'PageUp':
      return inColumn(at, at.row - shape.page, shape);
    case 'PageDown':
      return inColumn(at, at.row + shape.page, shape);
  }
  return null;
}

const inColumn = (at: Spot, row: number, shape: GridShape): Spot => ({
  row: clamp(row, 0, shape.rows - 1),
  column: at.column,
});

/** The next or previous cell in reading order, without the numbers; null beyond the first and the last one. */
function beside(at: Spot, by: -1 | 1, shape: GridShape): Spot | null {
  const column = at.column + by;
  if (column >= FIRST_COLUMN && column <= LAST_COLUMN) return { row: at.row, column };
  const row = at.row + by;
  if (row < 0 || row >= shape.rows) return null;
  return { row, column: by > 0 ? FIRST_COLUMN : LAST_COLUMN };
}

/** Like `beside`, but over the numbers too and never out of the cards. */
function stepInCards(at: Spot, by: -1 | 1, shape: GridShape): Spot {
  const place = at.row * (LAST_COLUMN + 1) + at.column + by;
  const within = clamp(place, 0, shape.rows * (LAST_COLUMN + 1) - 1);
  return { row: Math.floor(within / (LAST_COLUMN + 1)), column: within % (LAST_COLUMN + 1) };
}

/** A block of cells; both corners belong to it. */
export interface Block {
  top: number;
  bottom: number;
  left: number;
  right: number;
}

/** The block between two corners, without the numbers. */
export function blockOf(a: Spot, b: Spot): Block {
  return {
    top: Math.min(a.row, b.row),
    bottom: Math.max(a.row, b.row),
    left: Math.max(FIRST_COLUMN, Math.min(a.column, b.column)),
    right: Math.max(a.column, b.column),
  };
}
