import { beforeEach, describe, expect, it, vi } from 'vitest';
import { confirmLine } from '../../src/background/check-log';
import { connect, testConnection } from '../../src/background/connection';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { goOn, sendAgain, undo } from '../../src/background/queue';
import { recordPage } from '../../src/background/record-page';
import type { Outcome } from '../../src/domain/outbox';
import { testToken } from '../../src/hona/hona';
import { readActivity } from '../../src/store/activity';
import { writeRecord } from '../../src/store/records';
import { makeLastSent, makePost, NOW, REF } from '../builders';
import {
  codeOf,
  found,
  getEntryOf,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  setClock,
  withNumber,
  writeCase,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');

/** Everything that could make a message go a second time, or at a time, or to a number, that nobody agreed to. */
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
  vi.mocked(testToken).mockReset().mockResolvedValue({ status: 400 });
});

const UNKNOWN: Outcome = { kind: 'unknown', code: 'connection', status: null };
const TEXT = 'Please call us.';
const OTHER = { firm: REF.firm, caseId: '2' };

const readLog = (...texts: string[]) =>
  recordPage(
    {
      before: '/messages/7',
      after: '/messages/7',
      entity: { kind: 'thread', firm: REF.firm, id: '7' },
      page: 'thread',
      readings: {
        subject: found('Hona Messages'),
        caseId: found(REF.caseId),
        posts: found(texts.map((text, i) => makePost({ postId: `${i}`, author: 'CRM', text, at: null }))),
        complete: found(true),
      },
    },
    { kind: 'thread', firm: REF.firm, threadId: '7' },
  );

/** In doubt, then sent again by a person, then refused: it waits, and would go by itself. */
async function waitsToGoAgain(refusal: Outcome): Promise<string> {
  hona.send.mockResolvedValueOnce(UNKNOWN).mockResolvedValueOnce(refusal);
  const id = await send(stage, TEXT);
  await letTimePass();
  await sendAgain({ entryId: id });
  await letTimePass(0);
  expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', doubt: true });
  return id;
}

describe('a message in doubt whose words were found in the log', () => {
  it('is not sent again by a mended token: the question stands', async () => {
    await readLog('before');
    const id = await waitsToGoAgain({ kind: 'token', status: 401 });
    await readLog('before', TEXT);
    expect((await getEntryOf(stage, id)).asks?.reason).toBe('line-found');

    await connect({ firm: REF.firm, token: 'mended-token' });
    await testConnection();
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(2);
    expect(await getEntryOf(stage, id)).toMatchObject({ paused: null, asks: { reason: 'line-found' } });
    expect(await codeOf(goOn({ entryId: id }))).toBe('not-allowed');

    await confirmLine({ entryId: id, threadId: '7', lineId: 'post:1', isIt: true });
    expect((await getEntryOf(stage, id)).state).toBe('logged');
  });

  it('stops also where the line is only likely, since nothing was read before the attempt', async () => {
    const id = await waitsToGoAgain({ kind: 'later', status: 429, retryAfterMs: 60_000 });
    await readLog(TEXT);
    expect((await getEntryOf(stage, id)).asks?.reason).toBe('line-found');
    await letTimePass(120_000);
    expect(hona.send).toHaveBeenCalledTimes(2);

    await confirmLine({ entryId: id, threadId: '7', lineId: 'post:0', isIt: false });
    await letTimePass(0);
    expect(hona.send).toHaveBeenCalledTimes(3);
  });

  it('stops for each of two lines that may be it: a No to one is no word about the other', async () => {
    const id = await waitsToGoAgain({ kind: 'later', status: 429, retryAfterMs: 60_000 });
    await readLog(TEXT, TEXT);
    setClock(NOW + 120_000);
    await panelHandlers.confirmLine({ entryId: id, threadId: '7', lineId: 'post:0', isIt: false });
    await runner.wake();
    expect(hona.send).toHaveBeenCalledTimes(2);
    expect((await getEntryOf(stage, id)).asks).toMatchObject({ reason: 'line-found', lineId: 'post:1' });
    await panelHandlers.confirmLine({ entryId: id, threadId: '7', lineId: 'post:1', isIt: false });
    // By itself: the panel may be closed by now.
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalledTimes(3));
  });
});

describe('Undo', () => {
  it('stands in the activity', async () => {
    const id = await send(stage, TEXT);
    await undo({ entryId: id });
    expect((await readActivity(stage.store, REF, 9)).map((a) => a.what.kind)).toEqual(['undone']);
  });

  it('takes nothing back that may have been sent', async () => {
    hona.send.mockResolvedValueOnce(UNKNOWN);
    const id = await send(stage, TEXT);
    await letTimePass();
    expect(await codeOf(undo({ entryId: id }))).toBe('already-sending');
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
  });
});

describe('a token that was refused for days', () => {
  it('lets nothing go unasked once it is mended', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'token', status: 401 });
    const id = await send(stage, TEXT);
    await letTimePass();
    setClock(NOW + 3 * 86_400_000);
    // The browser was on meanwhile: the clock moved as clocks do.
    await runner.wake();
    await connect({ firm: REF.firm, token: 'mended-token' });
    await letTimePass(0);
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await getEntryOf(stage, id)).asks?.reason).toBe('waited-long');
  });

  it('a message that alone is refused with 403 lets the others pass, and then is the one that failed', async () => {
    await openCase(stage, OTHER, 6);
    await writeCase(stage, OTHER);
    hona.send.mockImplementation(async ({ caseId }) =>
      caseId === REF.caseId ? { kind: 'token', status: 403 } : { kind: 'accepted', status: 200 },
    );
    const refused = await send(stage, TEXT);
    const other = await send(stage, 'For the other case', { ref: OTHER, tabId: 6 });
    await letTimePass();
    await testConnection();
    await letTimePass(1000);
    expect((await getEntryOf(stage, other)).state).toBe('accepted');
    expect((await getEntryOf(stage, refused)).state).toBe('failed');
  });
});

describe("MyCase's number differs from Hona's", () => {
  it('Send needs the answer to just these two numbers; a later difference asks', async () => {
    await writeRecord(stage.store, REF, 'lastSent', makeLastSent());
    await writeClient(stage, withNumber('+12135550101'));
    const shown = { numberSource: 'hona', mycaseNumber: '+12135550101' } as const;
    expect(await codeOf(send(stage, TEXT, { shown }))).toBe('check-asks');
    const checks = [{ id: 'number-differs', answer: 'send anyway' }];
    const id = await send(stage, TEXT, { shown: { ...shown, checks } });
    await writeClient(stage, withNumber('+12135550177'));
    await letTimePass();
    expect((await getEntryOf(stage, id)).asks?.reason).toBe('number-changed');
    expect(hona.send).not.toHaveBeenCalled();
  });
});
