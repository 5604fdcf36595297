import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { outlived } from '../../../main/store/backup-retention';

const DAY = 86_400_000;
const NOW = new Date('2026-06-17T15:00:00Z');
const daysAgo = (days: number, hour = 12) => ({ at: new Date(Date.UTC(2026, 5, 17, hour) - days * DAY) });
const kept = <B>(backups: B[], gone: B[]) => backups.filter((backup) => !gone.includes(backup));

describe('which backups stay', () => {
  it('keeps all of today, and the last one of each day for a fortnight', () => {
    const backups = [daysAgo(0, 9), daysAgo(0, 10), daysAgo(1, 9), daysAgo(1, 18), daysAgo(14, 8), daysAgo(14, 7)];
    expect(kept(backups, outlived(backups, NOW))).toEqual([backups[0], backups[1], backups[3], backups[4]]);
  });

  it('keeps one a week for a quarter and one a month for a year', () => {
    const daily = Array.from({ length: 500 }, (_, i) => daysAgo(i));
    const left = kept(daily, outlived(daily, NOW)).map((backup) =>
      Math.round((daysAgo(0).at.getTime() - backup.at.getTime()) / DAY),
    );
    expect(left.filter((age) => age <= 14)).toHaveLength(15);
    expect(left.filter((age) => age > 14 && age <= 92).length).toBeGreaterThanOrEqual(11);
    expect(left.filter((age) => age > 14 && age <= 92).length).toBeLessThanOrEqual(13);
    expect(left.filter((age) => age > 92).length).toBeGreaterThanOrEqual(9);
    expect(left.filter((age) => age > 92).length).toBeLessThanOrEqual(10);
    expect(Math.max(...left)).toBeLessThanOrEqual(366);
  });

  it('always keeps the latest one, and asks for nothing more once it has been followed', () => {
    expect(outlived([daysAgo(4000)], NOW)).toEqual([]);
    fc.assert(
      fc.property(
        fc.array(
          fc.integer({ min: -2, max: 800 }).map((days) => daysAgo(days)),
          { minLength: 1 },
        ),
        (backups) => {
          const gone = outlived(backups, NOW);
          const left = kept(backups, gone);
          const latest = Math.max(...backups.map((backup) => backup.at.getTime()));
          expect(left.some((backup) => backup.at.getTime() === latest)).toBe(true);
          expect(outlived(left, NOW)).toEqual([]);
        },
      ),
    );
  });
});
