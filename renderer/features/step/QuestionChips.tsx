/** The row of numbers that shows which questions are answered, and jumps to them. */
import { useTranslation } from 'react-i18next';
import type { ProcessView } from '../../../shared/contract/guidance';
import type { Form } from '../../../shared/process/schema';
import { useWords } from '../../stores/process';
import { anchorOf } from './form/QuestionRow';
import classes from './QuestionChips.module.css';

interface Props {
  form: Form;
  process: ProcessView;
  answered: ReadonlySet<string>;
}

export function QuestionChips({ form, process, answered }: Props) {
  const { t } = useTranslation('step');
  const words = useWords(process);
  return (
    <nav aria-label={t('questions')} className={classes.chips}>
      {form.questions.map((question, index) => {
        const done = answered.has(question.id);
        const about = words(`form.${form.id}.${question.id}.question`);
        return (
          <button
            key={question.id}
            type="button"
            className={classes.chip}
            data-done={done || undefined}
            title={about}
            aria-label={t(done ? 'question.answered' : 'question.open', { number: index + 1, about })}
            onClick={() => jumpTo(question.id)}
          >
            {index + 1}
          </button>
        );
      })}
    </nav>
  );
}

/** Brings a question into view and the caret into its field. */
export function jumpTo(question: string): void {
  const row = document.getElementById(anchorOf(question));
  row?.scrollIntoView({ block: 'center' });
  row?.querySelector<HTMLElement>('textarea, input, select')?.focus({ preventScroll: true });
}
