import { describe, expect, it } from 'vitest';
import { checkAskedToStop } from '../../../src/domain/checks/asked-to-stop';
import { listOpenStops } from '../../../src/domain/checks/open-stops';
import { checkWrongNumber } from '../../../src/domain/checks/wrong-number';
import { findKept, type KeptStop, noStops } from '../../../src/domain/stop';
import { CELL, makeLine, makeLog, NOW, REF } from '../../builders';

const kept = (changes: Partial<KeptStop> = {}): KeptStop => ({
  says: 'asked-to-stop',
  ref: REF,
  contactId: '5',
  clientName: 'Jane Doe',
  numbers: [CELL],
  line: '7/text:abc',
  at: NOW,
  ...changes,
});
const said = (text: string, at: number | null, lineId = 'print:1:x') =>
  makeLine({ text, at, lineId, author: 'Jane Doe', authorTitle: 'Client' });
const check = (stop: KeptStop, lines = [said('Thank you', NOW)], handled: string[] = []) =>
  checkAskedToStop({
    log: makeLog(lines),
    otherLogs: [],
    stops: {
      handled: handled.map((line) => ({ line, at: NOW, note: 'done', by: null })),
      kept: [stop],
    },
  });

describe('a stop whose conversation is gone (product §8, retention)', () => {
  it('counts as the line did, without its words', () => {
    expect(check(kept())).toEqual({ words: null, at: NOW, caseId: REF.caseId, lines: ['7/text:abc'] });
  });
  it('ends with what staff recorded, or what the client wrote later', () => {
    expect(check(kept(), [], ['7/text:abc'])).toBeNull();
    expect(check(kept(), [said('START', NOW + 1)])).toBeNull();
    expect(check(kept(), [said('START', NOW - 1)])).not.toBeNull();
    // Nobody can tell which came first.
    expect(check(kept({ at: null }), [said('START', NOW + 1)])).not.toBeNull();
  });
  it('each is a check of its own', () => {
    const stops = { ...noStops, kept: [kept({ says: 'wrong-number' })] };
    expect(checkAskedToStop({ log: makeLog([]), otherLogs: [], stops })).toBeNull();
    const input = { log: makeLog([]), otherLogs: [], stops, client: null };
    expect(checkWrongNumber(input)).toMatchObject({ words: null });
  });
  it('a line is called the same at every reading, and never by its text', () => {
    const line = said('Please stop texting me', NOW);
    const [first] = listOpenStops(makeLog([line]), noStops, 'Jane Doe');
    const [again] = listOpenStops(makeLog([said('Hi', NOW, 'print:1:y'), line]), noStops, 'Jane Doe');
    expect(first?.line).toBe(again?.line);
    expect(first?.line).toMatch(/^7\/text:[a-z0-9]+$/);
    const other = listOpenStops(makeLog([{ ...line, lineId: 'print:2:x' }]), noStops, 'Jane Doe');
    expect(other[0]?.line).not.toBe(first?.line);
  });
});

describe('whose they are', () => {
  const of = { firm: REF.firm, contactIds: ['5'], caseIds: ['1'] };
  it('the client’s in every case; of an unknown client the case’s; of a number everybody’s who has it', () => {
    expect(findKept([kept()], of)).toHaveLength(1);
    expect(findKept([kept({ contactId: '6' })], { ...of, caseIds: [REF.caseId] })).toEqual([]);
    expect(findKept([kept({ contactId: null })], of)).toEqual([]);
    expect(findKept([kept({ contactId: null })], { ...of, caseIds: [REF.caseId] })).toHaveLength(1);
    expect(findKept([kept({ contactId: '6' })], { ...of, numbers: [CELL] })).toHaveLength(1);
  });
  it('never another firm’s', () => {
    expect(findKept([kept()], { ...of, firm: 'otherfirm', numbers: [CELL] })).toEqual([]);
  });
});
