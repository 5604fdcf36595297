/** "Not here, because…": the reason why a rule does not hold for this group, to write, change and take back. */
import { Button, Textarea, UnstyledButton } from '@mantine/core';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { CheckView } from '../../../shared/contract/method';
import { CallError } from '../../client';
import { useSession, write } from '../../stores/session';
import classes from './CheckNote.module.css';

interface Props {
  group: string;
  check: CheckView;
  rule: string;
}

export function Exception({ group, check: { check, reason }, rule }: Props) {
  const { t } = useTranslation('checks');
  const readOnly = useSession((state) => state.status?.readOnly ?? false);
  const [writing, setWriting] = useState(false);
  const opener = useRef<HTMLButtonElement>(null);
  function close() {
    setWriting(false);
    requestAnimationFrame(() => opener.current?.focus());
  }
  if (writing)
    return (
      <ReasonField
        reason={reason ?? ''}
        cancel={close}
        keep={async (words) => {
          await write('check.except', { group, check, reason: words.trim() || null });
          close();
        }}
      />
    );
  return (
    <>
      {reason !== null && (
        <p className={classes.reason}>
          <span className={classes.because}>{t('because')}</span> {reason}
        </p>
      )}
      {!readOnly && (
        <UnstyledButton
          ref={opener}
          className={classes.button}
          aria-label={reason === null ? t('ask', { rule }) : t('change', { rule })}
          onClick={() => setWriting(true)}
        >
          {t(reason === null ? 'because' : 'changeShort')}
        </UnstyledButton>
      )}
    </>
  );
}

interface FieldProps {
  reason: string;
  keep: (words: string) => Promise<void>;
  cancel: () => void;
}

function ReasonField({ reason, keep, cancel }: FieldProps) {
  const { t } = useTranslation('checks');
  const [words, setWords] = useState(reason);
  const [failure, setFailure] = useState<string | null>(null);
  async function confirm() {
    try {
      await keep(words);
    } catch (error) {
      if (!(error instanceof CallError)) throw error;
      setFailure(error.message);
    }
  }
  return (
    <div className={classes.write}>
      <Textarea
        label={t('because')}
        description={reason ? t('hint') : undefined}
        error={failure}
        size="sm"
        autosize
        minRows={2}
        autoFocus
        value={words}
        onChange={(event) => setWords(event.currentTarget.value)}
        onKeyDown={(event) => event.key === 'Escape' && cancel()}
      />
      <div className={classes.ways}>
        <Button size="compact-md" disabled={!words.trim() && !reason} onClick={confirm}>
          {t('keep')}
        </Button>
        <Button size="compact-md" variant="default" onClick={cancel}>
          {t('cancel')}
        </Button>
      </div>
    </div>
  );
}
