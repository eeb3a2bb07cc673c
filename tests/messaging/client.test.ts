// @vitest-environment node
import { describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { announceChange, watchChanges } from '../../src/messaging/changes';
import { call } from '../../src/messaging/client';
import type { ChangeNotice } from '../../src/messaging/protocol';
import { askAgain, askToFetch } from '../../src/messaging/readers';
import { REF } from '../builders';

describe('call: never rejects', () => {
  const send = () => vi.spyOn(fakeBrowser.runtime, 'sendMessage');

  it('sends type and args, and gives the reply', async () => {
    const spy = send().mockResolvedValue({ ok: true, value: null } as never);
    expect(await call('undo', { entryId: 'e1' })).toEqual({ ok: true, value: null });
    expect(spy).toHaveBeenCalledWith({ type: 'undo', args: { entryId: 'e1' } });
  });

  it.each([undefined, null, 'ok', {}, []])(
    'takes %j for no answer: the store tells what became of it',
    async (reply) => {
      send().mockResolvedValue(reply as never);
      expect(await call('wake', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } });
    },
  );

  it('says the same of a worker that ended', async () => {
    send().mockRejectedValue(new Error('The message port closed'));
    expect(await call('wake', {})).toMatchObject({ ok: false, error: { code: 'unexpected' } });
  });
});

describe('changes', () => {
  it('reach every listener until it ends', async () => {
    const ends = new AbortController();
    const first = new Promise<ChangeNotice>((resolve) => watchChanges(resolve, ends.signal));
    announceChange({ what: 'outbox', ref: REF });
    expect(await first).toEqual({ what: 'outbox', ref: REF });
    ends.abort();
    const late = vi.fn();
    watchChanges(late, ends.signal);
    announceChange({ what: 'log', ref: null });
    await new Promise((resolve) => setImmediate(resolve));
    expect(late).not.toHaveBeenCalled();
  });
});

describe('readers', () => {
  const tell = () => vi.spyOn(fakeBrowser.tabs, 'sendMessage');

  it('are asked in the top frame', async () => {
    const spy = tell().mockResolvedValue({ ok: true, value: null } as never);
    expect(await askAgain(5)).toBe(true);
    expect(spy).toHaveBeenCalledWith(5, { type: 'sayAgain', args: {} }, { frameId: 0 });
  });

  it('that are not there answer nothing', async () => {
    tell().mockRejectedValue(new Error('Receiving end does not exist'));
    expect([await askAgain(5), await askToFetch(5, ['/'])]).toEqual([false, null]);
  });

  it.each([null, 'x', { ok: true }])('that answer %j are not believed', async (reply) => {
    tell().mockResolvedValue(reply as never);
    expect(await askToFetch(5, ['/'])).toBeNull();
  });

  it('that answer with a page that is none are believed about the others', async () => {
    const odd = { path: '/', outcome: 'read', read: { entity: 1 } };
    tell().mockResolvedValue({ ok: true, value: [odd] } as never);
    expect(await askToFetch(5, ['/'])).toEqual([{ ...odd, read: null }]);
  });
});
