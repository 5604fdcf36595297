/**
 * Where places stand on the map of Europe (a box of 300 × 288). The outlines in `europe.json` come from Natural Earth
 * (public domain), drawn with the same projection: Lambert's conformal conic with parallels 40° and 58° north, turned
 * to 11° east.
 */
import type { PartyView } from '../../../shared/contract/guidance';

export type Point = readonly [x: number, y: number];
export const MAP = { width: 300, height: 288 };

const radians = (degrees: number) => (degrees * Math.PI) / 180;
const stretch = (latitude: number) => Math.tan((Math.PI / 2 + latitude) / 2);
const SOUTH = radians(40);
const NORTH = radians(58);
const CONE = Math.log(Math.cos(SOUTH) / Math.cos(NORTH)) / Math.log(stretch(NORTH) / stretch(SOUTH));
const RADIUS = (Math.cos(SOUTH) * stretch(SOUTH) ** CONE) / CONE;
const SCALE = 512.34;
const SHIFT: Point = [159.37, 636.49];

/** Degrees → the map's box; null when the place lies outside it. */
export function project(latitude: number, longitude: number): Point | null {
  const turn = CONE * radians(longitude - 11);
  const distance = RADIUS / stretch(radians(latitude)) ** CONE;
  const x = SHIFT[0] + SCALE * distance * Math.sin(turn);
  const y = SHIFT[1] - SCALE * (RADIUS - distance * Math.cos(turn));
  return x < 0 || y < 0 || x > MAP.width || y > MAP.height ? null : [x, y];
}

export const placeOf = ({ latitude, longitude }: PartyView): Point | null =>
  latitude === null || longitude === null ? null : project(latitude, longitude);

/** A bow from one place to another. */
export function bow([x1, y1]: Point, [x2, y2]: Point, bend = 0.16): string {
  const [mx, my] = [(x1 + x2) / 2 + (y2 - y1) * bend, (y1 + y2) / 2 - (x2 - x1) * bend];
  return `M${x1},${y1}Q${mx},${my} ${x2},${y2}`;
}

/** Moves places that would cover each other apart, until there is `room` between any two. */
export function spreadApart(points: Point[], room: number): Point[] {
  const moved = points.map(([x, y]) => [x, y] as [number, number]);
  for (let round = 0; round < 30; round++)
    for (const [index, a] of moved.entries()) for (const b of moved.slice(index + 1)) push(a, b, room, index);
  return moved;
}

function push(a: [number, number], b: [number, number], room: number, seed: number): void {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const apart = Math.hypot(dx, dy);
  if (apart >= room) return;
  // Places on the very same spot part in a direction of their own.
  const [ux, uy] = apart > 0 ? [dx / apart, dy / apart] : [Math.cos(seed * 2.4), Math.sin(seed * 2.4)];
  const half = (room - apart) / 2;
  a[0] -= ux * half;
  a[1] -= uy * half;
  b[0] += ux * half;
  b[1] += uy * half;
}

export interface Label {
  x: number;
  y: number;
  anchor: 'start' | 'middle' | 'end';
}
const LETTER = 4.9; // width of a letter at the map's text size
const LINE = 10;

/** A free spot beside each sign for its name; null where there is none and the name is left to the table. */
export function placeLabels(signs: { at: Point; name: string }[]): (Label | null)[] {
  const taken = signs.map(({ at: [x, y] }) => ({ left: x - 4, right: x + 4, top: y - 4, bottom: y + 4 }));
  return signs.map(({ at: [x, y], name }) => {
    const width = name.length * LETTER;
    const spots: Label[] = [
      { x: x + 7, y: y + 3.4, anchor: 'start' },
      { x: x - 7, y: y + 3.4, anchor: 'end' },
      { x, y: y - 7, anchor: 'middle' },
      { x, y: y + 13, anchor: 'middle' },
      { x: x + 6, y: y - 5, anchor: 'start' },
      { x: x - 6, y: y - 5, anchor: 'end' },
      { x: x + 6, y: y + 11, anchor: 'start' },
      { x: x - 6, y: y + 11, anchor: 'end' },
    ];
    for (const spot of spots) {
      const left = spot.anchor === 'start' ? spot.x : spot.anchor === 'end' ? spot.x - width : spot.x - width / 2;
      const box = { left, right: left + width, top: spot.y - LINE + 2.5, bottom: spot.y + 2.5 };
      const inside = box.left >= 0 && box.right <= MAP.width && box.top >= 0 && box.bottom <= MAP.height;
      const free = taken.every(
        (other) => box.right < other.left || box.left > other.right || box.bottom < other.top || box.top > other.bottom,
      );
      if (!inside || !free) continue;
      taken.push(box);
      return spot;
    }
    return null;
  });
}
