import { describe, expect, it } from 'vitest';
import type { ClientCase } from '../../src/domain/client-cases';
import { joinThreads } from '../../src/domain/join-threads';
import { HOUR, MINUTE, makeAccepted, makeLine, makeLog, makeThread, NOW, REF } from '../builders';

const OTHER = { firm: REF.firm, caseId: '777' };
const line = makeLine({ lineId: 'post:1', at: NOW, text: 'here' });
const theirLine = makeLine({ threadId: '9', lineId: 'post:1', at: NOW - MINUTE, text: 'there' });
const open = { ref: REF, log: makeLog([line]), entries: [] };
const other = (changes: Partial<ClientCase> = {}): ClientCase => ({
  ref: OTHER,
  name: 'Doe v. Pier',
  closed: false,
  isClient: true,
  log: makeLog([theirLine], { ref: OTHER, threads: [makeThread({ threadId: '9' })] }),
  entries: [],
  readAt: NOW + HOUR,
  ...changes,
});

describe('one thread over several cases (product §6)', () => {
  it('holds the messages of all, in their order, each marked with its case', () => {
    expect(joinThreads(open, [other()])).toMatchObject([
      { text: 'there', ref: OTHER, caseName: 'Doe v. Pier' },
      { text: 'here', ref: null, caseName: null },
    ]);
  });

  it('also what was sent there from here', () => {
    const sent = makeAccepted({ id: 'e9', ref: OTHER, text: 'sent there' });
    const messages = joinThreads(open, [other({ entries: [sent] })]);
    expect(messages.find((m) => m.entry === sent)).toMatchObject({ ref: OTHER, line: null });
  });

  it('a message of this case that Hona logged in the other is one message, and this case’s', () => {
    const claim = { threadId: '9', lineId: 'post:1', at: NOW, by: 'hand' } as const;
    const sent = makeAccepted({ state: 'logged', claim, text: 'there' });
    expect(joinThreads({ ...open, entries: [sent] }, [other()])).toMatchObject([
      { key: 'entry:e1', ref: null, line: { threadId: '9' } },
      { text: 'here' },
    ]);
  });

  it.each([false, null])('nothing of a case whose client is somebody else, or not known (%s)', (isClient) => {
    expect(joinThreads(open, [other({ isClient })]).map((m) => m.text)).toEqual(['here']);
  });
});
