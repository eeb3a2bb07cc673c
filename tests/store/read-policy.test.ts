import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { noPolicy } from '../../src/domain/policy';
import { loadPolicy, watchPolicy } from '../../src/store/read/policy';

afterEach(() => vi.restoreAllMocks());

describe('the managed storage', () => {
  it('is read anew each time', async () => {
    const get = vi.spyOn(fakeBrowser.storage.managed, 'get');
    get.mockResolvedValueOnce({ byPhoneNumber: true } as never);
    expect((await loadPolicy()).policy.byPhoneNumber).toBe(true);
    get.mockResolvedValueOnce({} as never);
    expect((await loadPolicy()).policy).toEqual(noPolicy);
  });

  it('a browser without one allows nothing, and nothing fails', async () => {
    vi.spyOn(fakeBrowser.storage.managed, 'get').mockRejectedValue(
      new Error('Managed storage manifest not found'),
    );
    expect(await loadPolicy()).toEqual({ policy: noPolicy, keys: [], refused: [] });
    vi.spyOn(fakeBrowser.storage, 'managed', 'get').mockReturnValue(undefined as never);
    expect((await loadPolicy()).policy).toEqual(noPolicy);
  });

  it('tells of a change, and of no other area', async () => {
    const told = vi.fn();
    const closed = new AbortController();
    watchPolicy(told, closed.signal);
    await fakeBrowser.storage.onChanged.trigger({}, 'local');
    expect(told).not.toHaveBeenCalled();
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    closed.abort();
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    expect(told).toHaveBeenCalledTimes(1);
  });
});
