/** What a visit brought: typed one line at a time, and told apart by one key. */
import { useTranslation } from 'react-i18next';
import { Spread, SpreadRow } from '../../components/Sheet';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { FindingList } from './FindingList';
import { Found } from './Found';
import { useFindings } from './findings';

export default function FindingsPage(page: ToolPageProps) {
  const { group, process, step, tool } = page;
  const { t } = useTranslation('plan');
  const findings = useFindings(group.id, step.visit);
  return (
    <ToolSheet
      {...page}
      legend={findings.list.some((finding) => finding.invented)}
      progress={t('visit.findings', { count: findings.list.length })}
    >
      <Spread>
        <SpreadRow
          margin={
            <>
              <Found findings={findings.list} />
              <Advice process={process} step={step.step} tool={tool.id} />
            </>
          }
        >
          <ToolHead {...page} />
          <SettledNote step={step} tool={tool.id} />
          <FindingList findings={findings} session={null} />
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}
