import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countUnfinished, noticeLoss, tryEvent } from '../../src/background/entries';
import { panelHandlers } from '../../src/background/handlers';
import { OUTBOX_ALARM, recoverSending, runner } from '../../src/background/outbox-port';
import type { Outcome } from '../../src/domain/outbox';
import { readActivity } from '../../src/store/activity';
import { openStore } from '../../src/store/context';
import { getLocal, getLocals, setLocal, setLocals } from '../../src/store/items';
import { writeThread } from '../../src/store/log';
import { changeEntry, claimEntry } from '../../src/store/outbox';
import { writeConnection } from '../../src/store/secrets';
import { MINUTE, makeConnection, makePost, NOW, REF, SEEN } from '../builders';
import { forgetStore } from '../store/fresh-store';
import {
  ACCEPTED,
  getEntryOf,
  hona,
  letTimePass,
  openCase,
  openStage,
  type Stage,
  send,
  writeCase,
} from './stage';

vi.mock('../../src/hona/hona');

const TIMEOUT: Outcome = { kind: 'unknown', code: 'timeout', status: null };
const OTHER = { ...REF, caseId: '2' };
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const readThread = (texts: string[], complete = true) =>
  writeThread(stage.store, {
    firm: REF.firm,
    threadId: '7',
    subject: 'Hona Messages',
    ownCaseId: REF.caseId,
    posts: texts.map((text) => makePost({ postId: text, author: 'CRM', text, at: null })),
    complete,
    readAt: NOW,
  });

describe('one request', () => {
  it('is on disk as sending before it leaves', async () => {
    let state = '';
    hona.send.mockImplementation(async () => {
      state = (await getEntryOf(stage, id)).state;
      return ACCEPTED;
    });
    const id = await send(stage);
    await letTimePass();
    expect(state).toBe('sending');
  });

  it('is the only one on its way, whatever wakes the runner', async () => {
    await openCase(stage, OTHER, 6);
    await writeCase(stage, OTHER);
    let flying = 0;
    let most = 0;
    hona.send.mockImplementation(async () => {
      most = Math.max(most, ++flying);
      await Promise.all([panelHandlers.wake({}), panelHandlers.wake({}), Promise.resolve()]);
      flying--;
      return ACCEPTED;
    });
    await send(stage, 'one');
    await send(stage, 'two');
    await send(stage, 'three', { ref: OTHER, tabId: 6 });
    await letTimePass();
    expect(hona.send.mock.calls.map(([m]) => m.text)).toEqual(['one', 'two', 'three']);
    expect(most).toBe(1);
  });

  it('never goes out with the token of another connection, made while it was being claimed', async () => {
    const id = await send(stage);
    vi.spyOn(fakeBrowser.alarms, 'create').mockImplementation((async () => {
      await writeConnection(
        stage.store,
        makeConnection({ id: 'connection-2', firm: 'otherfirm' }),
        'other-token',
      );
    }) as never);
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'failed', doubt: false });
  });

  it('that ends without a word leaves "may have been sent", and nothing is sent again by itself', async () => {
    hona.send.mockResolvedValue(TIMEOUT);
    const id = await send(stage);
    await letTimePass();
    await letTimePass(60 * MINUTE);
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'unknown', doubt: true });
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await readActivity(stage.store, REF, 9)).map((a) => a.what.kind)).toEqual(['may-have-been-sent']);
  });

  it('calls an extension API first, which keeps the worker alive', async () => {
    const info = vi.mocked(fakeBrowser.runtime.getPlatformInfo);
    hona.send.mockImplementation(async () => {
      expect(info).toHaveBeenCalled();
      return ACCEPTED;
    });
    await send(stage);
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
  });
});

describe('after the death of the worker', () => {
  it('what says sending may have been sent', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    await recoverSending();
    expect(await getEntryOf(stage, id)).toMatchObject({
      state: 'unknown',
      doubt: true,
      attempts: [{ outcome: { kind: 'unknown', code: 'worker-ended' } }],
    });
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('an alarm wakes a new one while something waits, and none while nothing does', async () => {
    const id = await send(stage);
    await runner.wake();
    expect(await fakeBrowser.alarms.get(OUTBOX_ALARM)).toMatchObject({ periodInMinutes: 0.5 });
    await changeEntry(stage.store, id, { type: 'discard', at: NOW });
    await runner.wake();
    expect(await fakeBrowser.alarms.get(OUTBOX_ALARM)).toBeUndefined();
  });
});

describe('what was lost', () => {
  it('is said until it is read itself: not by reading of what was set aside, nor of fewer', async () => {
    await setLocals({ lost: 3, aside: 2 });
    await panelHandlers.acknowledgeLoss({ lost: 0, aside: 2 });
    expect(await getLocals('lost', 'aside')).toEqual({ lost: 3, aside: 0 });
    await panelHandlers.acknowledgeLoss({ lost: 2, aside: 0 });
    expect(await getLocal('lost')).toBe(1);
  });
});

describe('a look at the queue', () => {
  it('that fails is not the last one: the alarm rings', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    await send(stage);
    await runner.wake();
    await fakeBrowser.alarms.clear(OUTBOX_ALARM);
    const broken = vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    await panelHandlers.wake({});
    await vi.waitFor(async () => expect(await fakeBrowser.alarms.get(OUTBOX_ALARM)).toBeDefined());
    broken.mockRestore();
  });
});

describe('later (429)', () => {
  it('waits as long as Hona says, three times at most', async () => {
    hona.send.mockResolvedValue({ kind: 'later', status: 429, retryAfterMs: 60_000 });
    const id = await send(stage);
    await letTimePass();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', notBefore: NOW + 65_000 });
    await letTimePass(59_000);
    expect(hona.send).toHaveBeenCalledTimes(1);
    await letTimePass(1000);
    await letTimePass(60_000);
    await letTimePass(60_000);
    expect(hona.send).toHaveBeenCalledTimes(3);
    expect((await getEntryOf(stage, id)).state).toBe('failed');
  });
});

describe('found in the log (outbox §4)', () => {
  const sendAndTimeOut = async () => {
    hona.send.mockResolvedValue(TIMEOUT);
    const id = await send(stage);
    await letTimePass();
    return id;
  };
  const reconcile = (entryId: string) => panelHandlers.checkLog({ entryId, tabId: 99 });

  it('a line that came after the attempt settles it', async () => {
    await readThread(['before']);
    const id = await sendAndTimeOut();
    await readThread(['before', 'Please call us.']);
    expect(await reconcile(id)).toMatchObject({ result: 'logged' });
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'logged', claim: { by: 'match' } });
  });

  it('a line that a partial reading showed before the attempt is old', async () => {
    await readThread(['before']);
    await readThread(['Please call us.'], false);
    const id = await sendAndTimeOut();
    await readThread(['before', 'Please call us.']);
    await reconcile(id);
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
  });

  it('a log that was never read whole proves nothing', async () => {
    const id = await sendAndTimeOut();
    await readThread(['Please call us.']);
    expect(await reconcile(id)).toMatchObject({ result: 'offered' });
    expect((await getEntryOf(stage, id)).state).toBe('unknown');
  });
});

describe('the count of what is unfinished', () => {
  it('follows every entry', async () => {
    const first = await send(stage, 'one');
    const second = await send(stage, 'two');
    expect(await getLocal('unfinished')).toBe(2);
    await Promise.all([
      panelHandlers.discard({ entryId: first }),
      panelHandlers.discard({ entryId: second }),
    ]);
    expect(await getLocal('unfinished')).toBe(0);
  });

  it('is never too high after several things at once, which would say that messages were lost', async () => {
    for (let i = 0; i < 5; i++) {
      const ids = [await send(stage, `a${i}`), await send(stage, `b${i}`), await send(stage, `c${i}`)];
      await Promise.all([
        ...ids.map((entryId) => panelHandlers.discard({ entryId })),
        countUnfinished(),
        countUnfinished(),
      ]);
      expect(await getLocal('unfinished')).toBe(0);
    }
    await noticeLoss();
    expect(await getLocal('lost')).toBe(0);
  });

  it('is right again after a refused press', async () => {
    const id = await send(stage);
    expect(await tryEvent(id, { type: 'replace', at: NOW })).toBeNull();
    expect(await tryEvent('nobody', { type: 'discard', at: NOW })).toBeNull();
    expect(await getLocal('unfinished')).toBe(1);
  });
});

describe('noticeLoss', () => {
  it('tells how many are gone with the database, and turns Send off until it was read', async () => {
    await send(stage, 'one');
    await send(stage, 'two');
    await forgetStore();
    await openStore();
    await noticeLoss();
    expect([await getLocal('lost'), await getLocal('unfinished')]).toEqual([2, 0]);
    await panelHandlers.acknowledgeLoss({ lost: await getLocal('lost'), aside: 0 });
    expect(await getLocal('lost')).toBe(0);
  });

  it('adds to a loss that nobody has read yet, and finds none twice', async () => {
    await setLocal('lost', 1);
    await setLocals({ unfinished: 3, entries: 3 });
    await noticeLoss();
    await noticeLoss();
    expect(await getLocal('lost')).toBe(4);
  });

  it('calls nothing lost that settled, or was deleted, right before the worker died', async () => {
    await send(stage);
    // Counted before the row settled, and before the other one was deleted.
    await setLocals({ unfinished: 2, entries: 1 });
    await noticeLoss();
    await setLocals({ unfinished: 1, entries: 2 });
    await noticeLoss();
    expect([await getLocal('lost'), await getLocal('unfinished'), await getLocal('entries')]).toEqual([
      0, 1, 1,
    ]);
  });

  it('finds nothing where nothing is missing', async () => {
    await send(stage);
    await noticeLoss();
    expect([await getLocal('lost'), await getLocal('unfinished')]).toEqual([0, 1]);
  });
});
