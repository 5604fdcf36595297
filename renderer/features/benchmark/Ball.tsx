/** A rating as a sign: full, half, empty, or a dash where it does not apply. Shape says it without colour. */
import type { Rating } from '../../../shared/benchmark/rating';
import classes from './Ball.module.css';

export function Ball({ rating }: { rating: Rating }) {
  return (
    <svg className={classes.ball} viewBox="0 0 16 16" aria-hidden="true">
      {rating === 'not-applicable' ? (
        <path d="M3.5 8h9" className={classes.line} />
      ) : (
        <circle cx="8" cy="8" r="6.1" className={classes.line} />
      )}
      {rating === 'in-place' && <circle cx="8" cy="8" r="6.1" />}
      {rating === 'partly' && <path d="M8 1.9a6.1 6.1 0 0 0 0 12.2Z" />}
    </svg>
  );
}
