/** The ratings twice: as a radar for those who look, as a table for those who read. */
import { SegmentedControl } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Rating } from '../../../shared/benchmark/rating';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import { Ball } from './Ball';
import { type Board, factorTitle, nameOf } from './board';
import classes from './Picture.module.css';
import { Radar } from './Radar';

/** With fewer factors there is no area to look at. */
const FEWEST_SPOKES = 3;

export function Picture({ board }: { board: Board }) {
  const { t } = useTranslation('benchmark');
  const [chosen, setChosen] = useState('radar');
  const drawn = board.pack.structure.factors.length >= FEWEST_SPOKES;
  return (
    <section aria-labelledby="where-they-stand">
      <div className={classes.bar}>
        <h2 id="where-they-stand" className={classes.title}>
          {t('picture.title')}
        </h2>
        {drawn && (
          <SegmentedControl
            size="xs"
            aria-label={t('picture.as')}
            value={chosen}
            onChange={setChosen}
            data={['radar', 'table'].map((value) => ({ value, label: t(`picture.${value}`) }))}
          />
        )}
      </div>
      {drawn && chosen === 'radar' ? <Radar board={board} /> : <RatingTable board={board} />}
    </section>
  );
}

function RatingTable({ board }: { board: Board }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const columns = board.cities.flatMap((city) => [
    ...(city.since ? [{ city, day: city.since, ratings: city.before }] : []),
    { city, day: board.round, ratings: city.now },
  ]);
  return (
    <div className={classes.scroll}>
      <table className={classes.table}>
        <thead>
          <tr>
            <th scope="col">{t('keyFactor')}</th>
            {columns.map(({ city, day }) => (
              <th key={`${city.party.id}/${day}`} scope="col">
                <Mark role={city.party.role} /> {nameOf(city)}, {format.shortDate(day)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {board.pack.structure.factors.map(({ id, number }) => (
            <tr key={id}>
              <th scope="row">
                {number} {factorTitle(board, id)}
              </th>
              {columns.map(({ city, day, ratings }) => (
                <td key={`${city.party.id}/${day}`}>
                  <Given rating={ratings.get(id)} />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Given({ rating }: { rating: Rating | undefined }) {
  const { t } = useTranslation('benchmark');
  if (!rating) return <span className={classes.none}>{t('notRated')}</span>;
  return (
    <span className={classes.given}>
      <Ball rating={rating} />
      {t(`choices:rating.${rating}`)}
    </span>
  );
}
