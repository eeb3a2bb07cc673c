import { describe, expect, it } from 'vitest';
import { joinThread } from '../../src/domain/thread';
import {
  MINUTE,
  makeAccepted,
  makeAttempt,
  makeEntry,
  makeLine,
  makeLog,
  makeUnknown,
  NOW,
} from '../builders';

const claim = { threadId: '7', lineId: 'post:1', at: NOW, by: 'match' } as const;
const texts = (...args: Parameters<typeof joinThread>) => joinThread(...args).map((m) => m.text);

describe('joinThread', () => {
  it('keeps an answer of the same minute below the message that it answers: the log has no seconds', () => {
    const minute = Math.floor(NOW / MINUTE) * MINUTE;
    const claim = { threadId: '7', lineId: 'a', at: NOW, by: 'match' } as const;
    const sent = makeAccepted({ state: 'logged', claim, text: 'question' });
    for (const attempt of sent.attempts) attempt.startedAt = minute + 40_000;
    const lines = [
      makeLine({ threadId: '7', lineId: 'a', at: minute, text: 'question' }),
      makeLine({ threadId: '7', lineId: 'b', at: minute, text: 'answer', authorTitle: 'Client' }),
    ];
    expect(joinThread(makeLog(lines), [sent]).map((m) => m.text)).toEqual(['question', 'answer']);
  });

  it('shows a logged entry and its line once, vouched for by both', () => {
    const logged = makeAccepted({ state: 'logged', claim });
    expect(joinThread(makeLog([makeLine()]), [logged])).toMatchObject([
      { key: 'entry:e1', line: makeLine(), direction: 'out', at: NOW, author: 'Dana Ortiz' },
    ]);
  });

  it('what is sent leaves the messages of the log the same objects, and nothing of it in them', () => {
    const lines = [makeLine({ author: 'Jane Doe', authorTitle: 'Client' }), makeLine({ lineId: 'post:2' })];
    const before = joinThread({ lines }, []);
    const claim = { threadId: '700', lineId: 'post:2', at: NOW, by: 'match' } as const;
    const after = joinThread({ lines }, [
      makeAccepted({ state: 'logged', claim: { ...claim, threadId: lines[1]?.threadId ?? '' } }),
      makeEntry({ id: 'e2', queuedAt: NOW + 2 * MINUTE }),
    ]);
    expect(after.map(({ entry }) => entry?.id)).toEqual([undefined, 'e1', 'e2']);
    expect(after[0]).toBe(before[0]);
    expect(joinThread({ lines }, [])).toEqual(before);
  });

  it('keeps a message’s key from queued to logged, so that the screen does not jump', () => {
    const key = (entry: ReturnType<typeof makeEntry>, ...lines: ReturnType<typeof makeLine>[]) =>
      joinThread(makeLog(lines), [entry])[0]?.key;
    expect(key(makeAccepted({ state: 'logged', claim }), makeLine())).toBe(key(makeEntry()));
  });

  it('shows a claimed entry although its line is gone', () => {
    expect(joinThread(makeLog([]), [makeAccepted({ state: 'logged', claim })])).toMatchObject([
      { line: null },
    ]);
  });

  it('shows what only the log or only the ledger knows', () => {
    const line = makeLine({ author: 'Jane Doe', authorTitle: 'Client', text: 'Thank you' });
    expect(joinThread(makeLog([line]), [makeEntry({ queuedAt: NOW + 2 * MINUTE })])).toMatchObject([
      { direction: 'in', entry: null, text: 'Thank you' },
      { direction: 'out', line: null, text: 'Please call us.' },
    ]);
  });

  it('puts the oldest first, log and ledger mixed; an entry stands where its last attempt began', () => {
    const log = makeLog([
      makeLine({ lineId: 'a', at: NOW - MINUTE, text: 'a' }),
      makeLine({ lineId: 'b', at: NOW + MINUTE, text: 'b' }),
    ]);
    const sent = makeAccepted({ queuedAt: NOW - 9 * MINUTE, text: 'e' });
    expect(texts(log, [sent])).toEqual(['a', 'e', 'b']);
  });

  it('keeps a line of unknown time behind the one before it, with its time as the page shows it', () => {
    const log = makeLog([
      makeLine({ lineId: 'a', at: NOW, text: 'a' }),
      makeLine({ lineId: 'b', at: null, timeText: 'yesterday', text: 'b' }),
      makeLine({ lineId: 'c', at: NOW + MINUTE, text: 'c' }),
    ]);
    expect(texts(log, [makeEntry({ queuedAt: NOW + MINUTE / 2, text: 'e' })])).toEqual(['a', 'b', 'e', 'c']);
    expect(joinThread(log, [])[1]).toMatchObject({ at: null, timeText: 'yesterday' });
  });

  it('does not order one thread’s line of unknown time by another thread', () => {
    const log = makeLog([
      makeLine({ lineId: 'a', at: NOW, text: 'a' }),
      makeLine({ threadId: '8', lineId: 'b', at: null, text: 'b' }),
      makeLine({ threadId: '8', lineId: 'c', at: NOW - MINUTE, text: 'c' }),
    ]);
    expect(texts(log, [])).toEqual(['b', 'c', 'a']);
  });

  it('hides what was undone before anything left, and what an edit replaced', () => {
    const undone = makeEntry({ state: 'discarded' });
    const replaced = makeEntry({ state: 'discarded', replaced: true, attempts: [makeAttempt()] });
    expect(joinThread(makeLog([]), [undone, replaced])).toEqual([]);
  });

  it('never hides what may have arrived', () => {
    const dropped = makeUnknown({ state: 'discarded' });
    expect(joinThread(makeLog([]), [dropped])).toHaveLength(1);
  });
});
