/** The questions of a form, part by part, each with the advice that belongs to it and the needs that came from it. */
import type { FormValue } from '../../../shared/contract/guidance';
import type { Form } from '../../../shared/process/schema';
import { SpreadRow } from '../../components/Sheet';
import { useWords } from '../../stores/process';
import { Advice } from './Advice';
import classes from './FormQuestions.module.css';
import { QuestionRow, type Slot } from './form/QuestionRow';
import { LeadsToNeeds } from './LeadsToNeeds';
import type { ToolPageProps } from './toolPage';

interface Props extends ToolPageProps {
  form: Form;
  slot: Slot;
  values: Record<string, FormValue>;
}

export function FormQuestions({ group, process, step, tool, form, slot, values }: Props) {
  const words = useWords(process);
  return form.questions.map((question, index) => (
    <SpreadRow
      key={question.id}
      tight
      margin={<Advice group={group} process={process} step={step} tool={tool} question={question.id} />}
    >
      {question.part && <h2 className={classes.part}>{words(`form.${form.id}.part.${question.part}`)}</h2>}
      <QuestionRow
        process={process}
        form={form}
        question={question}
        slot={slot}
        saved={values[question.id]}
        number={index + 1}
        below={question.leadsToNeeds && <LeadsToNeeds group={group.id} process={process} question={question.id} />}
      />
    </SpreadRow>
  ));
}
