import { describe, expect, it } from 'vitest';
import { judgeOwnLog } from '../../src/domain/own-log';
import { reconcile } from '../../src/domain/reconcile';
import {
  HOUR,
  MINUTE,
  makeAccepted,
  makeLine,
  makeLog,
  makePost,
  makeThread,
  makeUnknown,
  NOW,
} from '../builders';

const sent = makeAccepted();
const line = makeLine();
const short = (id: string, text: string) => makeAccepted({ id, text });

describe('judgeOwnLog', () => {
  it('knows a thread by one telling text that Hona took, at about that time', () => {
    expect(judgeOwnLog('7', [line], [sent])).toBe('by-texts');
    expect(judgeOwnLog('7', [makeLine({ at: NOW - 5 * HOUR })], [sent])).toBe('by-texts');
  });

  it('also where a format that is not known yet puts who and when before it', () => {
    const text = 'SMS from Dana, 10:01: Please  call us.';
    expect(judgeOwnLog('7', [makeLine({ text })], [sent])).toBe('by-texts');
  });

  it('knows it by two others', () => {
    const lines = [makeLine({ text: 'Thanks.' }), makeLine({ text: 'See you.', lineId: 'post:2' })];
    expect(judgeOwnLog('7', lines, [short('a', 'Thanks.'), short('b', 'See you.')])).toBe('by-texts');
  });

  it.each([
    ['it holds one short text', [makeLine({ text: 'Thanks.' })], [short('a', 'Thanks.')]],
    ['it holds one short text twice', [makeLine({ text: 'Ok.' })], [short('a', 'Ok.'), short('b', 'Ok.')]],
    ['the line is days older', [makeLine({ at: NOW - 48 * HOUR })], [sent]],
    ['the line is days newer', [makeLine({ at: NOW + 48 * HOUR })], [sent]],
    ['nobody knows when the line was written', [makeLine({ at: null })], [sent]],
    ['the client wrote it', [makeLine({ author: 'Jane Doe', authorTitle: 'Client' })], [sent]],
    ['the words stand in the middle', [makeLine({ text: 'I said: Please call us. Today!' })], [sent]],
    ['nobody knows whether Hona took it', [line], [makeUnknown()]],
    [
      'the message was found in another thread',
      [line],
      [{ ...sent, claim: { threadId: '8', lineId: 'post:9', at: NOW, by: 'match' as const } }],
    ],
    ['nothing was sent', [line], []],
  ])('does not know it where %s', (_why, lines, entries) => {
    expect(judgeOwnLog('7', lines, entries)).toBe('no');
  });

  it('is certain where a person found a message of ours in it', () => {
    const claim = { threadId: '7', lineId: 'post:1', at: NOW, by: 'hand' as const };
    expect(judgeOwnLog('7', [], [makeUnknown({ claim })])).toBe('by-hand');
    expect(judgeOwnLog('8', [], [makeUnknown({ claim })])).toBe('no');
  });
});

describe('a log that our own texts name', () => {
  const log = (byTexts: boolean) =>
    makeLog([makeLine({ ...makePost(), at: NOW + MINUTE })], { threads: [makeThread({ byTexts })] });

  it('settles nothing by itself: each line is offered to a person', () => {
    for (const entry of [sent, makeUnknown()]) {
      const result = reconcile(log(true), [entry], NOW + HOUR);
      expect(result.claims).toEqual([]);
      expect(result.offers).toMatchObject([{ entryId: 'e1', lines: [{ lineId: 'post:1' }] }]);
      expect(reconcile(log(false), [entry], NOW + HOUR).claims).toHaveLength(1);
    }
  });
});
