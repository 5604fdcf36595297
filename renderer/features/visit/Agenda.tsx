/** The sessions of a visit, day by day and by the hour; each opens to its form, its notes and what it brought. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import type { Form } from '../../../shared/process/schema';
import { Pending } from '../../components/Pending';
import { useFormat } from '../../format';
import { replaceQuery, useRoute } from '../../routes';
import { RecordList, withRecord } from '../records/RecordList';
import type { Records } from '../records/useRecords';
import { daysOf, hoursOf } from './agenda';
import { FindingList } from './FindingList';
import type { Findings } from './findings';
import classes from './Visit.module.css';

interface Props {
  process: ProcessView;
  form: Form;
  group: string;
  visit: string;
  records: Records;
  fresh: string | null;
  setFresh: (id: string) => void;
  /** With it, an open session has its own list of findings. */
  findings?: Findings;
}

export function Agenda({ process, form, group, visit, records, fresh, setFresh, findings }: Props) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const { query } = useRoute();
  if (!records.list) return <Pending failure={records.failure} retry={records.refresh} />;
  const days = daysOf(records.list.filter(({ row }) => row.visit_id === visit));
  const last = days.findLast((day) => day.date !== null)?.date ?? null;

  async function add() {
    // One goes on with the last day that was planned.
    const id = await records.add({ visit_id: visit, date: last });
    if (!id) return;
    setFresh(id);
    replaceQuery(withRecord(query, id));
  }
  const shared = { process, form, group, fresh, fixedOrder: true };
  return (
    <>
      {days.map((day) => (
        <section key={day.date ?? ''} className={classes.day}>
          <h3 className={classes.date}>{day.date ? format.date(day.date) : t('visit.noDay')}</h3>
          <RecordList
            {...shared}
            records={{ ...records, removed: null, trouble: null }}
            shown={day.sessions}
            empty={null}
            lead={(session) => <span className={classes.hours}>{hoursOf(session)}</span>}
            below={
              findings &&
              ((session) => (
                <section aria-label={t('visit.foundHere')}>
                  <h4 className={classes.foundHere}>{t('visit.foundHere')}</h4>
                  <FindingList findings={findings} session={session.row.id} />
                </section>
              ))
            }
          />
        </section>
      ))}
      <RecordList {...shared} records={records} shown={[]} empty={days.length === 0 && t('visit.noSessions')} />
      <Button variant="default" mt="md" leftSection={<IconPlus size="1rem" />} onClick={add}>
        {t('visit.addSession')}
      </Button>
    </>
  );
}
