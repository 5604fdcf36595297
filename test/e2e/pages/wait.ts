/** Waiting for what the screen will show, however busy the machine is. */
import { expect } from 'vitest';

export const eventually = <T>(read: () => T | Promise<T>) => expect.poll(read, { timeout: 20_000 });
