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
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a table of many cities is scrolled by keyboard
    <div className={classes.scroll} tabIndex={0}>
      <table className={classes.table} aria-labelledby="where-they-stand">
        <thead>
          <tr>
            <th scope="col">{t('keyFactor')}</th>
            {board.cities.map((city) => (
              <th key={city.party.id} scope="col">
                <Mark role={city.party.role} /> {nameOf(city)}
                <span className={classes.days}>
                  {city.since
                    ? t('picture.days', { day: format.date(board.round), before: format.date(city.since) })
                    : format.date(board.round)}
                </span>
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
              {board.cities.map((city) => (
                <td key={city.party.id}>
                  <Given rating={city.now.get(id)} />
                  {city.since && <Before rating={city.before.get(id)} />}
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

function Before({ rating }: { rating: Rating | undefined }) {
  const { t } = useTranslation('benchmark');
  return (
    <span className={classes.days}>
      {t('picture.before', { rating: rating ? t(`ratingInText.${rating}`) : t('picture.nothing') })}
    </span>
  );
}
