/** Somebody else answered the same question meanwhile: their answer in words, and the choice. */
import { useTranslation } from 'react-i18next';
import type { FormValue } from '../../../../shared/contract/guidance';
import type { Question } from '../../../../shared/process/schema';
import { Clash } from '../../../components/Clash';
import { useFormat } from '../../../format';
import { sayAnswer } from './answerText';

interface Props {
  question: Question;
  words: (key: string) => string;
  theirs: FormValue['value'];
  resolve: (choice: 'mine' | 'theirs') => void;
}

export function Conflict({ question, words, theirs, resolve }: Props) {
  const { t } = useTranslation('step');
  const format = useFormat();
  return <Clash theirs={sayAnswer(question, theirs, words, format, t)} resolve={resolve} />;
}
