import { describe, expect, it } from 'vitest';
import { lastMidnightPacific } from '../../src/domain/pacific';
import { HOUR, MINUTE, NOW } from '../builders';

describe('lastMidnightPacific (PULL-WHEN-1)', () => {
  it.each([
    ['in winter', '2026-11-21T18:00:00.500Z', '2026-11-21T08:00:00Z'],
    ['in summer', '2026-07-01T06:59:59Z', '2026-06-30T07:00:00Z'],
    ['at midnight', '2026-07-01T07:00:00Z', '2026-07-01T07:00:00Z'],
    ['a minute before', '2026-11-21T07:59:00Z', '2026-11-20T08:00:00Z'],
    ['before the clocks go forward', '2026-03-08T09:59:59Z', '2026-03-08T08:00:00Z'],
    ['after the clocks went forward', '2026-03-08T10:00:00Z', '2026-03-08T08:00:00Z'],
    ['late on that day of 23 hours', '2026-03-09T06:59:59Z', '2026-03-08T08:00:00Z'],
    ['the midnight after it', '2026-03-09T07:00:00Z', '2026-03-09T07:00:00Z'],
    ['before the clocks go back', '2026-11-01T08:59:59Z', '2026-11-01T07:00:00Z'],
    ['in the hour that comes twice', '2026-11-01T09:30:00Z', '2026-11-01T07:00:00Z'],
    ['late on that day of 25 hours', '2026-11-02T07:59:59Z', '2026-11-01T07:00:00Z'],
    ['on New Year’s Eve', '2027-01-01T07:00:00Z', '2026-12-31T08:00:00Z'],
  ])('%s', (_when, now, midnight) => {
    expect(new Date(lastMidnightPacific(Date.parse(now))).toISOString()).toBe(
      new Date(midnight).toISOString(),
    );
  });

  it('never lies in the future, nor a whole day of 25 hours back, and is itself a midnight', () => {
    for (let now = NOW; now < NOW + 365 * 24 * HOUR; now += 97 * MINUTE) {
      const midnight = lastMidnightPacific(now);
      expect(now - midnight).toBeGreaterThanOrEqual(0);
      expect(now - midnight).toBeLessThan(25 * HOUR);
      expect(lastMidnightPacific(midnight)).toBe(midnight);
    }
  });
});
