/** One finding: its words, what kind it is, and, when chosen, what else it could be. */
import { Button, Kbd, Textarea, UnstyledButton } from '@mantine/core';
import { IconPencil, IconTrash } from '@tabler/icons-react';
import { type KeyboardEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_KINDS } from '../../../shared/model/choices';
import { TEXT_LIMIT } from '../../../shared/model/text';
import { Invented } from '../../components/Invented';
import { useDraft } from '../../stores/drafts';
import classes from './Findings.module.css';
import type { Finding, Findings } from './findings';

interface Props {
  finding: Finding;
  open: boolean;
  choose: () => void;
  findings: Findings;
  onKeyDown: (event: KeyboardEvent) => void;
}

export function FindingLine({ finding, open, choose, findings, onKeyDown }: Props) {
  const { t } = useTranslation('plan');
  const [writing, setWriting] = useState(false);
  const kind = finding.kind ?? 'note';
  return (
    <li className={classes.finding} data-record={finding.id} data-kind={kind} data-open={open || undefined}>
      {writing ? (
        <FindingText finding={finding} findings={findings} done={() => setWriting(false)} />
      ) : (
        <UnstyledButton
          data-line
          className={classes.line}
          aria-expanded={open}
          onClick={choose}
          onFocus={choose}
          onKeyDown={(event) => (event.key === 'F2' ? setWriting(true) : onKeyDown(event))}
        >
          <span className={classes.text}>
            {finding.text ?? t('common:untitled')}
            {finding.invented === 1 && <Invented />}
          </span>
          {kind !== 'note' && <span className={classes.kind}>{t(`choices:finding-kind.${kind}`)}</span>}
        </UnstyledButton>
      )}
      {open && !writing && (
        <fieldset className={classes.tools} aria-label={t('visit.whatIsIt')}>
          {FINDING_KINDS.filter((each) => each !== kind).map((each) => (
            <UnstyledButton key={each} className={classes.tool} onClick={() => findings.setKind(finding, each)}>
              <Kbd size="xs" aria-hidden="true">
                {t(`visit.key.${each}`)}
              </Kbd>
              {t(`choices:finding-kind.${each}`)}
            </UnstyledButton>
          ))}
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconPencil size="0.9375rem" />}
            onClick={() => setWriting(true)}
          >
            {t('visit.edit')}
          </Button>
          <Button
            variant="subtle"
            color="gray"
            size="compact-sm"
            leftSection={<IconTrash size="0.9375rem" />}
            onClick={() => findings.remove(finding)}
          >
            {t('records.remove')}
          </Button>
        </fieldset>
      )}
    </li>
  );
}

/** Changing the words of a finding; saved as one types. */
function FindingText({ finding, findings, done }: { finding: Finding; findings: Findings; done: () => void }) {
  const { t } = useTranslation('plan');
  const draft = useDraft<string | null>(finding.text, (text, was) => findings.setText(finding.id, text, was));
  return (
    <div className={classes.writing}>
      <Textarea
        aria-label={t('visit.edit')}
        autosize
        autoFocus
        minRows={1}
        maxLength={TEXT_LIMIT}
        error={draft.failure?.message}
        value={draft.value ?? ''}
        onChange={(event) => draft.set(event.currentTarget.value || null)}
        onBlur={draft.flush}
        onKeyDown={(event) => {
          if (event.key === 'Escape' || (event.key === 'Enter' && !event.shiftKey)) {
            event.preventDefault();
            done();
          }
        }}
        classNames={{ input: classes.input }}
      />
      {draft.conflict && (
        <p role="alert" className={classes.conflict}>
          {t('header.theirs', { value: draft.conflict.theirs ?? t('conflict.empty') })}
          <Button size="compact-sm" onClick={() => draft.resolve('mine')}>
            {t('conflict.takeMine')}
          </Button>
          <Button size="compact-sm" variant="default" onClick={() => draft.resolve('theirs')}>
            {t('conflict.takeTheirs')}
          </Button>
        </p>
      )}
      <Button size="compact-md" variant="default" onClick={done}>
        {t('ready')}
      </Button>
    </div>
  );
}
