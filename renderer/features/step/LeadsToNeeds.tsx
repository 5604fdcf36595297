/** Under a question that leads to needs: the needs that came from it, and a new one. */
import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import { ThreadChip } from '../../components/ThreadChip';
import classes from './LeadsToNeeds.module.css';
import { NeedDialog } from './NeedDialog';
import { labelOfNeed, useNeeds } from './needs';

interface Props {
  group: string;
  process: ProcessView;
  question: string;
}

export function LeadsToNeeds({ group, process, question }: Props) {
  const { t } = useTranslation('step');
  const needs = useNeeds(group).filter((need) => need.question === question);
  /** A need's id, `new`, or null when no dialog is open. */
  const [open, setOpen] = useState<string | null>(null);
  return (
    <>
      {needs.length > 0 && <span>{t('leadsTo')}</span>}
      {needs.map((need) => (
        <ThreadChip
          key={need.id}
          kind="need"
          label={labelOfNeed(need)}
          title={need.title}
          wide
          onClick={() => setOpen(need.id)}
        />
      ))}
      <Button
        variant="subtle"
        size="compact-sm"
        className={classes.add}
        leftSection={<IconPlus size="0.875rem" />}
        aria-label={t('need.add')}
        onClick={() => setOpen('new')}
      >
        {t('need.short')}
      </Button>
      {open && (
        <NeedDialog
          group={group}
          process={process}
          need={open === 'new' ? null : open}
          question={question}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}
