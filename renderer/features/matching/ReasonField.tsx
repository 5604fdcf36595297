/** A reason on one line, saved as one types. When somebody else wrote another one meanwhile, the person chooses. */
import { Button, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { EntityName } from '../../../shared/model/entities';
import { useDraft } from '../../stores/drafts';
import { write } from '../../stores/session';
import classes from './Matching.module.css';

interface Props {
  entity: Extract<EntityName, 'match_score' | 'match_constraint'>;
  id: string;
  saved: string | null;
  label: string;
  placeholder: string;
  readOnly: boolean;
}

export function ReasonField({ entity, id, saved, label, placeholder, readOnly }: Props) {
  const { t } = useTranslation('step');
  const draft = useDraft(saved, async (value, was) => {
    const row = await write('record.set', { entity, id, field: 'reason', value, was });
    return (row as { reason?: string | null }).reason ?? null;
  });
  return (
    <>
      <TextInput
        size="xs"
        aria-label={label}
        placeholder={placeholder}
        value={draft.value ?? ''}
        readOnly={readOnly}
        error={draft.failure?.message}
        onChange={(event) => draft.set(event.currentTarget.value || null)}
        onBlur={draft.flush}
      />
      {draft.conflict && (
        <div role="alert" className={classes.line}>
          <span>{t('conflict.title')}</span>
          <q>{draft.conflict.theirs ?? t('conflict.emptied')}</q>
          <Button size="compact-sm" onClick={() => draft.resolve('mine')}>
            {t('conflict.mine')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => draft.resolve('theirs')}>
            {t('conflict.theirs')}
          </Button>
        </div>
      )}
    </>
  );
}
