/**
 * The sheet every tool of a step stands on: phase colour, folio, and the foot that always offers one way on. Pages of
 * tools put a `Spread` (or, with `flush`, a grid) inside and start it with `ToolHead`.
 */
import { type ReactNode, useMemo } from 'react';
import { pairName } from '../../components/Mark';
import { Sheet } from '../../components/Sheet';
import { lookOf, numberOf } from '../../stores/process';
import { ToolFoot } from './ToolFoot';
import type { ToolPageProps } from './toolPage';

interface Props extends ToolPageProps {
  /** "9 of 11 answered" or the like, beside the buttons. */
  progress?: ReactNode;
  /** Something on the page is an invented example. */
  legend?: boolean;
  head?: ReactNode;
  flush?: boolean;
  children: ReactNode;
}

export function ToolSheet({ progress, legend, head, flush, children, ...page }: Props) {
  const { group, process, step, tool } = page;
  const folio = useMemo(() => `${pairName(group.parties)}, ${numberOf(group, step, tool.id)}`, [group, step, tool.id]);
  return (
    <Sheet
      phase={lookOf(process, step.step)}
      folio={folio}
      legend={legend}
      head={head}
      flush={flush}
      foot={<ToolFoot {...page} progress={progress} />}
    >
      {children}
    </Sheet>
  );
}
