/** Records as cards, one open at a time; added, ordered, removed and taken back in place. */
import { Button, VisuallyHidden } from '@mantine/core';
import { IconArrowBackUp } from '@tabler/icons-react';
import { type ReactNode, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import type { Form } from '../../../shared/process/schema';
import { FailureNote, Pending } from '../../components/Pending';
import { replaceQuery, useRoute } from '../../routes';
import { RecordCard } from './RecordCard';
import classes from './Records.module.css';
import { useListDrag } from './useListDrag';
import type { Recorded, Records } from './useRecords';

interface Props {
  process: ProcessView;
  form: Form;
  group: string;
  records: Records;
  /** Those that are shown, in their order. */
  shown: Recorded[];
  /** Said when there is none. */
  empty: ReactNode;
  /** The one that was made just now. */
  fresh: string | null;
  /** The order follows from something else, such as the hour. */
  fixedOrder?: boolean;
  lead?: (record: Recorded) => ReactNode;
  /** Under an open form. */
  below?: (record: Recorded) => ReactNode;
}

export function RecordList({ process, form, group, records, shown, empty, fresh, fixedOrder, lead, below }: Props) {
  const { t } = useTranslation('plan');
  const { query } = useRoute();
  const root = useRef<HTMLUListElement>(null);
  const [said, setSaid] = useState('');
  const ids = shown.map((record) => record.row.id);
  const moveUnder = (id: string, after: string | null) => {
    void records.move(id, after);
    const others = ids.filter((other) => other !== id);
    setSaid(t('records.moved', { place: after === null ? 1 : others.indexOf(after) + 2, count: ids.length }));
  };
  const moveBy = (id: string, by: -1 | 1) => {
    const at = ids.indexOf(id);
    if (at + by < 0 || at + by >= ids.length) return;
    moveUnder(id, by < 0 ? (ids[at - 2] ?? null) : (ids[at + 1] ?? null));
  };
  const drag = useListDrag(root, ids, moveUnder);
  if (!records.list) return <Pending failure={records.failure} retry={records.refresh} />;
  return (
    <>
      {records.trouble && <FailureNote failure={records.trouble} />}
      {shown.length === 0 && <p className={classes.empty}>{empty}</p>}
      <ul ref={root} className={classes.cards}>
        {shown.map((record, index) => {
          const { id } = record.row;
          const open = query.record === id;
          return (
            <RecordCard
              key={id}
              process={process}
              form={form}
              group={group}
              record={record}
              open={open}
              fresh={fresh === id}
              lead={lead?.(record)}
              toggle={() => replaceQuery(withRecord(query, open ? null : id))}
              remove={() => void records.remove(id)}
              {...(!fixedOrder && {
                move: {
                  by: (by) => moveBy(id, by),
                  drag: (event) => drag.start(id, event),
                  dragging: drag.over === id ? 'under' : drag.over === null && index === 0 ? 'above' : null,
                },
              })}
            >
              {below?.(record)}
            </RecordCard>
          );
        })}
      </ul>
      {records.removed && (
        <p className={classes.removed} role="status">
          {t('records.removed')}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowBackUp size="1rem" />}
            onClick={() => void records.restore()}
          >
            {t('records.restore')}
          </Button>
        </p>
      )}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </>
  );
}

/** The address with a record open in it, or with none. */
export function withRecord({ record: _, ...query }: Record<string, string>, id: string | null): Record<string, string> {
  return id ? { ...query, record: id } : query;
}
