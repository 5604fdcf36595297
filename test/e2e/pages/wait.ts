/** Waiting for what the screen will show, however busy the machine is. */
import { expect } from 'vitest';

type Poll = ReturnType<typeof expect.poll<unknown>>;

export const eventually = (read: () => unknown): Poll => expect.poll(read, { timeout: 20_000 });
