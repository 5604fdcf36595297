/** The guiding questions of a factor with their sub-questions: an answer in words, and a rating where it is yes or no. */

import { useTranslation } from 'react-i18next';
import type { KeyFactor } from '../../../shared/benchmark/schema';
import { useFormat } from '../../format';
import { write } from '../../stores/session';
import { type Board, type City, saidOf } from './board';
import classes from './FactorMore.module.css';
import { RatingPick } from './RatingPick';
import { slotKey } from './slot';
import { Words } from './Words';

interface Props {
  board: Board;
  factor: KeyFactor;
  city: City;
}

export function Questions({ board, factor, city }: Props) {
  return (
    <ol className={classes.questions}>
      {factor.questions.map((question) => (
        <li key={question.id}>
          <Answer board={board} factor={factor} city={city} question={question} />
          {question.subquestions.length > 0 && (
            <ol className={classes.subquestions}>
              {question.subquestions.map((each) => (
                <li key={each.id}>
                  <Answer board={board} factor={factor} city={city} question={each} />
                </li>
              ))}
            </ol>
          )}
        </li>
      ))}
    </ol>
  );
}

function Answer({ board, factor, city, question }: Props & { question: { id: string; rating: boolean } }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const { page, round, words } = board;
  const slot = { group: page.group.id, party: city.party.id, factor: factor.id, question: question.id, round };
  const now = saidOf(board, slot);
  const before = city.since === null ? null : saidOf(board, { ...slot, round: city.since })?.said;
  const asked = words(`factor.${factor.id}.question.${question.id}`);
  return (
    <div className={classes.answer}>
      <Words
        key={slotKey(slot)}
        label={asked}
        saved={now?.said ?? null}
        invented={now?.invented ?? false}
        earlier={city.since && before ? t('earlier', { day: format.date(city.since), words: before }) : null}
        save={async (value, was) => (await write('assessment.say', { ...slot, value, was })).value}
      />
      {question.rating && (
        <RatingPick key={`rate/${slotKey(slot)}`} city={city} slot={slot} label={asked} saved={now?.rating ?? null} />
      )}
    </div>
  );
}
