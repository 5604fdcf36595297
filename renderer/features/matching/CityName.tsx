/** A city with the sign of its side. */
import type { MatchSide } from '../../../shared/model/choices';
import { Mark } from '../../components/Mark';
import classes from './Matching.module.css';

export function CityName({ side, name }: { side: MatchSide; name: string }) {
  return (
    <span className={classes.city}>
      <Mark role={side} />
      {name}
    </span>
  );
}
