/** The workbook's sign: a bound book with the two cities on its cover. */
import classes from './Logo.module.css';

export function Logo() {
  return (
    <svg className={classes.logo} viewBox="0 0 32 32" aria-hidden="true">
      <rect x="5" y="3" width="22" height="26" rx="3" className={classes.cover} />
      <path d="M10.5 3v26" className={classes.spine} />
      <circle cx="17" cy="12.5" r="3" className={classes.mentee} />
      <path d="M20.6 16.6 24 20l-3.4 3.4-3.4-3.4Z" className={classes.mentor} />
    </svg>
  );
}
