import { afterEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { readManaged, watchManaged } from '../../src/store/managed';

afterEach(() => vi.restoreAllMocks());

const { managed } = fakeBrowser.storage;
const setLock = (setAccessLevel: unknown) => Object.assign(managed, { setAccessLevel });

describe('the managed storage (product §8)', () => {
  it('content scripts are locked out before anything of it is read', async () => {
    const order: string[] = [];
    setLock(async ({ accessLevel }: { accessLevel: string }) => {
      await Promise.resolve();
      order.push(accessLevel);
    });
    vi.spyOn(managed, 'get').mockImplementation((async () => {
      order.push('read');
      return { firm: 'harborlaw' };
    }) as never);
    expect(await readManaged()).toEqual({ raw: { firm: 'harborlaw' }, sealed: true });
    expect(order).toEqual(['TRUSTED_CONTEXTS', 'read']);
  });

  it.each([
    ['has no such lock (Firefox)', undefined],
    ['cannot lock it', () => Promise.reject(new Error('no'))],
  ])('where the browser %s it is not sealed', async (_where, lock) => {
    setLock(lock);
    vi.spyOn(managed, 'get').mockResolvedValue({ launcher: true } as never);
    expect(await readManaged()).toEqual({ raw: { launcher: true }, sealed: false });
  });

  it('a browser without a policy, or without such storage, has none, and nothing fails', async () => {
    setLock(async () => undefined);
    vi.spyOn(managed, 'get').mockRejectedValue(new Error('Managed storage manifest not found'));
    expect(await readManaged()).toEqual({ raw: null, sealed: true });
    vi.spyOn(fakeBrowser.storage, 'managed', 'get').mockReturnValue(undefined as never);
    expect((await readManaged()).raw).toBeUndefined();
  });

  it('tells of a change, and of no other area', async () => {
    const told = vi.fn();
    watchManaged(told);
    await fakeBrowser.storage.onChanged.trigger({}, 'local');
    expect(told).not.toHaveBeenCalled();
    await fakeBrowser.storage.onChanged.trigger({}, 'managed');
    expect(told).toHaveBeenCalledTimes(1);
  });
});
