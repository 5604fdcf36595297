/** Where a rating or a text of a city stands: the factor as a whole when `question` is null. */
export interface Slot {
  group: string;
  party: string;
  factor: string;
  question: string | null;
  /** `YYYY-MM-DD` */
  round: string;
}

/** A key for React: another slot is another field. */
export const slotKey = ({ party, factor, question, round }: Slot): string =>
  [party, factor, question ?? '', round].join('/');
