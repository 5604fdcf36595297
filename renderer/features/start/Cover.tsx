/** The cover: title, and the pairs of the sample programme as threads. The drawing is decoration, hidden from readers. */
import { useTranslation } from 'react-i18next';
import { useSession } from '../../stores/session';
import { bow, type Point, project } from '../programme/geo';
import classes from './Cover.module.css';

interface Place {
  name: string;
  at: Point;
  /** Where the name stands beside its sign. */
  label: [dx: number, dy: number, anchor: 'start' | 'middle' | 'end'];
}
const place = (name: string, latitude: number, longitude: number, ...label: Place['label']): Place => ({
  name,
  at: project(latitude, longitude) ?? [0, 0],
  label,
});

/** The eight real cities of the programme; the three Belgian ones nearly share a sign at this size. */
const CAPACI = place('Capaci', 38.17, 13.24, 0, 15, 'middle');
const MECHELEN = place('Mechelen', 51.03, 4.48, -9, -5, 'end');
const SAINT_JEAN = place('Saint-Jean-de-la-Ruelle', 47.91, 1.87, -7, 4, 'end');
const BRUSSELS = place('Brussel, Schaarbeek', 50.85, 4.35, -9, 4, 'end');
const LIVADIA = place('Livadia', 38.43, 22.88, 0, -9, 'middle');
const FUENLABRADA = place('Fuenlabrada', 40.28, -3.79, 4, 15, 'middle');
const JELGAVA = place('Jelgava', 56.65, 23.72, 0, -8, 'middle');
const PAIRS: [mentee: Place, mentor: Place][] = [
  [CAPACI, MECHELEN],
  [SAINT_JEAN, BRUSSELS],
  [LIVADIA, FUENLABRADA],
  [JELGAVA, BRUSSELS],
];
const PLACES = [...new Set(PAIRS.flat())];

export function Cover() {
  const { t } = useTranslation('start');
  const version = useSession((state) => state.about?.version);
  return (
    <header className={classes.cover}>
      <svg className={classes.threads} viewBox="-9 52 286 226" aria-hidden="true">
        {PAIRS.map(([mentee, mentor]) => (
          <g key={mentee.name}>
            <path className={classes.thread} d={bow(mentor.at, mentee.at)} />
            <circle className={classes.mentee} cx={mentee.at[0]} cy={mentee.at[1]} r="3.4" />
            <path className={classes.mentor} d={`M${mentor.at[0]},${mentor.at[1] - 4.4}l4.4,4.4 -4.4,4.4 -4.4,-4.4Z`} />
          </g>
        ))}
        {PLACES.map(({ name, at: [x, y], label: [dx, dy, anchor] }) => (
          <text key={name} x={x + dx} y={y + dy} textAnchor={anchor}>
            {name}
          </text>
        ))}
      </svg>
      <div className={classes.words}>
        <h1 className={classes.title}>{t('common:productName')}</h1>
        <p className={classes.line}>{t('line')}</p>
      </div>
      <p className={classes.edition}>{version && t('edition', { version })}</p>
    </header>
  );
}
