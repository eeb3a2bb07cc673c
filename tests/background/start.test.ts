import { openDB } from 'idb';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { followChange } from '../../src/background/follow-changes';
import { takeOverTabs } from '../../src/background/open-pages';
import { OUTBOX_ALARM } from '../../src/background/outbox-port';
import { startBackground } from '../../src/background/start';
import { AppError } from '../../src/domain/errors';
import { putContact, saveEvent } from '../../src/hona/hona';
import { announceChange, watchChanges } from '../../src/messaging/changes';
import type { ChangeNotice } from '../../src/messaging/protocol';
import { isDraftWaiting, whenDraftsWritten } from '../../src/messaging/when-drafts-written';
import { changeCalendar } from '../../src/store/calendar';
import { openStore } from '../../src/store/context';
import { watchTakenAway } from '../../src/store/database';
import { getLocal, setLocals } from '../../src/store/items';
import { changeEntry, claimEntry } from '../../src/store/outbox';
import { findRecord } from '../../src/store/records';
import { changeConnection } from '../../src/store/secrets';
import { makeConnection, makeEventForm, makeProjectEvent, makeUpdate, NOW, REF, SEEN } from '../builders';
import { panel } from '../messaging/door';
import { forgetStore } from '../store/fresh-store';
import {
  getEntryOf,
  hona,
  letTimePass,
  openStage,
  type Stage,
  send,
  setClock,
  TAB,
  withNumber,
  writeClient,
} from './stage';

vi.mock('../../src/hona/hona');
vi.mock('../../src/background/open-panel');
vi.mock('../../src/background/open-pages');
vi.mock('../../src/background/follow-changes');
vi.mock('../../src/background/icon');
vi.mock('../../src/messaging/when-drafts-written');

let stage: Stage;
let tell: (message: unknown, sender: unknown) => Promise<unknown> | undefined;
beforeEach(async () => {
  // The worker of the test before is gone.
  watchTakenAway(() => undefined);
  stage = await openStage();
  vi.mocked(whenDraftsWritten).mockImplementation((work) => work());
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    tell = listener as unknown as typeof tell;
  });
});
const call = (type: string, args: object = {}) => tell({ type, args }, panel);

it('what panels are told of, the icon follows', async () => {
  startBackground();
  const notice = { what: 'outbox' as const, ref: null };
  announceChange(notice);
  await vi.waitFor(() => expect(followChange).toHaveBeenCalledWith(notice));
});

describe('the start of the worker', () => {
  it('puts right what a dead one left before any call is answered', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    startBackground();
    expect(await call('discard', { entryId: id })).toMatchObject({ ok: true });
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'discarded', doubt: true });
  });

  it('an event that a dead one left on its way is in doubt before any call is answered', async () => {
    const event = makeProjectEvent({ saved: null, mayExist: false });
    const sending = { ...event, attempt: { ...event.attempt, notify: true, state: 'sending' as const } };
    await changeCalendar(stage.store, REF, () => [sending], NOW);
    startBackground();
    await call('wake');
    expect(await findRecord(stage.store, REF, 'calendar')).toMatchObject([{ attempt: { state: 'unknown' } }]);
  });

  it('notices what is missing beside what says sending', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    await setLocals({ unfinished: 3, entries: 3 });
    startBackground();
    await call('wake');
    expect([await getLocal('lost'), await getLocal('unfinished')]).toEqual([2, 1]);
  });

  it('tells open panels to look again: a dead one may have written an outcome that it told nobody', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    const outcome = { kind: 'accepted' as const, status: 200 };
    const event = { type: 'outcome' as const, at: NOW + 6000, attempt: 1, outcome, othersPass: false };
    await changeEntry(stage.store, id, event);
    const told: ChangeNotice[] = [];
    watchChanges((notice) => void told.push(notice), new AbortController().signal);
    startBackground();
    await call('wake');
    await vi.waitFor(() => expect(told).toContainEqual({ what: 'outbox', ref: null }));
  });

  it('locks the storage areas first, and takes the open tabs over', async () => {
    const order: string[] = [];
    Object.assign(fakeBrowser.storage.local, { setAccessLevel: async () => void order.push('locked') });
    vi.mocked(takeOverTabs).mockImplementation(async () => void order.push('tabs'));
    startBackground();
    await call('wake');
    expect(order[0]).toBe('locked');
    expect(order).toContain('tabs');
  });

  it.each(['onAdded', 'onRemoved'] as const)(
    'takes the tabs over when a host comes or goes: %s',
    async (event) => {
      let happen = () => {};
      const addListener = (listener: () => void) => {
        happen = listener;
      };
      const original = fakeBrowser.permissions[event];
      Object.assign(fakeBrowser.permissions, { [event]: { ...original, addListener } });
      startBackground();
      Object.assign(fakeBrowser.permissions, { [event]: original });
      await call('wake');
      const before = vi.mocked(takeOverTabs).mock.calls.length;
      happen();
      await vi.waitFor(() => expect(vi.mocked(takeOverTabs).mock.calls.length).toBe(before + 1));
    },
  );

  /** With its outcome on disk: what is still written would meet the next test's database. */
  const sentOnce = async (id: string) => {
    await vi.waitFor(async () => expect((await getEntryOf(stage, id)).state).toBe('accepted'));
    expect(hona.send).toHaveBeenCalledTimes(1);
  };

  it('sends what became due, without a panel', async () => {
    const id = await send(stage);
    setClock(NOW + 5000);
    startBackground();
    await sentOnce(id);
  });

  it('the alarm does the same', async () => {
    startBackground();
    await call('wake');
    const id = await send(stage);
    setClock(NOW + 5000);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: OUTBOX_ALARM,
      scheduledTime: NOW,
      persistAcrossSessions: false,
    });
    await sentOnce(id);
  });
});

describe('a disk that cannot be read', () => {
  it('answers every call with an error, and leaves no rejection behind', async () => {
    const log = vi.spyOn(console, 'error').mockImplementation(() => undefined);
    vi.spyOn(crypto.subtle, 'decrypt').mockRejectedValue(new Error('broken'));
    vi.spyOn(fakeBrowser.storage.local, 'get').mockRejectedValue(new Error('broken'));
    startBackground();
    expect(await call('wake')).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    expect(log).toHaveBeenCalledWith('start', 'Error');
  });
});

describe('an update of the extension', () => {
  const reload = () => vi.spyOn(fakeBrowser.runtime, 'reload').mockImplementation(() => undefined);
  const offer = () => fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '2' });
  const ring = () =>
    fakeBrowser.alarms.onAlarm.trigger({ name: 'update', scheduledTime: NOW, persistAcrossSessions: false });
  /** It waits, and looks again a minute after `now`. */
  const waits = (now: number) =>
    vi.waitFor(async () =>
      expect(await fakeBrowser.alarms.get('update')).toMatchObject({ scheduledTime: now + 60_000 }),
    );

  it('reloads where nothing waits', async () => {
    const spy = reload();
    startBackground();
    await offer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('waits for drafts that are not written, and looks again', async () => {
    const spy = reload();
    vi.mocked(whenDraftsWritten).mockResolvedValueOnce(false);
    startBackground();
    await offer();
    await waits(NOW);
    expect(spy).not.toHaveBeenCalled();
    await ring();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('asks what is on its way only when the drafts are written: a Send may come in between', async () => {
    const spy = reload();
    vi.mocked(whenDraftsWritten).mockImplementationOnce(async (work) => {
      await send(stage);
      return work();
    });
    startBackground();
    await offer();
    await waits(NOW);
    expect(spy).not.toHaveBeenCalled();
  });

  it('lets go and waits again where somebody typed while that was found out: no letter is lost', async () => {
    const spy = reload();
    vi.mocked(isDraftWaiting).mockResolvedValueOnce(true);
    startBackground();
    await offer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
    expect(vi.mocked(whenDraftsWritten)).toHaveBeenCalledTimes(2);
  });

  it('waits for what can still be undone, and looks again when that is over', async () => {
    const spy = reload();
    await send(stage);
    startBackground();
    await offer();
    await waits(NOW);
    expect(spy).not.toHaveBeenCalled();
    setClock(NOW + 60_000);
    await ring();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('waits for what is on its way', async () => {
    const spy = reload();
    let answer = () => {};
    hona.send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ kind: 'accepted', status: 200 });
        }),
    );
    const id = await send(stage);
    setClock(NOW + 5000);
    startBackground();
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalled());
    await offer();
    await waits(NOW + 5000);
    expect(spy).not.toHaveBeenCalled();
    answer();
    await vi.waitFor(async () => expect((await getEntryOf(stage, id)).state).toBe('accepted'));
    await ring();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('waits for an update of Hona that is on its way', async () => {
    const spy = reload();
    let answer = () => {};
    vi.mocked(putContact).mockImplementation(
      () =>
        new Promise((_resolve, reject) => {
          answer = () => reject(new AppError('hona-unclear'));
        }),
    );
    startBackground();
    const pressed = call('updateHona', { update: makeUpdate(), tabId: TAB, trial: true });
    await vi.waitFor(() => expect(putContact).toHaveBeenCalled());
    await offer();
    await waits(NOW);
    answer();
    await pressed;
    await ring();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('waits for an event that is on its way', async () => {
    const spy = reload();
    let answer = () => {};
    vi.mocked(saveEvent).mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ kind: 'accepted', status: 200 });
        }),
    );
    startBackground();
    const form = makeEventForm({ staff: [] });
    const pressed = call('saveEvent', {
      ref: REF,
      tabId: TAB,
      eventId: null,
      seenAt: null,
      form,
      notify: false,
    });
    await vi.waitFor(() => expect(saveEvent).toHaveBeenCalled());
    await offer();
    await waits(NOW);
    answer();
    expect(await pressed).toMatchObject({ ok: true });
    await ring();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it.each<[string, () => unknown]>([
    ['asks', (): unknown => writeClient(stage, withNumber('+12135550101'))],
    ['Hona cannot be reached', () => hona.reach.mockRejectedValue(new AppError('hona-unreachable'))],
    ['the token was refused', () => changeConnection(stage.store, makeConnection(), { tokenRefused: true })],
  ])('waits not for what is held: %s', async (_what, hold) => {
    const spy = reload();
    await send(stage);
    await hold();
    await letTimePass();
    startBackground();
    await call('wake');
    await offer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('waits not for what Hona puts off: it can go on after the reload', async () => {
    const spy = reload();
    hona.send.mockResolvedValue({ kind: 'later', status: 429, retryAfterMs: 600_000 });
    await send(stage);
    await letTimePass();
    startBackground();
    await offer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('runs no queue and asks nothing of Hona for it', async () => {
    const spy = reload();
    startBackground();
    await call('wake');
    await send(stage);
    await letTimePass(0);
    setClock(NOW + 5000);
    await offer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
    expect(hona.reach).not.toHaveBeenCalled();
  });
});

it('a wipe that waits for an event in doubt goes on when a person has answered', async () => {
  vi.stubGlobal('caches', { keys: async () => [] });
  const managed = vi.spyOn(fakeBrowser.storage.managed, 'get');
  managed.mockImplementation((async () => ({ wipe: '1' })) as never);
  const event = makeProjectEvent();
  const doubt = { what: 'save' as const, notify: true, form: event.wanted };
  const doubtful = {
    ...event,
    doubt,
    attempt: { ...event.attempt, notify: true, state: 'unknown' as const },
  };
  await changeCalendar(stage.store, REF, () => [doubtful], NOW);
  startBackground();
  await vi.waitFor(async () => expect(await getLocal('kept')).toBe(1));
  await call('wake');
  const answer = { ref: REF, eventId: event.id, seenAt: event.attempt.at, answer: 'arrived' };
  expect(await call('settleEvent', answer)).toMatchObject({ ok: true });
  await vi.waitFor(async () => expect(await getLocal('wiped')).toBe('1'));
  managed.mockRestore();
});

describe('a database that is not to be had', () => {
  it('is tried again by the next call, and by the alarm, without a new start of the worker', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const broken = vi
      .spyOn(fakeBrowser.storage.local, 'get')
      .mockRejectedValueOnce(new Error('not now') as never);
    startBackground();
    expect(await call('wake')).toMatchObject({ ok: false });
    broken.mockRestore();
    expect(await fakeBrowser.alarms.get(OUTBOX_ALARM)).toBeDefined();
    expect(await call('wake')).toMatchObject({ ok: true });
  });

  it('that is taken away is opened anew, and what is missing then is said at once (F44)', async () => {
    startBackground();
    await call('wake');
    await send(stage);
    await forgetStore();
    await vi.waitFor(async () => expect(await getLocal('lost')).toBe(1));
    expect(await call('wake')).toMatchObject({ ok: true });
  });

  it('keeps what is on its way from being called unknown when it comes back', async () => {
    let answer = () => {};
    hona.send.mockImplementation(
      () =>
        new Promise((resolve) => {
          answer = () => resolve({ kind: 'accepted', status: 200 });
        }),
    );
    const id = await send(stage);
    startBackground();
    await call('wake');
    setClock(NOW + 5000);
    await call('wake');
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalled());
    // Another page asks for a newer version and gives it up.
    const { version } = stage.store.db;
    const upgrade = (
      _db: unknown,
      _from: number,
      _to: unknown,
      tx: { done: Promise<void>; abort(): void },
    ) => {
      tx.done.catch(() => undefined);
      tx.abort();
    };
    await openDB('hona-panel', version + 1, { upgrade }).catch(() => undefined);
    await call('wake');
    stage = { ...stage, store: await openStore() };
    expect((await getEntryOf(stage, id)).state).toBe('sending');
    answer();
    await vi.waitFor(async () => expect((await getEntryOf(stage, id)).state).toBe('accepted'));
  });
});
