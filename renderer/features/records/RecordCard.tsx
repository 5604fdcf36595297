/** One record: two lines until it is opened, then its form. Alt and an arrow move it, so does its menu. */
import { ActionIcon, Menu, UnstyledButton } from '@mantine/core';
import {
  IconArrowDown,
  IconArrowUp,
  IconChevronDown,
  IconDotsVertical,
  IconGripVertical,
  IconTrash,
} from '@tabler/icons-react';
import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue, ProcessView } from '../../../shared/contract/guidance';
import type { Form, Question } from '../../../shared/process/schema';
import { Invented } from '../../components/Invented';
import { useFormat } from '../../format';
import { useWords } from '../../stores/process';
import { sayAnswer } from '../step/form/answerText';
import { RecordForm } from '../step/RecordForm';
import classes from './Records.module.css';
import { summaryOf } from './summary';
import type { Recorded } from './useRecords';

interface Props {
  process: ProcessView;
  form: Form;
  group: string;
  record: Recorded;
  open: boolean;
  /** It was made just now: its first field gets the focus. */
  fresh: boolean;
  /** Before the title: the hours of a session. */
  lead?: ReactNode;
  toggle: () => void;
  remove: () => void;
  /** Absent where the order follows from something else. */
  move?: { by: (by: -1 | 1) => void; drag: (event: PointerEvent) => void; dragging: 'under' | 'above' | null };
  /** Under the form. */
  children?: ReactNode;
}

export function RecordCard({ process, form, group, record, open, fresh, lead, toggle, remove, move, children }: Props) {
  const { t } = useTranslation('plan');
  const { t: step } = useTranslation('step');
  const words = useWords(process);
  const format = useFormat();
  const say = (question: Question, value: FormValue['value']) => sayAnswer(question, value, words, format, step);
  const { title, about } = summaryOf(form, record, say, lead !== undefined);
  const name = title ?? t('common:untitled');
  const body = useRef<HTMLDivElement>(null);
  // The form comes when its answers are there.
  useEffect(() => {
    if (!fresh || !body.current) return;
    const watch = new MutationObserver(focusFirst);
    function focusFirst() {
      const field = body.current?.querySelector<HTMLElement>('input, textarea, select');
      if (!field) return;
      field.focus();
      watch.disconnect();
    }
    watch.observe(body.current, { childList: true, subtree: true });
    focusFirst();
    return () => watch.disconnect();
  }, [fresh]);

  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowUp' ? -1 : event.key === 'ArrowDown' ? 1 : null;
    if (!move || !event.altKey || by === null) return;
    event.preventDefault();
    move.by(by);
  };
  return (
    <li className={classes.card} data-record={record.row.id} data-drop={move?.dragging ?? undefined}>
      <div className={classes.head}>
        {move && (
          <span className={classes.grip} aria-hidden="true" title={t('records.drag')} onPointerDown={move.drag}>
            <IconGripVertical />
          </span>
        )}
        <UnstyledButton className={classes.open} aria-expanded={open} onClick={toggle} onKeyDown={onKeyDown}>
          {lead}
          <span className={classes.words}>
            <span className={classes.title} data-empty={!title || undefined}>
              {name}
              {record.row.invented === 1 && <Invented />}
            </span>
            {about.length > 0 && <span className={classes.about}>{about.join(' · ')}</span>}
          </span>
          <IconChevronDown className={classes.chevron} data-open={open || undefined} aria-hidden="true" />
        </UnstyledButton>
        <Menu position="bottom-end">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t('records.menu', { name })}>
              <IconDotsVertical size="1.0625rem" />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            {move && (
              <>
                <Menu.Item leftSection={<IconArrowUp size="1rem" />} onClick={() => move.by(-1)}>
                  {t('rowMenu.up')}
                </Menu.Item>
                <Menu.Item leftSection={<IconArrowDown size="1rem" />} onClick={() => move.by(1)}>
                  {t('rowMenu.down')}
                </Menu.Item>
              </>
            )}
            <Menu.Item leftSection={<IconTrash size="1rem" />} onClick={remove}>
              {t('records.remove')}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </div>
      {open && (
        <div ref={body} className={classes.body}>
          <RecordForm process={process} form={form} group={group} record={record.row.id} />
          {children}
        </div>
      )}
    </li>
  );
}
