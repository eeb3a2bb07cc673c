// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { phoneRef } from '../../src/domain/phone-ref';
import { findUnfinished, groupByCase, listWaitedLong, takeEntries } from '../../src/domain/unfinished';
import { CELL, makeEntry, NOW, REF } from '../builders';

const DAY = 86_400_000;
const OTHER = { firm: REF.firm, caseId: '42' };

describe('one place shows every unfinished entry (product §6)', () => {
  it.each([
    [makeEntry({ state: 'queued' }), 'waits'],
    [makeEntry({ state: 'queued', paused: 'token' }), 'needs'],
    [makeEntry({ state: 'queued', asks: { reason: 'waited-long' } }), 'needs'],
    [makeEntry({ state: 'sending' }), 'waits'],
    [makeEntry({ state: 'failed' }), 'needs'],
    [makeEntry({ state: 'unknown' }), 'needs'],
    [makeEntry({ state: 'unknown', leftOpen: true }), 'needs'],
    [makeEntry({ state: 'accepted', settledAt: NOW - DAY }), null],
    [makeEntry({ state: 'accepted', settledAt: NOW - DAY - 1 }), 'unseen'],
    [makeEntry({ ref: phoneRef(REF.firm, CELL), state: 'accepted', settledAt: NOW - 9 * DAY }), null],
    [makeEntry({ state: 'logged', settledAt: NOW - 9 * DAY }), null],
    [makeEntry({ state: 'arrived', settledAt: NOW - 9 * DAY }), null],
    [makeEntry({ state: 'discarded', settledAt: NOW - 9 * DAY }), null],
  ])('%#: is %s', (entry, what) => {
    expect(findUnfinished(entry, NOW)).toBe(what);
  });

  it('by case, in their order; a case that needs a person stands first', () => {
    const cases = groupByCase(
      [
        makeEntry({ id: 'c', seq: 3, ref: OTHER, state: 'failed' }),
        makeEntry({ id: 'a', seq: 1 }),
        makeEntry({ id: 'b', seq: 2, ref: OTHER }),
      ],
      NOW,
    );
    expect(cases.map((one) => [one.ref.caseId, one.entries.map((e) => e.id), one.needs])).toEqual([
      ['42', ['b', 'c'], true],
      [REF.caseId, ['a'], false],
    ]);
  });

  it('of many, the first so many, over the cases', () => {
    const entries = Array.from({ length: 500 }, (_, i) =>
      makeEntry({ id: String(i), seq: i, ref: { firm: REF.firm, caseId: String(i % 7) } }),
    );
    const some = takeEntries(groupByCase(entries, NOW), 80);
    expect(some.flatMap((one) => one.entries)).toHaveLength(80);
    expect(some).toHaveLength(2);
  });

  it('only what waited too long is offered to be dropped at once', () => {
    const old = makeEntry({ asks: { reason: 'waited-long' } });
    expect(listWaitedLong([old, makeEntry(), makeEntry({ paused: 'token' })])).toEqual([old]);
  });
});
