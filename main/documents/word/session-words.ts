/** What is said of a session, in words. */
import type { PackSession } from '../papers';
import type { Body } from './body';

export const sessionName = ({ title, kind }: PackSession, { words }: Body): string =>
  title ?? kind ?? words('paper.visit.unnamed');

/** "09:30 – 11:00", "from 09:30", "until 11:00", or null. */
export function timesInWords({ start, end }: PackSession, { words }: Body): string | null {
  if (start && end) return words('paper.visit.times', { start, end });
  if (start) return words('paper.visit.fromTime', { time: start });
  return end ? words('paper.visit.untilTime', { time: end }) : null;
}
