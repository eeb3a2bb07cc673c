// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { CheckInput } from '../../../src/domain/checks/check';
import { defaultRules } from '../../../src/domain/firm-rules';
import { MINUTE, makeContact, makeFact } from '../../builders';
import { find, logOf, makeClientLine, makeInput } from './input';

const at = (time: string) => Date.parse(time);
const living = (address: string): Partial<CheckInput> => ({
  client: { contact: makeContact(), own: { address: makeFact(address) } },
});
const LA = living('100 Main St, Los Angeles, CA 90012');
const NOBODY = { recipient: null };
const quiet = (now: string, changes: Partial<CheckInput> = LA) =>
  find('quiet-hours', { now: at(now), ...changes });

describe('quiet-hours (product §6: 8:00 to 21:00 by the address’s state)', () => {
  it.each([
    ['2026-11-21T15:59:00Z', '2026-11-21T16:00:00Z', 7 * 60 + 59],
    ['2026-11-21T16:00:00Z', null, null],
    ['2026-11-22T04:59:59Z', null, null],
    ['2026-11-22T05:00:30Z', '2026-11-22T16:00:00Z', 21 * 60],
    ['2026-11-21T08:00:00Z', '2026-11-21T16:00:00Z', 0],
    // In summer the same hours are others.
    ['2026-07-21T15:00:00Z', null, null],
    ['2026-07-21T14:59:00Z', '2026-07-21T15:00:00Z', 7 * 60 + 59],
    // The nights on which the clocks change: eight in the morning all the same.
    ['2026-03-08T05:00:00Z', '2026-03-08T15:00:00Z', 21 * 60],
    ['2026-11-01T04:30:00Z', '2026-11-01T16:00:00Z', 21 * 60 + 30],
  ])('at %s the next right time is %s', (now, next, minutes) => {
    const zone = 'America/Los_Angeles';
    const found = { zone, minutes, otherZone: null, by: 'address', perhaps: null, next: next && at(next) };
    expect(quiet(now)).toEqual(next === null ? null : found);
  });

  it('wants both zones of a state inside, and names both', () => {
    const florida = living('Port St. Joe, FL 32456');
    expect(quiet('2026-11-21T13:30:00Z', florida)).toMatchObject({
      zone: 'America/Chicago',
      otherZone: 'America/New_York',
      minutes: 7 * 60 + 30,
      next: at('2026-11-21T14:00:00Z'),
    });
    expect(quiet('2026-11-22T02:30:00Z', florida)).toMatchObject({
      zone: 'America/New_York',
      otherZone: 'America/Chicago',
      next: at('2026-11-22T14:00:00Z'),
    });
    expect(quiet('2026-11-21T20:00:00Z', florida)).toBeNull();
  });

  it('takes the firm’s zone where there is no address, else this computer’s, and never one that is none', () => {
    const firm = { ...defaultRules, zone: 'America/New_York' };
    const now = '2026-11-21T12:30:00Z';
    expect(quiet(now, { ...NOBODY, rules: firm })).toMatchObject({ by: 'firm', minutes: 7 * 60 + 30 });
    expect(quiet(now, { ...NOBODY, zone: 'America/Chicago' })).toMatchObject({
      by: 'computer',
      minutes: 6 * 60 + 30,
    });
    const odd = { ...defaultRules, zone: 'Mars/Base' };
    expect(quiet(now, { ...NOBODY, rules: odd, zone: 'America/Chicago' })).toMatchObject({
      by: 'computer',
      zone: 'America/Chicago',
    });
    expect(quiet('2026-11-21T12:30:00Z', { ...NOBODY, rules: odd, zone: 'Moon' })).toBeNull();
  });

  it('says "perhaps" by an area code of another zone, and takes an address before it', () => {
    const { recipient } = makeInput();
    const inNewYork = { recipient: recipient && { ...recipient, number: '+12125550100' } };
    // Half past six in the evening here, half past nine there.
    const now = '2026-11-22T02:30:00Z';
    expect(quiet(now, inNewYork)).toEqual({
      zone: 'America/New_York',
      minutes: 21 * 60 + 30,
      otherZone: null,
      by: 'area-code',
      perhaps: 'America/New_York',
      next: at('2026-11-22T16:00:00Z'),
    });
    expect(quiet(now, { ...inNewYork, ...LA })).toBeNull();
    expect(quiet('2026-11-21T15:00:00Z', inNewYork)).toMatchObject({
      by: 'computer',
      zone: 'America/Los_Angeles',
      perhaps: 'America/New_York',
    });
  });

  it('lets staff answer what the client wrote within the hour', () => {
    const now = '2026-11-22T06:00:00Z';
    const wrote = (ago: number) => ({
      ...LA,
      log: logOf(makeClientLine('Hi', { at: at(now) - ago * MINUTE })),
    });
    expect(quiet(now, wrote(59))).toBeNull();
    expect(quiet(now, wrote(-3))).toBeNull();
    expect(quiet(now, wrote(61))).not.toBeNull();
    expect(quiet(now, wrote(-600))).not.toBeNull();
    const ours = logOf(makeClientLine('Hi', { at: at(now), author: 'Dana Ortiz', authorTitle: 'Paralegal' }));
    expect(quiet(now, { ...LA, log: ours })).not.toBeNull();
    expect(quiet(now, { ...LA, otherLogs: [wrote(5).log] })).toBeNull();
  });

  it('takes the firm’s hours, also over midnight, and none where they are all day', () => {
    const rules = (from: number, to: number) => ({
      ...LA,
      rules: { ...defaultRules, quiet: { from: from * 60, to: to * 60 } },
    });
    expect(quiet('2026-11-21T18:00:00Z', rules(11, 17))).toMatchObject({ next: at('2026-11-21T19:00:00Z') });
    expect(quiet('2026-11-21T09:00:00Z', rules(20, 4))).toBeNull();
    expect(quiet('2026-11-21T18:00:00Z', rules(20, 4))).toMatchObject({ next: at('2026-11-22T04:00:00Z') });
    expect(quiet('2026-11-21T09:00:00Z', rules(8, 8))).toBeNull();
  });

  it.each([Number.NaN, Number.POSITIVE_INFINITY, 9e15])('does not throw at the time %s', (now) => {
    expect(find('quiet-hours', { now, ...LA })).toBeNull();
  });
});
