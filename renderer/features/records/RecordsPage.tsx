/** A tool that is a list of records with their form: commitments, good practices, members of the support group. */
import { Button, VisuallyHidden } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Form } from '../../../shared/process/schema';
import { Spread, SpreadRow } from '../../components/Sheet';
import { replaceQuery, useRoute } from '../../routes';
import { formOf, useWords } from '../../stores/process';
import { Advice } from '../step/Advice';
import { SettledNote } from '../step/SettledNote';
import { SubjectTabs } from '../step/SubjectTabs';
import { ToolHead } from '../step/ToolHead';
import { ToolSheet } from '../step/ToolSheet';
import type { ToolPageProps } from '../step/toolPage';
import FindingsPage from '../visit/FindingsPage';
import SessionsPage from '../visit/SessionsPage';
import { MemberCounts } from './MemberCounts';
import { RecordList, withRecord } from './RecordList';
import { useRecords } from './useRecords';

export default function RecordsPage(page: ToolPageProps) {
  const form = formOf(page.process, page.tool.form);
  if (!form?.entity) return <ToolSheet {...page}>{null}</ToolSheet>;
  if (form.entity === 'visit_session') return <SessionsPage {...page} form={form} />;
  if (form.entity === 'finding') return <FindingsPage {...page} />;
  return <GroupRecords {...page} form={form} />;
}

function GroupRecords({ form, ...page }: ToolPageProps & { form: Form }) {
  const { group, process, step, tool } = page;
  const { t } = useTranslation('plan');
  const words = useWords(process);
  const { query } = useRoute();
  const records = useRecords(group.id, form);
  const [fresh, setFresh] = useState<string | null>(null);
  // Each city has a support group of its own.
  const sides = form.entity === 'member' ? sidesOf(group.parties.map((party) => party.role)) : [];
  const side = sides.find((each) => each === query.subject) ?? sides[0];
  const shown = (records.list ?? []).filter(({ row }) => !side || row.at === side);
  const title = words(`form.${form.id}.title`);

  async function add() {
    const id = await records.add({ group_id: group.id, ...(side && { at: side }) });
    if (!id) return;
    setFresh(id);
    replaceQuery(withRecord(query, id));
  }
  return (
    <ToolSheet
      {...page}
      legend={shown.some(({ row }) => row.invented === 1)}
      progress={records.list && t('records.count', { count: shown.length })}
    >
      <Spread>
        <SpreadRow
          margin={
            <>
              {side === 'mentor' && <MemberCounts members={shown} />}
              <Advice {...page} />
            </>
          }
        >
          <ToolHead {...page}>
            <Button variant="default" leftSection={<IconPlus size="1rem" />} onClick={add}>
              {t([`records.adding.${form.entity}`, 'records.add'], { what: title })}
            </Button>
          </ToolHead>
          <SettledNote step={step} tool={tool.id} />
          <SubjectTabs group={group} subjects={sides} current={side} />
          <VisuallyHidden component="h2">{title}</VisuallyHidden>
          <RecordList
            process={process}
            form={form}
            group={group.id}
            records={records}
            shown={shown}
            empty={t('records.none')}
            fresh={fresh}
          />
        </SpreadRow>
      </Spread>
    </ToolSheet>
  );
}

type Side = 'mentee' | 'mentor';
/** A group of peers keeps one list. */
function sidesOf(roles: string[]): Side[] {
  const sides = (['mentee', 'mentor'] as const).filter((side) => roles.includes(side));
  return sides.length > 0 ? sides : ['mentee'];
}
