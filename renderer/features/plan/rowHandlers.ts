/** What can be done to a row of the plan, by its cells, its menu and the panels that open on it. */
import type { PointerEvent } from 'react';
import type { LINK_KINDS } from '../../../shared/model/choices';
import type { PlanRow } from './planRows';
import type { PlanBook } from './usePlanBook';

export type RowPanel = 'menu' | 'links' | 'dates';

export interface RowHandlers {
  save: PlanBook['save'];
  endTyping: () => void;
  open: (key: string, panel: RowPanel) => void;
  close: () => void;
  insertAbove: (key: string) => void;
  insertBelow: (key: string) => void;
  move: (key: string, by: -1 | 1) => void;
  remove: (row: PlanRow) => void;
  link: (key: string, kind: (typeof LINK_KINDS)[number], target: string) => void;
  unlink: (link: string) => void;
  startDrag: (key: string, event: PointerEvent) => void;
}
