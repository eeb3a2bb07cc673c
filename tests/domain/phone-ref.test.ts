import { describe, expect, it } from 'vitest';
import { caseKey } from '../../src/domain/case';
import { type OutboxEvent, transition } from '../../src/domain/outbox';
import { findPhone, phoneRef } from '../../src/domain/phone-ref';
import { isSettled, judgeAge } from '../../src/domain/retention';
import { CELL, makeAccepted, makeEntry, makeUnknown, NOW, REF } from '../builders';

const ref = phoneRef('smithlaw', CELL);

describe('a message by phone number (outbox document §5)', () => {
  it('belongs to firm + number, and is no case', () => {
    expect(findPhone(ref)).toBe(CELL);
    expect(findPhone(REF)).toBeNull();
    expect(new Set([ref, phoneRef('otherfirm', CELL), REF].map(caseKey)).size).toBe(3);
  });

  it('never matches a log line, in whatever state and by whomever', () => {
    const states = [
      makeEntry(),
      makeEntry({ doubt: true }),
      makeEntry({ state: 'sending' }),
      makeAccepted(),
      makeUnknown(),
      makeEntry({ state: 'arrived' }),
    ];
    for (const by of ['match', 'hand'] as const)
      for (const entry of states) {
        const line: OutboxEvent = { type: 'line', claim: { threadId: '7', lineId: 'post:1', at: NOW, by } };
        expect(transition({ ...entry, ref }, line)).toEqual({ ok: false, code: 'not-allowed' });
      }
  });

  it('ends at accepted: nothing about it is open, and with age it goes unasked', () => {
    const old = { kind: 'entry', state: 'accepted', at: 0 } as const;
    expect([isSettled('accepted', true), isSettled('accepted')]).toEqual([true, false]);
    expect([judgeAge({ ...old, byPhone: true }, NOW, 90), judgeAge(old, NOW, 90)]).toEqual([
      'delete',
      'list',
    ]);
    for (const state of ['queued', 'failed', 'unknown'] as const)
      expect(judgeAge({ kind: 'entry', state, at: 0, byPhone: true }, NOW, 90)).toBe('list');
  });
});
