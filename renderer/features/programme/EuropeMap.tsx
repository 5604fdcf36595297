/** Europe with the pairs. It loads with its page's margin; the table beside it says the same in words. */
import { useTranslation } from 'react-i18next';
import type { GroupSummary } from '../../../shared/contract/guidance';
import { citiesOf, pairName } from '../../components/Mark';
import classes from './EuropeMap.module.css';
import europe from './europe.json';
import { bow, MAP, type Point, placeLabels, placeOf, spreadApart } from './geo';

interface Props {
  groups: GroupSummary[];
  /** The group that is pointed at. */
  lit: string | null;
  onLit: (group: string | null) => void;
}

const SIGN_ROOM = 8;

export default function EuropeMap({ groups, lit, onLit }: Props) {
  const { t } = useTranslation('programme');
  const signs = signsOf(groups);
  const labels = placeLabels(signs.map(({ at, name }) => ({ at, name })));
  return (
    <svg
      className={classes.map}
      viewBox={`0 0 ${MAP.width} ${MAP.height}`}
      role="img"
      aria-label={t('map.label', { pairs: groups.map((group) => pairName(group.parties)).join('; ') })}
      data-lit={lit || undefined}
    >
      <g className={classes.ground}>
        <path className={classes.land} d={europe.land} />
        <path className={classes.border} d={europe.borders} />
      </g>
      {groups.map((group, index) => {
        const own = signs.filter((sign) => sign.group === group.id);
        const [from, ...others] = own;
        return (
          <g
            key={group.id}
            className={classes.pair}
            data-lit={lit === group.id || undefined}
            onPointerEnter={() => onLit(group.id)}
            onPointerLeave={() => onLit(null)}
          >
            {from && others.map((to) => <Thread key={to.id} path={bow(to.at, from.at, index % 2 ? 0.16 : -0.16)} />)}
            {own.map((sign) => (
              <path key={sign.id} className={classes.sign} data-role={sign.role} d={shapeOf(sign)} />
            ))}
          </g>
        );
      })}
      {signs.map((sign, index) => {
        const label = labels[index];
        return (
          label && (
            <text key={sign.id} className={classes.name} x={label.x} y={label.y} textAnchor={label.anchor}>
              {sign.name}
            </text>
          )
        );
      })}
    </svg>
  );
}

function Thread({ path }: { path: string }) {
  return (
    <>
      <path className={classes.hit} d={path} />
      <path className={classes.thread} d={path} />
    </>
  );
}

interface Sign {
  id: string;
  group: string;
  role: string;
  name: string;
  at: Point;
}

/** Every city that has a place on the map, moved apart where they would cover each other. */
function signsOf(groups: GroupSummary[]): Sign[] {
  const signs = groups.flatMap((group) =>
    citiesOf(group.parties).flatMap((party) => {
      const at = placeOf(party);
      return at ? [{ id: party.id, group: group.id, role: party.role, name: party.name, at }] : [];
    }),
  );
  const places = spreadApart(
    signs.map((sign) => sign.at),
    SIGN_ROOM,
  );
  return signs.map((sign, index) => ({ ...sign, at: places[index] ?? sign.at }));
}

/** A round for a mentee, a diamond for a mentor, a square for a peer. */
function shapeOf({ role, at: [x, y] }: Sign): string {
  if (role === 'mentor') return `M${x},${y - 4.6}l4.6,4.6 -4.6,4.6 -4.6,-4.6Z`;
  if (role === 'peer') return `M${x - 3.2},${y - 3.2}h6.4v6.4h-6.4Z`;
  return `M${x - 3.8},${y}a3.8,3.8 0 1,0 7.6,0a3.8,3.8 0 1,0 -7.6,0Z`;
}
