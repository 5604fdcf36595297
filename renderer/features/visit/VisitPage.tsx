/** A visit or meeting: what it is for, its days hour by hour, and what it brought, on one sheet. */
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formOf, useWords } from '../../stores/process';
import { useRecords } from '../records/useRecords';
import { RecordForm } from '../step/RecordForm';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { Agenda } from './Agenda';
import { FindingList } from './FindingList';
import { useFindings } from './findings';
import classes from './Visit.module.css';
import { VisitSheet } from './VisitSheet';

export default function VisitPage(page: ToolPageProps) {
  const { group, process, step, tool } = page;
  const { t } = useTranslation('plan');
  const words = useWords(process);
  const form = formOf(process, tool.form);
  const findings = useFindings(group.id, step.visit);
  if (!form || !step.visit) return <ToolSheet {...page}>{null}</ToolSheet>;
  const sessions = process.structure.forms.find((each) => each.entity === 'visit_session');
  return (
    <VisitSheet page={page} findings={findings} progress={t('visit.findings', { count: findings.list.length })}>
      <section className={classes.part} aria-labelledby="visit-facts">
        <VisuallyHidden component="h2" id="visit-facts">
          {words(`form.${form.id}.title`)}
        </VisuallyHidden>
        <RecordForm process={process} form={form} group={group.id} record={step.visit} />
      </section>
      {sessions && (
        <section className={classes.part} aria-labelledby="visit-agenda">
          <h2 id="visit-agenda" className={classes.partTitle}>
            {t('visit.agenda')}
          </h2>
          <VisitAgenda page={page} visit={step.visit} form={sessions} />
        </section>
      )}
      <section className={classes.part} aria-labelledby="visit-findings">
        <h2 id="visit-findings" className={classes.partTitle}>
          {t('visit.found')}
        </h2>
        <FindingList findings={findings} session={null} />
      </section>
    </VisitSheet>
  );
}

function VisitAgenda({
  page,
  visit,
  form,
}: {
  page: ToolPageProps;
  visit: string;
  form: Parameters<typeof useRecords>[1];
}) {
  const records = useRecords(page.group.id, form);
  const [fresh, setFresh] = useState<string | null>(null);
  return (
    <Agenda
      process={page.process}
      form={form}
      group={page.group.id}
      visit={visit}
      records={records}
      fresh={fresh}
      setFresh={setFresh}
    />
  );
}
