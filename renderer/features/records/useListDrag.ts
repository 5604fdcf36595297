/** Moves an item of a list with the mouse, a pen or a finger, by its handle. Escape lets go. */
import { type PointerEvent, type RefObject, useCallback, useRef, useState } from 'react';

/**
 * @param root  holds the items as elements with `data-record`
 * @param ids   the items in their order
 * @param drop  hears which item goes under which; null is the top
 */
export function useListDrag(
  root: RefObject<HTMLElement | null>,
  ids: readonly string[],
  drop: (id: string, after: string | null) => void,
) {
  /** The item the dragged one would stand under; null for the top, undefined when nothing is dragged. */
  const [over, setOver] = useState<string | null | undefined>(undefined);
  const latest = useRef({ ids, drop });
  latest.current = { ids, drop };

  const start = useCallback(
    (id: string, event: PointerEvent) => {
      const handle = event.currentTarget as HTMLElement;
      event.preventDefault();
      handle.setPointerCapture(event.pointerId);
      let target: string | null | undefined;
      const control = new AbortController();
      const { signal } = control;
      const stop = () => {
        control.abort();
        setOver(undefined);
      };
      const follow = (move: globalThis.PointerEvent) => {
        target = itemAbove(root.current, move.clientY, latest.current.ids);
        setOver(target);
      };
      const finish = () => {
        stop();
        const { ids: all, drop: tell } = latest.current;
        const before = all[all.indexOf(id) - 1] ?? null;
        if (target !== undefined && target !== id && target !== before) tell(id, target);
      };
      handle.addEventListener('pointermove', follow, { signal });
      handle.addEventListener('pointercancel', stop, { signal });
      handle.addEventListener('pointerup', finish, { signal });
      addEventListener('keydown', (press) => press.key === 'Escape' && stop(), { signal, capture: true });
    },
    [root],
  );
  return { over, start };
}

/** The last item whose middle lies above this height; null above the first. */
function itemAbove(root: HTMLElement | null, y: number, ids: readonly string[]): string | null {
  const known = new Set(ids);
  let above: string | null = null;
  for (const element of root?.querySelectorAll<HTMLElement>('[data-record]') ?? []) {
    const id = element.dataset.record ?? '';
    const box = element.getBoundingClientRect();
    if (known.has(id) && y > box.top + box.height / 2) above = id;
  }
  return above;
}
