/** A question in full: number, words, hint, its field, and what hangs below it. Saved as one types. */
import { IconLock } from '@tabler/icons-react';
import { type ReactNode, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { FormValue, ProcessView } from '../../../../shared/contract/guidance';
import type { Form, Question } from '../../../../shared/process/schema';
import { Invented } from '../../../components/Invented';
import { useDraft } from '../../../stores/drafts';
import { useWords } from '../../../stores/process';
import { write } from '../../../stores/session';
import { Conflict } from './Conflict';
import { Field, isSingle } from './Field';
import classes from './QuestionRow.module.css';

/** Whose answers these are: a party role, `group`, or the id of the record that the form describes. */
export interface Slot {
  group: string;
  form: string;
  subject: string;
}

interface Props {
  process: ProcessView;
  form: Form;
  question: Question;
  slot: Slot;
  /** What the services say stands there; undefined while not answered. */
  saved: FormValue | undefined;
  number?: number;
  /** Chips and buttons under the field. */
  below?: ReactNode;
}

/** The element a jump to a question goes to. */
export const anchorOf = (question: string) => `question-${question}`;

export function QuestionRow({ process, form, question, slot, saved, number, below }: Props) {
  const { t } = useTranslation('step');
  const words = useWords(process);
  const id = useId();
  const draft = useDraft<FormValue['value']>(
    saved?.value ?? null,
    async (value, was) => (await write('form.set', { ...slot, question: question.id, value, was })).value,
  );
  const key = `form.${form.id}.${question.id}`;
  const ids = { field: `${id}field`, words: `${id}words`, hint: `${id}hint`, remark: `${id}remark` };
  const Words = isSingle(question) ? 'label' : 'span';
  return (
    <div className={classes.question} id={anchorOf(question.id)}>
      {number !== undefined && (
        <span className={classes.number} aria-hidden="true">
          {number}
        </span>
      )}
      <div className={classes.head}>
        <Words className={classes.words} id={ids.words} {...(isSingle(question) && { htmlFor: ids.field })}>
          {words(`${key}.question`)}
          {saved?.invented && <Invented />}
        </Words>
        {question.confidential && (
          <span className={classes.lock} title={t('confidential.long')}>
            <IconLock className={classes.lockIcon} aria-hidden="true" />
            {t('confidential.short')}
          </span>
        )}
      </div>
      <p id={ids.hint} className={classes.hint}>
        {words(`${key}.hint`)}
      </p>
      <Field
        value={draft.value}
        onChange={(value) => draft.set(value as FormValue['value'])}
        onBlur={draft.flush}
        question={question}
        words={words}
        id={ids.field}
        labelledBy={ids.words}
        describedBy={draft.failure ? `${ids.hint} ${ids.remark}` : ids.hint}
        invalid={draft.failure?.code === 'INVALID'}
      />
      {draft.failure && (
        <p id={ids.remark} className={classes.failure} role="alert">
          {draft.failure.message}
        </p>
      )}
      {draft.conflict && (
        <Conflict question={question} words={words} theirs={draft.conflict.theirs} resolve={draft.resolve} />
      )}
      {below && <div className={classes.below}>{below}</div>}
    </div>
  );
}
