// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { ageOf } from '../../src/domain/age';
import { isMoved } from '../../src/domain/clock-move';
import type { OutboxState } from '../../src/domain/outbox';
import { judgeAge } from '../../src/domain/retention';
import { HOUR, makeAttempt, makeEntry, NOW } from '../builders';

const DAY = 24 * HOUR;
const OLD = NOW - 91 * DAY;
const judge = (thing: Parameters<typeof judgeAge>[0]) => judgeAge(thing, NOW, 90);

describe('judgeAge (product §8, retention)', () => {
  it.each<[OutboxState, 'keep' | 'delete' | 'list']>([
    ['queued', 'list'],
    ['failed', 'list'],
    ['unknown', 'list'],
    ['accepted', 'list'],
    ['sending', 'keep'],
    ['logged', 'delete'],
    ['arrived', 'delete'],
    ['discarded', 'delete'],
  ])('an old message that is %s: %s', (state, verdict) => {
    expect(judge({ kind: 'entry', state, at: OLD })).toBe(verdict);
    expect(judge({ kind: 'entry', state, at: NOW - 90 * DAY })).toBe('keep');
  });

  it('an old draft is listed, never deleted', () => {
    expect(judge({ kind: 'draft', at: OLD })).toBe('list');
  });

  it('what was read goes, unless its case has something that is not settled', () => {
    expect(judge({ kind: 'note', at: OLD, needed: false })).toBe('delete');
    expect(judge({ kind: 'note', at: OLD, needed: true })).toBe('keep');
    expect(judge({ kind: 'note', at: NOW - DAY, needed: false })).toBe('keep');
  });

  it('what is younger than now, by a clock that was wrong, stays', () => {
    expect(judge({ kind: 'note', at: NOW + 400 * DAY, needed: false })).toBe('keep');
  });
});

describe('ageOf', () => {
  it('counts from the settling, else the last try, else the queueing', () => {
    const attempts = [makeAttempt({ startedAt: 2 }), makeAttempt({ startedAt: 3 })];
    expect(ageOf(makeEntry({ queuedAt: 1, attempts, settledAt: 4 }))).toBe(4);
    expect(ageOf(makeEntry({ queuedAt: 1, attempts, settledAt: null }))).toBe(3);
    expect(ageOf(makeEntry({ queuedAt: 1 }))).toBe(1);
  });
});

describe('isMoved (outbox §2)', () => {
  it.each([
    [0, false],
    [-4999, false],
    [-5001, true],
    [DAY, false],
    [DAY + 1, true],
  ])('%i ms after the last look: %s', (by, moved) => {
    expect(isMoved(NOW, NOW + by)).toBe(moved);
  });

  it('a first look tells nothing', () => {
    expect(isMoved(0, NOW)).toBe(false);
  });
});
