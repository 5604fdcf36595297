/** Dialogs are taken away rather than closed, so nothing gives the focus back by itself; it would be lost. */
import { useLayoutEffect, useState } from 'react';

/** Where the focus is; for an item of a menu, which goes away, the button of that menu. */
function focused(): Element | null {
  const menu = document.activeElement?.closest('[role="menu"]')?.getAttribute('aria-labelledby');
  return menu ? document.getElementById(menu) : document.activeElement;
}

/** When this component goes away, the focus returns to where it was when it came, unless it has found another place. */
export function useFocusBack(): void {
  // Asked before the page changes: the menu that was chosen from is gone afterwards.
  const [before] = useState(focused);
  useLayoutEffect(
    () => () => {
      requestAnimationFrame(() => {
        const isLost = document.activeElement === document.body;
        if (isLost && before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
      });
    },
    [before],
  );
}
