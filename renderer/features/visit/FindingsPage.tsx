/** What a visit brought: typed one line at a time, and told apart by one key. */
import { useTranslation } from 'react-i18next';
import type { ToolPageProps } from '../step/toolPage';
import { FindingList } from './FindingList';
import { useFindings } from './findings';
import { VisitSheet } from './VisitSheet';

export default function FindingsPage(page: ToolPageProps) {
  const { t } = useTranslation('plan');
  const findings = useFindings(page.group.id, page.step.visit);
  return (
    <VisitSheet page={page} findings={findings} progress={t('visit.findings', { count: findings.list.length })}>
      <FindingList findings={findings} session={null} />
    </VisitSheet>
  );
}
