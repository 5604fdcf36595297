import { describe, expect, it } from 'vitest';
import { Clock } from '../../../main/store/clock';

describe('the clock of changes', () => {
  it('goes on when the computer clock stands still or is set back', () => {
    let now = Date.UTC(2026, 5, 1);
    const clock = new Clock(() => now, 0);
    const first = clock.next();
    expect(clock.next()).toBe(first + 1);
    now -= 86_400_000;
    expect(clock.next()).toBe(first + 2);
    now += 2 * 86_400_000;
    expect(clock.next()).toBe(now * 1024);
  });

  it('never falls behind what the file holds', () => {
    const held = Date.UTC(2030, 0, 1) * 1024;
    expect(new Clock(() => Date.UTC(2026, 0, 1), held).next()).toBe(held + 1);
  });

  it('stays a safe integer when the computer clock is far off', () => {
    expect(Number.isSafeInteger(new Clock(() => Date.UTC(9999, 0, 1), 0).next())).toBe(true);
  });
});
