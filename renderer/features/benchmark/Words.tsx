/** Words in a field of their own: labelled, growing with what is typed, saved as one types. */
import { Textarea } from '@mantine/core';
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import { Clash } from '../../components/Clash';
import { Invented } from '../../components/Invented';
import { useDraft } from '../../stores/drafts';
import classes from './Words.module.css';

interface Props {
  label: ReactNode;
  saved: string | null;
  /** Writes a value; gets the one it replaces, answers what was stored. */
  save: (value: string | null, was: string | null) => Promise<string | null>;
  invented?: boolean;
  confidential?: boolean;
  /** What stood here the time before, with its day. */
  earlier?: string | null;
}

export function Words({ label, saved, save, invented, confidential, earlier }: Props) {
  const { t } = useTranslation('step');
  const id = useId();
  const draft = useDraft<string | null>(saved, save);
  const described = [earlier && `${id}earlier`, draft.failure && `${id}failure`].filter(Boolean).join(' ');
  return (
    <div className={classes.words}>
      <div className={classes.head}>
        <label htmlFor={id} className={classes.label}>
          {label}
          {invented && saved !== null && <Invented />}
        </label>
        {confidential && (
          <span className={classes.lock} title={t('confidential.long')}>
            <IconLock className={classes.lockIcon} aria-hidden="true" />
            {t('confidential.short')}
          </span>
        )}
      </div>
      <Textarea
        id={id}
        attributes={described ? { input: { 'aria-describedby': described } } : undefined}
        error={draft.failure?.code === 'INVALID'}
        rows={1}
        value={draft.value ?? ''}
        onChange={(event) => draft.set(event.currentTarget.value === '' ? null : event.currentTarget.value)}
        onBlur={draft.flush}
        classNames={{ input: classes.input }}
      />
      {earlier && (
        <p id={`${id}earlier`} className={classes.earlier}>
          {earlier}
        </p>
      )}
      {draft.failure && (
        <p id={`${id}failure`} className={classes.failure} role="alert">
          {draft.failure.message}
        </p>
      )}
      {draft.conflict && <Clash theirs={draft.conflict.theirs} resolve={draft.resolve} />}
    </div>
  );
}
