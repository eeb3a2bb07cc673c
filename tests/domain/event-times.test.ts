// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { defaultEnd, isZone, judgeWallTime, toWall, toZone } from '../../src/domain/event-times';
import { findAbbreviation, findFixedTime, findStandardAbbreviation } from '../../src/domain/event-zones';

const LA = 'America/Los_Angeles';
const NEW_YORK = 'America/New_York';
const ZONES = [
  LA,
  NEW_YORK,
  'America/Phoenix',
  'America/St_Johns',
  'Europe/Dublin',
  'Australia/Lord_Howe',
  'Asia/Kathmandu',
  'Africa/Casablanca',
  'UTC',
];
const zones = fc.constantFrom(...ZONES);
/** Whole minutes from 2000 to 2040. */
const moments = fc.integer({ min: 15_800_000, max: 36_800_000 }).map((minutes) => minutes * 60_000);

describe('a wall time in a zone (product §7: gaps and overlaps are said)', () => {
  it.each([
    ['2026-03-08T01:59', NEW_YORK, 'once'],
    ['2026-03-08T02:00', NEW_YORK, 'gap'],
    ['2026-03-08T02:59', NEW_YORK, 'gap'],
    ['2026-03-08T03:00', NEW_YORK, 'once'],
    ['2026-11-01T00:59', NEW_YORK, 'once'],
    ['2026-11-01T01:00', NEW_YORK, 'twice'],
    ['2026-11-01T01:59', NEW_YORK, 'twice'],
    ['2026-11-01T02:00', NEW_YORK, 'once'],
    // Half an hour only.
    ['2026-10-04T02:15', 'Australia/Lord_Howe', 'gap'],
    ['2026-10-04T02:30', 'Australia/Lord_Howe', 'once'],
    ['2026-03-08T02:30', 'America/Phoenix', 'once'],
    // A whole day that never came.
    ['2011-12-30T12:00', 'Pacific/Apia', 'gap'],
  ])('%s in %s: %s', (wall, zone, kind) => {
    expect(judgeWallTime(wall, zone)?.kind).toBe(kind);
  });

  it('says what a time in the gap becomes', () => {
    expect(judgeWallTime('2026-03-08T02:30', LA)).toMatchObject({ becomes: '2026-03-08T03:30' });
  });

  it('knows both moments of a time that comes twice, the first one first', () => {
    expect(judgeWallTime('2026-11-01T01:30', LA)).toEqual({
      kind: 'twice',
      at: Date.UTC(2026, 10, 1, 8, 30),
      later: Date.UTC(2026, 10, 1, 9, 30),
    });
  });

  it.each(['', '2026-02-30T10:00', '2026-13-01T10:00', '2026-12-01T24:00', '2026-12-01 10:00', '12/01/2026'])(
    '%j is no time',
    (wall) => {
      expect(judgeWallTime(wall, LA)).toBeNull();
    },
  );

  it.each(['', 'Mars/Base', '+05:00', '-08', '../etc'])('%j is no zone', (zone) => {
    expect(isZone(zone)).toBe(false);
    expect(judgeWallTime('2026-12-01T10:00', zone)).toBeNull();
  });

  it('finds every moment again by what the wall shows then', () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        const judged = judgeWallTime(toWall(at, zone), zone);
        const found =
          judged?.kind === 'once' ? [judged.at] : judged?.kind === 'twice' ? [judged.at, judged.later] : [];
        expect(found).toContain(at);
      }),
    );
  });

  it('a time in the gap becomes a later one, and that one comes', () => {
    fc.assert(
      fc.property(moments, zones, (at, zone) => {
        // Any digits, read as the zone's: some never come there.
        const wall = new Date(at).toISOString().slice(0, 16);
        const judged = judgeWallTime(wall, zone);
        expect(judged).not.toBeNull();
        if (judged?.kind !== 'gap') return;
        expect(judged.becomes > wall).toBe(true);
        expect(judgeWallTime(judged.becomes, zone)?.kind).not.toBe('gap');
      }),
    );
  });
});

describe('a wall time in another zone', () => {
  it.each([
    ['2026-12-01T10:00', LA, NEW_YORK, '2026-12-01T13:00'],
    ['2026-12-01T22:30', LA, NEW_YORK, '2026-12-02T01:30'],
    // Arizona keeps its clocks: in summer it has Los Angeles' time.
    ['2026-07-01T10:00', LA, 'America/Phoenix', '2026-07-01T10:00'],
    ['2026-01-01T10:00', LA, 'America/Phoenix', '2026-01-01T11:00'],
  ])('%s in %s is in %s %s', (wall, from, to, expected) => {
    expect(toZone(wall, from, to)).toBe(expected);
  });

  it('there and back again is the same time, but for an hour that comes twice', () => {
    fc.assert(
      fc.property(moments, zones, zones, (at, from, to) => {
        const wall = toWall(at, from);
        const there = toZone(wall, from, to) ?? '';
        if ([judgeWallTime(wall, from), judgeWallTime(there, to)].some((judged) => judged?.kind !== 'once'))
          return;
        expect(toZone(there, to, from)).toBe(wall);
      }),
    );
  });

  it('is null where a zone is none', () => {
    expect(toZone('2026-12-01T10:00', LA, 'Mars/Base')).toBeNull();
  });
});

describe('the end where none was given (A32)', () => {
  it.each([
    ['2026-12-01T10:00', LA, '2026-12-01T10:30'],
    ['2026-12-31T23:45', LA, '2027-01-01T00:15'],
    // The clocks jump: half an hour later the wall shows an hour and a half more.
    ['2026-03-08T01:45', LA, '2026-03-08T03:15'],
    // They jump back: half an hour later the wall shows 1:00 again, and an end before the start could not be saved.
    ['2026-11-01T01:30', LA, '2026-11-01T02:00'],
    ['2026-11-01T01:00', LA, '2026-11-01T01:30'],
    ['x', LA, null],
  ])('%s in %s: %s', (start, zone, end) => {
    expect(defaultEnd(start, zone)).toBe(end);
  });
});

describe('zones by their letters (A30)', () => {
  const summer = Date.UTC(2026, 6, 1);
  const winter = Date.UTC(2026, 0, 1);

  it.each([
    [NEW_YORK, winter, 'EST', 'EST'],
    [NEW_YORK, summer, 'EDT', 'EST'],
    ['America/Chicago', summer, 'CDT', 'CST'],
    ['America/Denver', summer, 'MDT', 'MST'],
    ['America/Phoenix', summer, 'MST', 'MST'],
    [LA, summer, 'PDT', 'PST'],
    ['America/Anchorage', summer, 'AKDT', 'AKST'],
    ['Pacific/Honolulu', summer, 'HST', 'HST'],
    ['Asia/Kathmandu', summer, null, null],
    ['Mars/Base', summer, null, null],
  ])('%s at %s: %s, sent as %s', (zone, at, name, sent) => {
    expect(findAbbreviation(zone, at)).toBe(name);
    expect(findStandardAbbreviation(zone, at)).toBe(sent);
  });

  it('EST is fixed all year: in summer it may be understood an hour later', () => {
    expect(findFixedTime('2026-07-01T10:00', NEW_YORK)).toBe('2026-07-01T11:00');
    expect(findFixedTime('2026-12-01T10:00', NEW_YORK)).toBeNull();
    expect(findFixedTime('2026-07-01T10:00', 'America/Phoenix')).toBeNull();
    expect(findFixedTime('', NEW_YORK)).toBeNull();
  });
});
