/** Two cities, a mentee and a mentor, by their organisations. */
export interface Pair {
  mentee: string;
  mentor: string;
}
export const isSame = (a: Pair, b: Pair) => a.mentee === b.mentee && a.mentor === b.mentor;
