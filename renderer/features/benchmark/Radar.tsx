/** Both cities on one radar, and where they stood before as a dotted line. Numbers are those of the key factors. */
import { useTranslation } from 'react-i18next';
import { radarOf, type Spoke } from '../../../shared/benchmark/rating';
import type { PartyRole } from '../../../shared/model/choices';
import { Mark } from '../../components/Mark';
import { useFormat } from '../../format';
import { type Board, factorTitle, nameOf } from './board';
import classes from './Radar.module.css';
import { labelAt, linePath, pointAt, ringPath, SIZE } from './radar';

const RINGS = [0, 0.5, 1];

export function Radar({ board }: { board: Board }) {
  const { t } = useTranslation('benchmark');
  const format = useFormat();
  const { factors } = board.pack.structure;
  const lines = board.cities.map((city) => ({
    city,
    now: radarOf(board.pack.structure, city.now),
    before: city.since ? radarOf(board.pack.structure, city.before) : null,
  }));
  return (
    <figure className={classes.figure}>
      <figcaption className={classes.legend}>
        {lines.map(({ city }) => (
          <span key={city.party.id}>
            <Mark role={city.party.role} /> {nameOf(city)}
          </span>
        ))}
        {lines.map(
          ({ city }) =>
            city.since && (
              <span key={`before-${city.party.id}`}>
                <svg viewBox="0 0 16 4" className={classes.dash} data-role={city.party.role} aria-hidden="true">
                  <path d="M0 2H16" />
                </svg>
                {t('radar.before', { city: nameOf(city), day: format.date(city.since) })}
              </span>
            ),
        )}
      </figcaption>
      <svg viewBox={`0 0 ${SIZE} ${SIZE}`} className={classes.radar} role="img" aria-label={t('radar.label')}>
        {RINGS.map((ring) => (
          <path key={ring} d={ringPath(factors.length, ring)} className={classes.grid} />
        ))}
        {factors.map(({ id, number }, index) => {
          const from = pointAt(index, factors.length, 0);
          const to = pointAt(index, factors.length, 1);
          const label = labelAt(index, factors.length);
          return (
            <g key={id}>
              <title>{`${number} ${factorTitle(board, id)}`}</title>
              <path d={`M${from.x} ${from.y}L${to.x} ${to.y}`} className={classes.grid} />
              <text x={label.x} y={label.y} className={classes.number}>
                {number}
              </text>
            </g>
          );
        })}
        {lines.map(
          ({ city, before }) =>
            before && (
              <path
                key={`before-${city.party.id}`}
                d={linePath(before)}
                className={classes.before}
                data-role={city.party.role}
              />
            ),
        )}
        {lines.map(({ city, now }) => (
          <g key={city.party.id} data-role={city.party.role} className={classes.city}>
            <path d={linePath(now)} data-whole={now.every(({ value }) => value !== null) || undefined} />
            {now.map((spoke, index) => (
              <Dot key={spoke.factor} role={city.party.role} spoke={spoke} index={index} of={now.length} />
            ))}
          </g>
        ))}
      </svg>
    </figure>
  );
}

/** The sign of a city on a spoke; nothing where it did not rate. */
function Dot({ role, spoke, index, of }: { role: PartyRole; spoke: Spoke; index: number; of: number }) {
  if (spoke.value === null) return null;
  const { x, y } = pointAt(index, of, spoke.value);
  if (role === 'mentee') return <circle cx={x} cy={y} r="4" className={classes.dot} />;
  const r = role === 'mentor' ? 5 : 4;
  const diamond = `M${x} ${y - r}L${x + r} ${y}L${x} ${y + r}L${x - r} ${y}Z`;
  const square = `M${x - r} ${y - r}H${x + r}V${y + r}H${x - r}Z`;
  return <path d={role === 'mentor' ? diamond : square} className={classes.dot} />;
}
