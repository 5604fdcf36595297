/** A page of the workbook: head, body that scrolls, foot. `Spread` gives a body its margin column. */
import type { ReactNode } from 'react';
import { InventedKey } from './Invented';
import classes from './Sheet.module.css';

export type PhaseLook = 'prepare' | 'visit' | 'carry';

interface SheetProps {
  phase?: PhaseLook;
  head?: ReactNode;
  /** Right side of the foot. */
  foot?: ReactNode;
  /** Where one is, in italics at the left of the foot. */
  folio: string;
  /** Something on this page is an invented example: the foot explains the mark. */
  legend?: boolean;
  /** The body does not scroll itself; what it holds does (a grid). */
  flush?: boolean;
  children: ReactNode;
}

export function Sheet({ phase = 'prepare', head, foot, folio, legend, flush, children }: SheetProps) {
  return (
    <main id="page" tabIndex={-1} className={classes.sheet} data-phase={phase}>
      {head && <div className={classes.head}>{head}</div>}
      <div className={classes.body} data-flush={flush || undefined}>
        {children}
      </div>
      <div className={classes.foot}>
        <span className={classes.folio}>{folio}</span>
        {legend && <InventedKey />}
        <span className={classes.footEnd}>{foot}</span>
      </div>
    </main>
  );
}

/** Main column and margin; the thin rule between them is the workbook's one ornament. */
export function Spread({ children, wide }: { children: ReactNode; wide?: boolean }) {
  return (
    <div className={classes.spread} data-wide={wide || undefined}>
      <span className={classes.rule} aria-hidden="true" />
      {children}
    </div>
  );
}

/** One row of a spread: text, and what the method says beside it. */
export function SpreadRow({ children, margin, tight }: { children: ReactNode; margin?: ReactNode; tight?: boolean }) {
  return (
    <>
      <div className={classes.main} data-tight={tight || undefined}>
        {children}
      </div>
      <div className={classes.margin} data-tight={tight || undefined}>
        {margin}
      </div>
    </>
  );
}
