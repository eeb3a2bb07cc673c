// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { findHosts, formatClock, isZone, readClock } from '../../../src/options/checks/read-rules';

describe('readClock', () => {
  it.each([
    ['8:00', 480],
    ['8', 480],
    ['08.30', 510],
    ['9:00 PM', 1260],
    ['9 p.m.', 1260],
    ['12 am', 0],
    ['12:15 pm', 735],
    ['24:00', 1440],
    ['24:01', null],
    ['8:60', null],
    ['13 pm', null],
    ['', null],
    ['late', null],
    ['8:00:00', null],
  ])('%j is %s', (typed, minutes) => expect(readClock(typed)).toBe(minutes));

  it('reads what it writes', () => {
    for (let m = 0; m <= 1440; m++) expect(readClock(formatClock(m))).toBe(m);
  });
});

it.each([
  ['America/Chicago', true],
  ['Pacific/Honolulu', true],
  ['Chicago', false],
  ['<b>', false],
])('isZone %j: %s', (zone, known) => expect(isZone(zone)).toBe(known));

it.each([
  ['', []],
  ['Short.Example, https://l.example/abc  l.example', ['short.example', 'l.example']],
  ['bit', null],
  ['a b.example', null],
])('findHosts %j', (typed, hosts) => expect(findHosts(typed)).toEqual(hosts));
