/**
 * Findings as they are typed, one line each. The chosen one shows what it can become; with it in focus one letter
 * does the same. Up and down move between them; the line for the next one stays in sight.
 */
import { Button, Textarea } from '@mantine/core';
import { IconArrowBackUp, IconLock } from '@tabler/icons-react';
import { type KeyboardEvent, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { FINDING_KINDS } from '../../../shared/model/choices';
import { TEXT_LIMIT } from '../../../shared/model/text';
import { FailureNote } from '../../components/Pending';
import { FindingLine } from './FindingLine';
import classes from './Findings.module.css';
import type { Findings } from './findings';

interface Props {
  findings: Findings;
  /** Only those of this session; all of the visit when null. */
  session: string | null;
}

export function FindingList({ findings, session }: Props) {
  const { t } = useTranslation('plan');
  const shown = session ? findings.list.filter((finding) => finding.session_id === session) : findings.list;
  const [chosen, setChosen] = useState<string | null>(null);
  const [text, setText] = useState('');
  const list = useRef<HTMLOListElement>(null);

  async function add() {
    const words = text.trim();
    if (!words) return;
    setText('');
    if (!(await findings.add(words, session))) setText(words);
  }
  const onEntryKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.shiftKey || event.nativeEvent.isComposing) return;
    event.preventDefault();
    void add();
  };
  const onLineKey = (event: KeyboardEvent, index: number) => {
    const finding = shown[index];
    if (!finding || event.ctrlKey || event.metaKey || event.altKey) return;
    const kind = FINDING_KINDS.find((each) => t(`visit.key.${each}`).toLowerCase() === event.key.toLowerCase());
    if (kind) {
      event.preventDefault();
      event.stopPropagation();
      findings.setKind(finding, kind);
    }
    if (event.key === 'Delete') findings.remove(finding);
    const next = event.key === 'ArrowDown' ? index + 1 : event.key === 'ArrowUp' ? index - 1 : -1;
    if (!shown[next]) return;
    event.preventDefault();
    list.current?.querySelectorAll<HTMLElement>('[data-line]')[next]?.focus();
  };
  return (
    <div className={classes.findings}>
      <p className={classes.lock}>
        <IconLock aria-hidden="true" />
        {t('visit.confidential')}
      </p>
      {findings.trouble && <FailureNote failure={findings.trouble} />}
      <ol ref={list} className={classes.list}>
        {shown.map((finding, index) => (
          <FindingLine
            key={finding.id}
            finding={finding}
            open={finding.id === chosen}
            choose={() => setChosen(finding.id)}
            findings={findings}
            onKeyDown={(event) => onLineKey(event, index)}
          />
        ))}
      </ol>
      {findings.removed && (
        <p className={classes.removed} role="status">
          {t('records.removed')}
          <Button
            variant="default"
            size="compact-md"
            leftSection={<IconArrowBackUp size="1rem" />}
            onClick={findings.restore}
          >
            {t('records.restore')}
          </Button>
        </p>
      )}
      <div className={classes.next}>
        <Textarea
          aria-label={t('visit.newFinding')}
          placeholder={t('visit.placeholder')}
          autosize
          minRows={1}
          maxLength={TEXT_LIMIT}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          onKeyDown={onEntryKey}
          onBlur={() => void add()}
          classNames={{ input: classes.input }}
        />
      </div>
    </div>
  );
}
