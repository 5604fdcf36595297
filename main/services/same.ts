/** Two people in one cell. */
import { isDeepStrictEqual } from 'node:util';
import { Fail } from '../fail';

/** Fail CONFLICT when the writer saw something else (`was`) than what is there now; undefined means it did not look. */
export function assertSame(was: unknown, current: unknown): void {
  if (was !== undefined && !isDeepStrictEqual(was ?? null, current ?? null)) throw new Fail('CONFLICT', { current });
}
