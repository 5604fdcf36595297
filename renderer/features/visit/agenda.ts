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
  return [...days]
    .sort(([a], [b]) => compared(a, b))
    .map(([date, list]) => ({
      date: date || null,
      sessions: list.sort((a, b) => compared(textOf(a.row.start), textOf(b.row.start))),
    }));
}

/** ISO days and hours compare as they are written; what is not known comes last. */
function compared(a: string, b: string): number {
  if (a === b) return 0;
  if (a === '' || b === '') return a === '' ? 1 : -1;
  return a < b ? -1 : 1;
}

/** "09:00–10:30", "09:00" or ''. */
export function hoursOf({ row }: Pick<Recorded, 'row'>): string {
  return [textOf(row.start), textOf(row.end)].filter(Boolean).join('–');
}
