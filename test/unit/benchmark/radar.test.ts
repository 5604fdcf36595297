/** The radar says what the ratings say, and nothing where there is none. */
import { expect, test } from 'vitest';
import { labelAt, linePath, pointAt, ringPath, SIZE } from '../../../renderer/features/benchmark/radar';

const spokes = (...values: (number | null)[]) =>
  values.map((value, index) => ({ factor: `f${index}`, number: index + 1, value }));
const points = (path: string) => path.match(/[ML]/g)?.length ?? 0;

test('the first spoke points up, better is further out, and missing is not the centre', () => {
  const [missing, partly, inPlace] = [0, 0.5, 1].map((value) => pointAt(0, 5, value));
  expect(missing!.x).toBe(SIZE / 2);
  expect(missing!.y).toBeLessThan(SIZE / 2);
  expect(partly!.y).toBeLessThan(missing!.y);
  expect(inPlace!.y).toBeLessThan(partly!.y);
  expect(labelAt(0, 5).y).toBeLessThan(inPlace!.y);
  expect(pointAt(1, 4, 1).x).toBeGreaterThan(SIZE / 2);
});

test('a whole assessment is a closed line through every factor', () => {
  const path = linePath(spokes(1, 0.5, 0));
  expect(path).toMatch(/^M.*Z$/);
  expect(points(path)).toBe(3);
  expect(ringPath(3, 1)).toBe(linePath(spokes(1, 1, 1)));
});

test('a factor that is not rated breaks the line; the last and the first are neighbours', () => {
  expect(linePath(spokes(1, null, 1, 1))).toMatch(/^M[^ML]+M[^ML]+L[^ML]+L[^MLZ]+$/);
  expect(linePath(spokes(null, 1, 1))).not.toContain('Z');
  expect(linePath(spokes(null, null, null))).toBe('');
});
