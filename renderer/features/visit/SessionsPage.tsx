/** The programme of a visit, hour by hour, with the notes of each session. */
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../../shared/process/schema';
import { useRecords } from '../records/useRecords';
import type { ToolPageProps } from '../step/toolPage';
import { Agenda } from './Agenda';
import { useFindings } from './findings';
import { VisitSheet } from './VisitSheet';

export default function SessionsPage({ form, ...page }: ToolPageProps & { form: Form }) {
  const { group, process, step } = page;
  const { t } = useTranslation('plan');
  const records = useRecords(group.id, form);
  const findings = useFindings(group.id, step.visit);
  const [fresh, setFresh] = useState<string | null>(null);
  const shown = (records.list ?? []).filter(({ row }) => row.visit_id === step.visit);
  return (
    <VisitSheet
      page={page}
      findings={findings}
      progress={t('visit.sessions', { count: shown.length })}
      invented={shown.some(({ row }) => row.invented === 1)}
    >
      <VisuallyHidden component="h2">{t('visit.agenda')}</VisuallyHidden>
      {step.visit && (
        <Agenda
          process={process}
          form={form}
          group={group.id}
          visit={step.visit}
          records={records}
          fresh={fresh}
          setFresh={setFresh}
          findings={findings}
        />
      )}
    </VisitSheet>
  );
}
