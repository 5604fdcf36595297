/** The block above the columns: the group's title, who learns and who advises, the date, and which version it is. */
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { GroupDetail } from '../../../shared/contract/guidance';
import type { PlanContent } from '../../../shared/contract/plan';
import { LINE_LIMIT } from '../../../shared/model/text';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import { useDraft } from '../../stores/drafts';
import { write } from '../../stores/session';
import classes from './PlanHeader.module.css';

interface Props {
  group: GroupDetail;
  content: Pick<PlanContent, 'group' | 'date'>;
  /** What the block says of the version. */
  version: string;
  readOnly: boolean;
}

const CITIES = ['mentee', 'mentor'] as const;

export function PlanHeader({ group, content, version, readOnly }: Props) {
  const { t } = useTranslation('plan');
  const format = useFormat();
  const title = useId();
  const date = useId();
  return (
    <dl className={classes.block}>
      <Fact name={t('header.group')} label={readOnly ? undefined : title} wide>
        {readOnly ? (content.group.title ?? '') : <TitleField group={group} id={title} />}
      </Fact>
      {CITIES.map((role) => (
        <Fact key={role} name={t(`header.${role}`)}>
          {content.group[role] && <Mark role={role} />}
          {content.group[role]}
        </Fact>
      ))}
      <Fact name={t('header.date')} label={readOnly ? undefined : date}>
        {readOnly ? content.date && format.date(content.date) : <DateField group={group} id={date} />}
      </Fact>
      <Fact name={t('header.version')}>{version}</Fact>
    </dl>
  );
}

interface FactProps {
  name: string;
  /** Id of the field that the name belongs to. */
  label?: string | undefined;
  wide?: boolean;
  children: ReactNode;
}

function Fact({ name, label, wide, children }: FactProps) {
  return (
    <div className={classes.fact} data-wide={wide || undefined}>
      <dt>{label ? <label htmlFor={label}>{name}</label> : name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

type Field = 'plan_title' | 'plan_date';

function useGroupField(group: GroupDetail, field: Field, saved: string | null) {
  return useDraft<string | null>(saved, async (value, was) => {
    const row = await write('record.set', { entity: 'mentoring_group', id: group.id, field, value, was });
    return row[field] as string | null;
  });
}

function TitleField({ group, id }: { group: GroupDetail; id: string }) {
  const { t } = useTranslation('plan');
  const draft = useGroupField(group, 'plan_title', group.planTitle);
  return (
    <span className={classes.growing}>
      <input
        id={id}
        className={classes.field}
        value={draft.value ?? ''}
        placeholder={group.theme ?? t('header.titleless')}
        maxLength={LINE_LIMIT}
        size={1}
        onChange={(event) => draft.set(event.currentTarget.value || null)}
        onBlur={draft.flush}
      />
      <Theirs draft={draft} />
    </span>
  );
}

function DateField({ group, id }: { group: GroupDetail; id: string }) {
  const draft = useGroupField(group, 'plan_date', group.planDate);
  return (
    <>
      <input
        id={id}
        type="date"
        className={classes.field}
        value={draft.value ?? ''}
        onChange={(event) => draft.set(event.currentTarget.value || null)}
        onBlur={draft.flush}
      />
      <Theirs draft={draft} />
    </>
  );
}

/** Somebody else changed the same field meanwhile. */
function Theirs({ draft }: { draft: ReturnType<typeof useGroupField> }) {
  const { t } = useTranslation('plan');
  if (draft.failure) return <span role="alert">{draft.failure.message}</span>;
  if (!draft.conflict) return null;
  return (
    <span role="alert" className={classes.conflict}>
      {t('header.theirs', { value: draft.conflict.theirs ?? t('conflict.empty') })}{' '}
      <button type="button" onClick={() => draft.resolve('theirs')}>
        {t('conflict.takeTheirs')}
      </button>
      <button type="button" onClick={() => draft.resolve('mine')}>
        {t('conflict.takeMine')}
      </button>
    </span>
  );
}
