/** The programme of a visit, hour by hour, with the notes of each session. */
import { VisuallyHidden } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../../shared/process/schema';
import { Spread, SpreadRow } from '../../components/Sheet';
import { useRecords } from '../records/useRecords';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import { Agenda } from './Agenda';
import { Found } from './Found';
import { useFindings } from './findings';

export default function SessionsPage({ form, ...page }: ToolPageProps & { form: Form }) {
  const { group, process, step, tool } = page;
  const { t } = useTranslation('plan');
  const records = useRecords(group.id, form);
  const findings = useFindings(group.id, step.visit);
  const [fresh, setFresh] = useState<string | null>(null);
  const shown = (records.list ?? []).filter(({ row }) => row.visit_id === step.visit);
  return (
    <ToolSheet
      {...page}
      legend={shown.some(({ row }) => row.invented === 1) || findings.list.some((finding) => finding.invented)}
      progress={t('visit.sessions', { count: shown.length })}
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
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}
