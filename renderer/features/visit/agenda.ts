/** Sessions in the order of the clock, day by day. */
import type { Recorded } from '../records/useRecords';

export interface Day {
  /** `YYYY-MM-DD`; null for sessions that have no day yet. */
  date: string | null;
  sessions: Recorded[];
}

const textOf = (value: unknown) => (typeof value === 'string' ? value : '');

/** Days first to last, then what has no day; within a day by hour, those without an hour last, as they were otherwise. */
export function daysOf(sessions: readonly Recorded[]): Day[] {
  const days = new Map<string, Recorded[]>();
  for (const session of sessions) {
    const date = textOf(session.row.date);
    days.set(date, [...(days.get(date) ?? []), session]);
  }
  const late = (value: string) => value || '~';
  return [...days]
    .sort(([a], [b]) => late(a).localeCompare(late(b)))
    .map(([date, list]) => ({
      date: date || null,
      sessions: list.sort((a, b) => late(textOf(a.row.start)).localeCompare(late(textOf(b.row.start)))),
    }));
}

/** "09:00–10:30", "09:00" or ''. */
export function hoursOf({ row }: Pick<Recorded, 'row'>): string {
  return [textOf(row.start), textOf(row.end)].filter(Boolean).join('–');
}
