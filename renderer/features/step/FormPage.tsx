/** A tool that is a form: its questions for one subject at a time, the method's voice in the margin. */
import { VisuallyHidden } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormValue } from '../../../shared/contract/guidance';
import { isBlank } from '../../../shared/rules/answers';
import { subjectsAsked } from '../../../shared/rules/progress';
import { Pending } from '../../components/Pending';
import { Spread, SpreadRow } from '../../components/Sheet';
import { useRoute } from '../../routes';
import { formOf } from '../../stores/process';
import { useCall } from '../../stores/queries';
import { Advice } from './Advice';
import { FormQuestions } from './FormQuestions';
import { QuestionChips } from './QuestionChips';
import { SettledNote } from './SettledNote';
import { SubjectTabs, writersOf } from './SubjectTabs';
import { ToolHead } from './ToolHead';
import { ToolSheet } from './ToolSheet';
import type { ToolPageProps } from './toolPage';

const NONE: Record<string, FormValue> = {};

export default function FormPage(page: ToolPageProps) {
  const { group, process, step, tool } = page;
  const { t } = useTranslation('step');
  const { query } = useRoute();
  const form = formOf(process, tool.form);
  const roles = new Set<string>(group.parties.map((party) => party.role));
  const subjects = form ? subjectsAsked(tool, form, roles) : [];
  const subject = subjects.find((each) => each === query.subject) ?? subjects[0];
  const slot = form && subject ? { group: group.id, form: form.id, subject } : undefined;
  const answers = useCall('form.get', slot, { entities: ['answer'], group: group.id });
  const values = answers.value?.values ?? NONE;
  const answered = new Set(
    form?.questions.filter((question) => !isBlank(values[question.id]?.value)).map((question) => question.id),
  );
  const marked = Object.values(values).some((value) => value.invented);
  return (
    <ToolSheet
      {...page}
      legend={marked}
      progress={form && answers.value && t('answered', { count: answered.size, total: form.questions.length })}
    >
      <Spread>
        <SpreadRow margin={<Advice {...page} />}>
          <ToolHead {...page} by={writersOf(group, subject)} />
          <SettledNote step={step} tool={tool.id} />
          <SubjectTabs group={group} subjects={subjects} current={subject} />
          {form && answers.value && <QuestionChips form={form} process={process} answered={answered} />}
        </SpreadRow>
        {form && slot && answers.value ? (
          <FormQuestions key={subject} {...page} form={form} slot={slot} values={values} />
        ) : (
          <SpreadRow>
            {slot ? <Pending failure={answers.failure} retry={answers.refresh} /> : <p>{t('nobodyAsked')}</p>}
          </SpreadRow>
        )}
      </Spread>
      <VisuallyHidden role="status">{answers.loading ? t('common:loading') : ''}</VisuallyHidden>
    </ToolSheet>
  );
}
