/** What the ratings say in words: where the mentee has most to learn, and what moved since the time before. */
import { useTranslation } from 'react-i18next';
import { mostToLearn, movedSince } from '../../../shared/benchmark/assessment';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import { type Board, factorTitle, nameOf, numberOf } from './board';
import classes from './Findings.module.css';

interface Props {
  board: Board;
  show: (factor: string) => void;
}

export function MostToLearn({ board, show }: Props) {
  const { t } = useTranslation('benchmark');
  const mentee = board.cities.find(({ party }) => party.role === 'mentee');
  const mentor = board.cities.find(({ party }) => party.role === 'mentor');
  if (!mentee || !mentor) return null;
  const lessons = mostToLearn(board.pack.structure, mentee.now, mentor.now);
  return (
    <section className={classes.findings} aria-labelledby="most-to-learn">
      <h2 id="most-to-learn">{t('learn.title')}</h2>
      {lessons.length === 0 && <p>{t('learn.none')}</p>}
      <ul>
        {lessons.map((lesson) => (
          <li key={lesson.factor}>
            <Chip board={board} factor={lesson.factor} show={show} />
            <span className={classes.say}>
              {t('learn.say', {
                mentor: nameOf(mentor),
                mentee: nameOf(mentee),
                ahead: t(`ratingInText.${lesson.mentor}`),
                behind: t(`ratingInText.${lesson.mentee}`),
              })}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

export function Since({ board, show }: Props) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  return board.cities.map((city) => {
    if (city.since === null) return null;
    const moved = movedSince(board.pack.structure, city.before, city.now);
    const id = `since-${city.party.id}`;
    return (
      <section key={city.party.id} className={classes.findings} aria-labelledby={id}>
        <h2 id={id}>
          <Mark role={city.party.role} /> {t('since.title', { city: nameOf(city), day: format.date(city.since) })}
        </h2>
        {moved.length === 0 && <p>{t('since.none')}</p>}
        <ul>
          {moved.map(({ factor, before, now }) => (
            <li key={factor}>
              <Chip board={board} factor={factor} show={show} />
              <span className={classes.say}>
                {t('since.say', { before: t(`ratingInText.${before}`), now: t(`ratingInText.${now}`) })}
              </span>
            </li>
          ))}
        </ul>
      </section>
    );
  });
}

/** A factor by number and title; opens it. */
function Chip({ board, factor, show }: { board: Board; factor: string; show: (factor: string) => void }) {
  return (
    <button type="button" className={classes.chip} onClick={() => show(factor)}>
      <b>{numberOf(board, factor)}</b> {factorTitle(board, factor)}
    </button>
  );
}
