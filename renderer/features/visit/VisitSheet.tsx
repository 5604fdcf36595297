/** The sheet of every page of a visit: what was found so far stands in the margin, above what the guide says. */
import type { ReactNode } from 'react';
import { Spread, SpreadRow } from '../../components/Sheet';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { Found } from './Found';
import type { Findings } from './findings';

interface Props {
  page: ToolPageProps;
  findings: Findings;
  progress: string;
  /** Something besides the findings is an invented example. */
  invented?: boolean;
  children: ReactNode;
}

export function VisitSheet({ page, findings, progress, invented = false, children }: Props) {
  const { step, tool } = page;
  return (
    <ToolSheet {...page} legend={invented || findings.list.some((finding) => finding.invented)} progress={progress}>
      <Spread>
        <SpreadRow
          margin={
            <>
              <Found findings={findings.list} />
              <Advice {...page} />
            </>
          }
        >
          <ToolHead {...page} />
          <SettledNote step={step} tool={tool.id} />
          {children}
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}
