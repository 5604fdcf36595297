/** Moves a row with the mouse, a pen or a finger, by the handle beside its number. Escape lets go. */
import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';
import type { PlanRow } from './planRows';

export function useRowDrag(
  root: RefObject<HTMLElement | null>,
  rows: readonly PlanRow[],
  drop: (key: string, after: string | null) => void,
) {
  /** The row the dragged one would stand under; null for the top, undefined when nothing is dragged. */
  const [over, setOver] = useState<string | null | undefined>(undefined);
  const latest = useRef({ rows, drop });
  latest.current = { rows, drop };

  const start = useCallback(
    (key: string, event: PointerEvent) => {
      const handle = event.currentTarget as HTMLElement;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      let target: string | null | undefined;
      const follow = (move: globalThis.PointerEvent) => {
        target = rowAt(root.current, move.clientY, latest.current.rows);
        setOver(target);
      };
      const control = new AbortController();
      const stop = () => {
        control.abort();
        setOver(undefined);
      };
      const { signal } = control;
      handle.addEventListener('pointermove', follow, { signal });
      handle.addEventListener('pointercancel', stop, { signal });
      handle.addEventListener(
        'pointerup',
        () => {
          stop();
          const keys = latest.current.rows.map((row) => row.key);
          const before = keys[keys.indexOf(key) - 1] ?? null;
          if (target !== undefined && target !== key && target !== before) latest.current.drop(key, target);
        },
        { signal },
      );
      addEventListener('keydown', (press) => press.key === 'Escape' && stop(), { signal, capture: true });
    },
    [root],
  );
  return { over, start };
}

/** The row whose lower half or next row's upper half is at this height: the place to drop under. */
function rowAt(root: HTMLElement | null, y: number, rows: readonly PlanRow[]): string | null {
  const known = new Set(rows.map((row) => row.key));
  let under: string | null = null;
  for (const element of root?.querySelectorAll<HTMLElement>('[data-plan-row]') ?? []) {
    const key = element.dataset.planRow ?? '';
    const box = element.getBoundingClientRect();
    if (known.has(key) && y > box.top + box.height / 2) under = key;
  }
  return under;
}
