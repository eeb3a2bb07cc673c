import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { panelHandlers } from '../../src/background/handlers';
import { recoverSending } from '../../src/background/outbox-port';
import { toErrorReply } from '../../src/domain/errors';
import { getDraft } from '../../src/store/drafts';
import { caseEntity, getFacts } from '../../src/store/facts';
import { REF } from '../builders';
import { damage } from '../store/damage';
import {
  ACCEPTED,
  found,
  getEntryOf,
  hona,
  letTimePass,
  openStage,
  type Stage,
  send,
  writeCase,
} from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
/** Rejections that nobody took: in a browser each is an error in the worker's console (F63). */
const unhandled = vi.fn();
beforeEach(async () => {
  unhandled.mockClear();
  process.on('unhandledRejection', unhandled);
  stage = await openStage();
});
afterEach(async () => {
  vi.restoreAllMocks();
  await new Promise((resolve) => setImmediate(resolve));
  process.off('unhandledRejection', unhandled);
  expect(unhandled).not.toHaveBeenCalled();
});

const full = () => new DOMException('The disk is full', 'QuotaExceededError');
/** Every write of these stores fails from now on. */
function fillDisk(...stores: string[]) {
  const write = (method: 'put' | 'add') => {
    const real = IDBObjectStore.prototype[method];
    return vi.spyOn(IDBObjectStore.prototype, method).mockImplementation(function (
      this: IDBObjectStore,
      ...args: Parameters<typeof real>
    ) {
      const request = real.apply(this, args);
      // As a browser does it: the transaction ends with this error, and its requests with it.
      const tx = this.transaction as unknown as { _abort(name: string): void };
      if (stores.includes(this.name))
        request.addEventListener('success', () => tx._abort('QuotaExceededError'));
      return request;
    });
  };
  const spies = [write('put'), write('add')];
  return () => {
    for (const spy of spies) spy.mockRestore();
  };
}

describe('a full disk (F41, F45)', () => {
  it('Send fails loudly: no entry, no request, the text is the draft still', async () => {
    const room = fillDisk('outbox');
    const error = await send(stage, 'Please call us.').catch((e: unknown) => e);
    expect(toErrorReply(error).code).toBe('storage-full');
    room();
    expect(await stage.store.db.count('outbox')).toBe(0);
    expect((await getDraft(stage.store, REF)).text).toBe('Please call us.');
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
  });

  it('a draft that cannot be written is said as such', async () => {
    const room = fillDisk('drafts');
    const saved = panelHandlers.saveDraft({ ref: REF, text: 'Half a sentence', baseRevision: 0 });
    expect(toErrorReply(await saved.catch((e: unknown) => e)).code).toBe('storage-full');
    room();
  });

  it('a claim that cannot be written makes no request (F45)', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = await send(stage);
    const room = fillDisk('outbox');
    await letTimePass().catch(() => undefined);
    room();
    expect(hona.send).not.toHaveBeenCalled();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', attempts: [] });
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('an outcome that cannot be written leaves it sending, and the next start makes it unknown (F45)', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = await send(stage);
    let room = () => {};
    hona.send.mockImplementation(async () => {
      room = fillDisk('outbox', 'secrets');
      return ACCEPTED;
    });
    await letTimePass().catch(() => undefined);
    room();
    expect((await getEntryOf(stage, id)).state).toBe('sending');
    await recoverSending();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'unknown', doubt: true });
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
  });

  it('what cannot be noted beside it changes nothing of what was done', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const id = await send(stage);
    const room = fillDisk('activity', 'secrets');
    vi.spyOn(fakeBrowser.storage.local, 'set').mockRejectedValueOnce(full());
    await letTimePass();
    room();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('a row that cannot be opened stays where it is, and it is the disk that is said to be full', async () => {
    await damage(stage.store, 'facts');
    const room = fillDisk('aside');
    const error = await getFacts(stage.store, caseEntity(REF)).catch((thrown: unknown) => thrown);
    expect(toErrorReply(error).code).toBe('storage-full');
    expect(await stage.store.db.count('facts')).toBe(1);
    room();
    expect(await getFacts(stage.store, caseEntity(REF))).toEqual({});
    expect(await stage.store.db.count('aside')).toBe(1);
  });

  it('facts that cannot be written do not hurt sending', async () => {
    const id = await send(stage);
    const room = fillDisk('facts');
    await expect(writeCase(stage, REF, { stage: found('Trial') })).rejects.toThrow();
    expect((await getFacts(stage.store, caseEntity(REF))).stage?.value).toBe('Discovery');
    await letTimePass();
    room();
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });
});
