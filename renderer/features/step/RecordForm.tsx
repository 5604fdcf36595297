/** The form of one record (a need, a commitment, a practice, a session…), without margin. */
import type { ProcessView } from '../../../shared/contract/guidance';
import type { EntityName } from '../../../shared/model/entities';
import type { Form } from '../../../shared/process/schema';
import { Pending } from '../../components/Pending';
import { useWords } from '../../stores/process';
import { useCall } from '../../stores/queries';
import classes from './FormQuestions.module.css';
import { QuestionRow } from './form/QuestionRow';

interface Props {
  process: ProcessView;
  form: Form;
  group: string;
  /** The record's id. */
  record: string;
}

export function RecordForm({ process, form, group, record }: Props) {
  const words = useWords(process);
  const slot = { group, form: form.id, subject: record };
  const entities: EntityName[] = ['answer', ...(form.entity ? [form.entity as EntityName] : [])];
  const answers = useCall('form.get', slot, { entities, group });
  if (!answers.value) return <Pending failure={answers.failure} retry={answers.refresh} />;
  const { values } = answers.value;
  return form.questions.map((question) => (
    <div key={question.id} className={classes.recordQuestion}>
      {question.part && <h2 className={classes.part}>{words(`form.${form.id}.part.${question.part}`)}</h2>}
      <QuestionRow process={process} form={form} question={question} slot={slot} saved={values[question.id]} />
    </div>
  ));
}
