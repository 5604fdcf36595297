/** The geometry of the radar, in units of its own view box. */
import type { Spoke } from '../../../shared/benchmark/rating';

export const SIZE = 240;
const CENTRE = SIZE / 2;
const RADIUS = 88;
/** Missing still shows as a point off the centre, so that it does not look like not rated. */
const INNER = 0.16;

export interface Point {
  x: number;
  y: number;
}

/** Where a rating (0 to 1) lies on a spoke; the first one points up, the others follow clockwise. */
export const pointAt = (index: number, spokes: number, value: number): Point =>
  onSpoke(index, spokes, RADIUS * (INNER + (1 - INNER) * value));

/** Where the number of a spoke stands, outside the last ring. */
export const labelAt = (index: number, spokes: number): Point => onSpoke(index, spokes, RADIUS + 16);

function onSpoke(index: number, spokes: number, distance: number): Point {
  const angle = (2 * Math.PI * index) / spokes - Math.PI / 2;
  const round = (value: number) => Math.round(value * 100) / 100;
  return { x: round(CENTRE + distance * Math.cos(angle)), y: round(CENTRE + distance * Math.sin(angle)) };
}

const command = ({ x, y }: Point, first: boolean) => `${first ? 'M' : 'L'}${x} ${y}`;

/** A ring through all spokes at one rating. */
export const ringPath = (spokes: number, value: number): string =>
  `${Array.from({ length: spokes }, (_, index) => command(pointAt(index, spokes, value), index === 0)).join('')}Z`;

/**
 * The line through a city's ratings: closed when every factor is rated, broken where one is not, so that nobody reads a
 * rating there.
 */
export function linePath(spokes: readonly Spoke[]): string {
  const whole = spokes.every(({ value }) => value !== null);
  const parts = spokes.map(({ value }, index) => {
    if (value === null) return '';
    const before = spokes[index - 1];
    return command(pointAt(index, spokes.length, value), !before || before.value === null);
  });
  // The last factor is beside the first one.
  const [first] = spokes;
  const last = spokes.at(-1);
  const back = first && last && first.value !== null && last.value !== null && !whole;
  return (
    parts.join('') + (whole ? 'Z' : '') + (back ? command(pointAt(0, spokes.length, first.value ?? 0), false) : '')
  );
}
