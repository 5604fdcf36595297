/**
 * Which backups to keep: all of today, the last one of each day for a fortnight, of each week for a quarter, of each
 * month for a year. A pure function, so that it can be proven without a disk.
 */
const DAY = 86_400_000;
const FORTNIGHT = 14;
const QUARTER = 92;
const YEAR = 366;

/** Days since 1 January 1970, in UTC. */
const dayOf = (at: Date) => Math.floor(at.getTime() / DAY);
/** Weeks begin on Monday; 1 January 1970 was a Thursday. */
const weekOf = (at: Date) => Math.floor((dayOf(at) + 3) / 7);
const monthOf = (at: Date) => at.getUTCFullYear() * 12 + at.getUTCMonth();

/** The span of time of which only the latest backup is kept; null when it is too old. */
function spanOf(at: Date, now: Date): string | null {
  const age = dayOf(now) - dayOf(at);
  if (age <= 0) return `moment ${at.getTime()}`;
  if (age <= FORTNIGHT) return `day ${dayOf(at)}`;
  if (age <= QUARTER) return `week ${weekOf(at)}`;
  if (age <= YEAR) return `month ${monthOf(at)}`;
  return null;
}

/** Those of `backups` that may go. The latest one always stays, however old it is. */
export function outlived<B extends { at: Date }>(backups: readonly B[], now: Date): B[] {
  const latestFirst = [...backups].sort((a, b) => b.at.getTime() - a.at.getTime());
  const spans = new Set<string>();
  return latestFirst.filter((backup, i) => {
    const span = spanOf(backup.at, now);
    const kept = i === 0 || (span !== null && !spans.has(span));
    if (span !== null) spans.add(span);
    return !kept;
  });
}
