/** Whether a rule is met, by shape; the word stands beside it. */

import classes from './StandingMark.module.css';
import type { Standing } from './standing';

export function StandingMark({ standing }: { standing: Standing }) {
  return (
    <svg className={classes.mark} data-standing={standing} viewBox="0 0 14 14" aria-hidden="true">
      <rect x="1" y="1" width="12" height="12" rx="2.5" />
      {standing === 'met' && <path d="M3.8 7.3 6.2 9.7 10.4 4.8" />}
      {standing === 'excepted' && <path d="M4 10 10 4" />}
      {standing === 'unknown' && <path d="M4.2 7H9.8" />}
    </svg>
  );
}
