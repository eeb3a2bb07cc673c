import { describe, expect, it } from 'vitest';
import { findDone, type Progress, STEPS } from '../../src/domain/first-run';
import { findStaffId } from '../../src/domain/staff-id';

const fresh: Progress = {
  access: true,
  connection: null,
  settings: { staffId: null, notificationsChecked: false },
  firmGiven: false,
  tested: false,
  caseSeen: false,
};
const connection = { tokenRefused: false, lastAcceptedAt: null };
const done = (changes: Partial<Progress>) => [...findDone({ ...fresh, ...changes })];

describe('§8 the first steps', () => {
  it.each<[string, Partial<Progress>, string[]]>([
    ['right after an install', {}, ['access']],
    ['in Firefox, where the hosts are asked for', { access: false }, []],
    ['a firm was seen in a tab', { firmGiven: true }, ['access', 'firm']],
    ['connected, and not tested here', { connection }, ['access', 'firm', 'token']],
    ['tested', { connection, tested: true }, ['access', 'firm', 'token', 'test']],
    [
      'a message was accepted: that is a test too',
      { connection: { ...connection, lastAcceptedAt: 5 } },
      ['access', 'firm', 'token', 'test'],
    ],
    [
      'Hona refuses the token since',
      { connection: { tokenRefused: true, lastAcceptedAt: 5 }, tested: true },
      ['access', 'firm'],
    ],
    [
      'without a token everything else can be done',
      { settings: { staffId: '5', notificationsChecked: true }, caseSeen: true },
      ['access', 'me', 'notifications', 'case'],
    ],
  ])('%s', (_, changes, steps) => {
    expect(done(changes)).toEqual(steps);
  });

  it('all of it', () => {
    const settings = { staffId: '5', notificationsChecked: true };
    expect(done({ connection, tested: true, settings, caseSeen: true })).toEqual(STEPS);
  });
});

describe('the staff ID', () => {
  it.each([
    ['7001', '7001'],
    [' 7001 ', '7001'],
    ['https://smithlaw.mycase.com/contacts/attorneys/7001', '7001'],
    ['https://smithlaw.mycase.com/contacts/attorneys/7001/edit?x=1', '7001'],
    ['smithlaw.mycase.com/contacts/attorneys/7001#calendar', '7001'],
    ['https://smithlaw.mycase.com/contacts/clients/7001', null],
    ['Dana', null],
    ['', null],
  ])('%j is %j', (typed, id) => {
    expect(findStaffId(typed)).toBe(id);
  });
});
