/** The field in a cell that is typed into. It saves by itself; Escape puts back what stood there. */
import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PlanColumn } from '../../../shared/contract/plan';
import { TEXT_LIMIT } from '../../../shared/model/text';
import { useDraft } from '../../stores/drafts';
import { type CellValue, textOf, valueFrom } from './columns';
import classes from './PlanGrid.module.css';
import type { PlanRow } from './planRows';
import type { Typing } from './useGrid';
import type { PlanBook } from './usePlanBook';

interface Props {
  row: PlanRow;
  column: PlanColumn;
  typing: Typing;
  label: string;
  save: PlanBook['save'];
  end: () => void;
}

export function CellEditor({ row, column, typing, label, save, end }: Props) {
  const { t } = useTranslation('plan');
  const saved = row.cells[column];
  const draft = useDraft<CellValue>(saved, (value, was) => save(row.key, column, value, was));
  const before = useRef(saved);
  const [text, setText] = useState(typing.text ?? textOf(saved));
  const area = useRef<HTMLTextAreaElement>(null);
  const note = useId();

  const type = (next: string) => {
    setText(next);
    draft.set(valueFrom(column, next, draft.value));
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: the letter that opened the field is typed once
  useLayoutEffect(() => {
    area.current?.focus();
    area.current?.setSelectionRange(text.length, text.length);
    if (typing.text !== null) type(typing.text);
  }, []);
  // What somebody else wrote here meanwhile, as long as nothing of one's own waits to be saved.
  const current = textOf(draft.value);
  const known = useRef(current);
  // biome-ignore lint/correctness/useExhaustiveDependencies: only news replaces what is being typed
  useEffect(() => {
    if (known.current === current) return;
    known.current = current;
    if (textOf(valueFrom(column, text, draft.value)) !== current) setText(current);
  }, [current]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'Escape' && !event.nativeEvent.isComposing) draft.set(before.current);
  };
  const full = text.length >= TEXT_LIMIT;
  return (
    <>
      <textarea
        ref={area}
        className={classes.area}
        value={text}
        aria-label={label}
        aria-describedby={full || draft.failure ? note : undefined}
        aria-invalid={!!draft.failure || undefined}
        maxLength={TEXT_LIMIT}
        rows={1}
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={onKeyDown}
        onBlur={() => {
          draft.flush();
          if (document.hasFocus()) end();
        }}
      />
      {(full || draft.failure) && (
        <span id={note} role="status" className={classes.note}>
          {draft.failure?.message ?? t('cell.full', { limit: TEXT_LIMIT })}
        </span>
      )}
    </>
  );
}
