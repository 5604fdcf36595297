/** The list of needs: the thread from need to indicator starts here. One need is open at a time. */
import { Button, UnstyledButton } from '@mantine/core';
import { IconChevronDown, IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Row } from '../../../shared/model/entities';
import { Invented } from '../../components/Invented';
import { Spread, SpreadRow } from '../../components/Sheet';
import { ThreadChip } from '../../components/ThreadChip';
import { replaceQuery, useRoute } from '../../routes';
import { formOf } from '../../stores/process';
import { write } from '../../stores/session';
import { Advice } from './Advice';
import { NewNeed } from './NeedDialog';
import classes from './NeedsPage.module.css';
import { labelOfNeed, useNeeds } from './needs';
import { RecordForm } from './RecordForm';
import { SettledNote } from './SettledNote';
import { ToolHead } from './ToolHead';
import { ToolSheet } from './ToolSheet';
import type { ToolPageProps } from './toolPage';

export default function NeedsPage(page: ToolPageProps) {
  const { group, step, tool } = page;
  const { t } = useTranslation('step');
  const { query } = useRoute();
  const needs = useNeeds(group.id);
  const [adding, setAdding] = useState(false);
  const open = (need: string | null) => replaceQuery(need ? { need } : {});
  return (
    <ToolSheet
      {...page}
      legend={needs.some((need) => need.invented)}
      progress={t('needCount', { count: needs.length })}
    >
      <Spread>
        <SpreadRow margin={<Advice {...page} />}>
          <ToolHead {...page}>
            <Button variant="default" leftSection={<IconPlus size="1rem" />} onClick={() => setAdding(true)}>
              {t('need.add')}
            </Button>
          </ToolHead>
          <SettledNote step={step} tool={tool.id} />
          {needs.length === 0 && <p className={classes.empty}>{t('need.none')}</p>}
          <ul className={classes.needs}>
            {needs.map((need) => (
              <Need
                key={need.id}
                page={page}
                need={need}
                open={need.id === query.need}
                toggle={() => open(need.id === query.need ? null : need.id)}
              />
            ))}
          </ul>
        </SpreadRow>
      </Spread>
      {adding && (
        <NewNeed
          group={group.id}
          question={null}
          onClose={() => setAdding(false)}
          onMade={(need) => {
            setAdding(false);
            open(need);
          }}
        />
      )}
    </ToolSheet>
  );
}

interface NeedProps {
  page: ToolPageProps;
  need: Row<'need'>;
  open: boolean;
  toggle: () => void;
}

function Need({ page: { group, process, tool }, need, open, toggle }: NeedProps) {
  const { t } = useTranslation('step');
  const form = formOf(process, tool.form);
  const about = [
    need.gap && t(`choices:need-gap.${need.gap}`),
    need.scope && t(`choices:need-scope.${need.scope}`),
    need.policy_field && t(`choices:policy-field.${need.policy_field}`),
    need.asks && t(`choices:need-ask.${need.asks}`),
  ];
  const remove = () => void write('record.remove', { entity: 'need', id: need.id }).catch(() => undefined);
  return (
    <li className={classes.need} data-record={need.id}>
      <UnstyledButton className={classes.head} aria-expanded={open} onClick={toggle}>
        <ThreadChip kind="need" label={labelOfNeed(need)} title="" wide />
        <span className={classes.words}>
          <span className={classes.title}>
            {need.title ?? t('common:untitled')}
            {need.invented === 1 && <Invented />}
          </span>
          <span className={classes.about}>{about.filter(Boolean).join(' · ')}</span>
        </span>
        <IconChevronDown className={classes.chevron} data-open={open || undefined} aria-hidden="true" />
      </UnstyledButton>
      {open && form && (
        <div className={classes.body}>
          <RecordForm process={process} form={form} group={group.id} record={need.id} />
          <Button variant="subtle" color="gray" onClick={remove}>
            {t('need.remove')}
          </Button>
        </div>
      )}
    </li>
  );
}
