import { beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { takeOverTabs } from '../../src/background/open-pages';
import { OUTBOX_ALARM } from '../../src/background/outbox-port';
import { startBackground } from '../../src/background/start';
import { getLocal, setLocal } from '../../src/store/items';
import { claimEntry } from '../../src/store/outbox';
import { NOW, SEEN } from '../builders';
import { panel } from '../messaging/door';
import { getEntryOf, hona, openStage, type Stage, send, setClock } from './stage';

vi.mock('../../src/hona/hona');
vi.mock('../../src/background/open-panel');
vi.mock('../../src/background/open-pages');

let stage: Stage;
let tell: (message: unknown, sender: unknown) => Promise<unknown> | undefined;
beforeEach(async () => {
  stage = await openStage();
  vi.spyOn(fakeBrowser.runtime.onMessage, 'addListener').mockImplementation((listener) => {
    tell = listener as unknown as typeof tell;
  });
});
const call = (type: string, args: object = {}) => tell({ type, args }, panel);

describe('the start of the worker', () => {
  it('puts right what a dead one left before any call is answered', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    startBackground();
    expect(await call('discard', { entryId: id })).toMatchObject({ ok: true });
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'discarded', doubt: true });
  });

  it('notices what is missing beside what says sending', async () => {
    const id = await send(stage);
    await claimEntry(stage.store, id, { type: 'claim', at: NOW + 5000, logSeen: SEEN });
    await setLocal('unfinished', 3);
    startBackground();
    await call('wake');
    expect([await getLocal('lost'), await getLocal('unfinished')]).toEqual([2, 1]);
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

  it('sends what became due, without a panel', async () => {
    await send(stage);
    setClock(NOW + 5000);
    startBackground();
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalledTimes(1));
  });

  it('the alarm does the same', async () => {
    startBackground();
    await call('wake');
    await send(stage);
    setClock(NOW + 5000);
    await fakeBrowser.alarms.onAlarm.trigger({
      name: OUTBOX_ALARM,
      scheduledTime: NOW,
      persistAcrossSessions: false,
    });
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalledTimes(1));
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

  it('reloads where nothing waits', async () => {
    const spy = reload();
    startBackground();
    await fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '2' });
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });

  it('waits for what can still be undone', async () => {
    const spy = reload();
    await send(stage);
    startBackground();
    await fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '2' });
    await vi.waitFor(async () =>
      expect(await fakeBrowser.alarms.get('update')).toMatchObject({ scheduledTime: NOW + 6000 }),
    );
    expect(spy).not.toHaveBeenCalled();
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
    await send(stage);
    setClock(NOW + 5000);
    startBackground();
    await vi.waitFor(() => expect(hona.send).toHaveBeenCalled());
    await fakeBrowser.runtime.onUpdateAvailable.trigger({ version: '2' });
    await call('wake');
    expect(spy).not.toHaveBeenCalled();
    answer();
    await vi.waitFor(() => expect(spy).toHaveBeenCalledTimes(1));
  });
});
