/**
 * The grid's cursor: which cell is chosen, whether it is typed into, and what keys, mouse and clipboard do there. The
 * cursor belongs to a row and not to a place, so that it stays with its action when rows come, go or move.
 */
import {
  type ClipboardEvent,
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type RefObject,
  useCallback,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { FIRST_COLUMN, NUMBER_COLUMN } from './columns';
import { type Block, blockOf, type GridShape, type Intent, meaningOf, type Spot } from './gridKeys';
import type { PlanRow } from './planRows';

/** A cell by the key of its row. */
export interface Cursor {
  key: string;
  column: number;
}

/** The key of a row that will stand below the last one. */
const NEXT_ROW = '';

export interface Typing {
  /** What replaces the cell's text; null goes on with it. */
  text: string | null;
}

/** What the grid asks of the plan. */
export interface GridActs {
  clear: (block: Block) => void;
  moveRow: (key: string, by: -1 | 1) => void;
  removeRow: (key: string) => void;
  openMenu: (key: string) => void;
  copy: (block: Block, clipboard: DataTransfer) => void;
  paste: (at: Cursor, clipboard: DataTransfer) => void;
  /** Says to screen readers that Tab leaves the grid from now on. */
  letGo: () => void;
}

interface Options {
  /** Rows with the empty one for a new action last, where there is one. */
  rows: readonly PlanRow[];
  actions: number;
  layout: GridShape['layout'];
  readOnly: boolean;
  root: RefObject<HTMLElement | null>;
  acts: GridActs;
}

export function useGrid({ rows, actions, layout, readOnly, root, acts }: Options) {
  const [cursor, setCursor] = useState<Cursor>({ key: rows[0]?.key ?? '', column: FIRST_COLUMN });
  const [anchor, setAnchor] = useState<Cursor | null>(null);
  const [typing, setTyping] = useState<Typing | null>(null);
  const [leaving, setLeaving] = useState(false);
  const focusWanted = useRef(false);
  const focusWithin = useRef(false);
  const lastRow = useRef(0);
  const missing = useRef(false);

  const indexOf = useCallback((key: string) => rows.findIndex((row) => row.key === key), [rows]);
  const found = indexOf(cursor.key);
  // A row that is gone leaves the cursor at its place.
  const row = found >= 0 ? found : Math.min(lastRow.current, rows.length - 1);
  const here: Cursor = found >= 0 ? cursor : { key: rows[row]?.key ?? '', column: cursor.column };
  const anchorRow = anchor ? indexOf(anchor.key) : -1;
  const block =
    anchor && anchorRow >= 0 ? blockOf({ row: anchorRow, column: anchor.column }, { row, column: here.column }) : null;

  // The row below the last one is about to come: the one that is typed in becomes an action first.
  const awaited = cursor.key === NEXT_ROW && lastRow.current >= rows.length;
  useLayoutEffect(() => {
    if (found >= 0) lastRow.current = found;
    else if (cursor.key === NEXT_ROW && !awaited) setCursor(here);
    const lost = document.activeElement === document.body;
    // The row the cursor was sent to has come: the focus follows it there.
    if (found >= 0 && missing.current && root.current?.contains(document.activeElement)) focusWanted.current = true;
    missing.current = found < 0;
    if (found < 0 && lost && focusWithin.current) focusWanted.current = true;
    if (!focusWanted.current || typing) return;
    focusWanted.current = awaited;
    if (lost || !awaited || root.current?.contains(document.activeElement)) cellOf(root.current, here)?.focus();
  });

  const goTo = useCallback((to: Cursor, extendFrom: Cursor | null = null) => {
    focusWanted.current = true;
    setTyping(null);
    setLeaving(false);
    setAnchor(extendFrom);
    setCursor(to);
  }, []);
  const at = (spot: Spot): Cursor => {
    if (spot.row >= rows.length) lastRow.current = spot.row;
    return { key: rows[spot.row]?.key ?? NEXT_ROW, column: spot.column };
  };
  const chosen: Block = block ?? blockOf({ row, column: here.column }, { row, column: here.column });

  const carryOut = (intent: Intent, area: EventTarget) => {
    switch (intent.kind) {
      case 'go':
        return goTo(at(intent.to), intent.extend ? (anchor ?? here) : null);
      case 'select':
        return goTo(at(intent.to), at(intent.from));
      case 'edit':
        return setTyping({ text: intent.text });
      case 'finish':
        return goTo(at(intent.to));
      case 'cancel':
        return goTo(here);
      case 'new-line':
        return breakLine(area);
      case 'clear':
        return acts.clear(chosen);
      case 'remove-row':
        return acts.removeRow(here.key);
      case 'move-row':
        focusWanted.current = true;
        return acts.moveRow(here.key, intent.by);
      case 'menu':
        return acts.openMenu(here.key);
      case 'let-go':
        setLeaving(true);
        return acts.letGo();
    }
  };

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.nativeEvent.isComposing || !isCell(event.target)) return;
    const intent = meaningOf(
      { key: event.key, ctrl: event.ctrlKey || event.metaKey, shift: event.shiftKey, alt: event.altKey },
      {
        at: { row, column: here.column },
        editing: typing !== null,
        anchor: anchor && { row: anchorRow, column: anchor.column },
        leaving,
      },
      { rows: rows.length, actions, page: rowsPerPage(root.current), layout, readOnly },
    );
    if (!intent) return;
    event.preventDefault();
    event.stopPropagation(); // a letter typed into a cell is no shortcut of the program
    carryOut(intent, event.target);
  };

  const wasChosen = useRef(false);
  const onMouseDown = (event: MouseEvent) => {
    const to = cursorOf(event.target);
    if (!to || event.button !== 0) return;
    const again = to.key === here.key && to.column === here.column;
    wasChosen.current = again && focusWithin.current;
    if (typing && again) return;
    if (event.shiftKey) event.preventDefault(); // chooses cells, not text
    goTo(to, event.shiftKey ? (anchor ?? here) : null);
  };
  /** A click in the chosen cell starts typing, so that it can be done without a keyboard. */
  const onClick = (event: MouseEvent) => {
    const to = cursorOf(event.target);
    if (!to || to.column === NUMBER_COLUMN || !wasChosen.current || readOnly || typing || event.shiftKey) return;
    if (getSelection()?.isCollapsed) setTyping({ text: null });
  };

  const onCopy = (event: ClipboardEvent) => {
    if (typing || here.column === NUMBER_COLUMN || !isCell(event.target) || !getSelection()?.isCollapsed) return;
    event.preventDefault();
    acts.copy(chosen, event.clipboardData);
  };
  const onCut = (event: ClipboardEvent) => {
    onCopy(event);
    if (event.defaultPrevented && !readOnly) acts.clear(chosen);
  };
  const onPaste = (event: ClipboardEvent) => {
    if (typing || readOnly || here.column === NUMBER_COLUMN || !isCell(event.target)) return;
    event.preventDefault();
    acts.paste({ key: rows[chosen.top]?.key ?? here.key, column: chosen.left }, event.clipboardData);
  };
  const onContextMenu = (event: MouseEvent) => {
    const to = cursorOf(event.target);
    if (!to || typing || indexOf(to.key) >= actions) return;
    event.preventDefault();
    setCursor(to);
    acts.openMenu(to.key);
  };

  /** Takes the cursor to a cell, also one that is only just coming into being. */
  const choose = useCallback((key: string, column: number) => goTo({ key, column }), [goTo]);
  const endTyping = useCallback(() => setTyping(null), []);
  /** Brings the focus back after a menu or dialog. */
  const focusAgain = useCallback(() => {
    setTyping(null);
    setLeaving(false);
    requestAnimationFrame(() => root.current?.querySelector<HTMLElement>('[data-row][tabindex="0"]')?.focus());
  }, [root]);

  return {
    cursor: here,
    row,
    block,
    typing,
    choose,
    endTyping,
    focusAgain,
    handlers: {
      onKeyDown,
      onMouseDown,
      onClick,
      onCopy,
      onCut,
      onPaste,
      onContextMenu,
      onFocus: (event: FocusEvent) => {
        focusWithin.current = true;
        // A screen reader may put the focus on a cell by itself.
        const to = cursorOf(event.target);
        if (to && !typing && (to.key !== here.key || to.column !== here.column)) goTo(to);
      },
      onBlur: (event: { relatedTarget: EventTarget | null; currentTarget: Element }) => {
        // Focus that is lost because its row has gone comes back; focus that a person moved away does not.
        if (event.relatedTarget && !event.currentTarget.contains(event.relatedTarget as Node))
          focusWithin.current = false;
      },
    },
  };
}

/** What a cell carries so that events and focus find it. */
export const spotProps = (key: string, column: number) => ({ 'data-row': key, 'data-column': column });

const cellOf = (root: HTMLElement | null, { key, column }: Cursor) =>
  root?.querySelector<HTMLElement>(`[data-row="${CSS.escape(key)}"][data-column="${column}"]`) ?? null;

function cursorOf(target: EventTarget): Cursor | null {
  const cell = target instanceof Element ? target.closest<HTMLElement>('[data-row][data-column]') : null;
  if (!cell || (target as Element).closest('[data-own]')) return null;
  return { key: cell.dataset.row ?? '', column: Number(cell.dataset.column) };
}

/** The grid's keys are for its cells and the field in them, not for what a cell may hold besides (menus, dates). */
const isCell = (target: EventTarget) => cursorOf(target) !== null;

/** A line break where the caret is; the field hears of it as if it had been typed. */
function breakLine(area: EventTarget) {
  if (!(area instanceof HTMLTextAreaElement)) return;
  area.setRangeText('\n', area.selectionStart, area.selectionEnd, 'end');
  area.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertLineBreak' }));
}

/** How far PageDown goes: the rows one sees, less one. */
function rowsPerPage(root: HTMLElement | null): number {
  const row = root?.querySelector<HTMLElement>('[data-plan-row]');
  const frame = root?.parentElement;
  if (!row || !frame) return 5;
  return Math.max(1, Math.floor(frame.clientHeight / Math.max(1, row.offsetHeight)) - 1);
}
