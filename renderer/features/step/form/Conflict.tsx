/** Somebody else answered the same question meanwhile: both answers are shown, nothing is lost, a person chooses. */
import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { FormValue } from '../../../../shared/contract/guidance';
import type { Question } from '../../../../shared/process/schema';
import { useFormat } from '../../../format';
import { sayAnswer } from './answerText';
import classes from './Conflict.module.css';

interface Props {
  question: Question;
  words: (key: string) => string;
  theirs: FormValue['value'];
  resolve: (choice: 'mine' | 'theirs') => void;
}

export function Conflict({ question, words, theirs, resolve }: Props) {
  const { t } = useTranslation('step');
  const format = useFormat();
  return (
    <div className={classes.conflict} role="alert">
      <p className={classes.title}>{t('conflict.title')}</p>
      <blockquote className={classes.theirs}>
        {sayAnswer(question, theirs, words, format, t) || t('conflict.emptied')}
      </blockquote>
      <p className={classes.buttons}>
        <Button onClick={() => resolve('mine')}>{t('conflict.mine')}</Button>
        <Button variant="default" onClick={() => resolve('theirs')}>
          {t('conflict.theirs')}
        </Button>
      </p>
    </div>
  );
}
