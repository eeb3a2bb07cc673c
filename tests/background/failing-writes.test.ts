import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { listUnfinished } from '../../src/store/outbox';
import { MINUTE, REF } from '../builders';
import { ACCEPTED, getEntryOf, hona, letTimePass, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

/** From now on nothing can be written into the outbox; what it returns mends the disk. */
function breakDisk(): () => void {
  const put = vi.spyOn(IDBObjectStore.prototype, 'put').mockImplementation(() => {
    throw new DOMException('The disk is full', 'QuotaExceededError');
  });
  return () => put.mockRestore();
}

describe('a disk that takes no more (F45)', () => {
  it('no request leaves where the claim cannot be written; it goes once, when it can', async () => {
    const id = await send(stage);
    const mend = breakDisk();
    await letTimePass().catch(() => undefined);
    expect(hona.send).not.toHaveBeenCalled();
    expect((await getEntryOf(stage, id)).state).toBe('queued');
    mend();
    await runner.wake();
    expect(hona.send).toHaveBeenCalledTimes(1);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('stays sending where the outcome cannot be written, and then may have been sent; nothing goes again', async () => {
    let mend = () => {};
    hona.send.mockImplementation(async () => {
      mend = breakDisk();
      return ACCEPTED;
    });
    const id = await send(stage);
    await letTimePass().catch(() => undefined);
    expect((await getEntryOf(stage, id)).state).toBe('sending');
    mend();
    await runner.wake();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'unknown', doubt: true });
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
  });
});

describe('a day offline (F62)', () => {
  it('five hundred messages go one by one, each after a person’s word', async () => {
    hona.reach.mockRejectedValue(new Error('offline'));
    const ids: string[] = [];
    for (let i = 0; i < 500; i++) ids.push(await send(stage, `Message ${i}`));
    await letTimePass();
    hona.reach.mockReset().mockResolvedValue({ protocol: 'h2', guarded: true });
    await letTimePass(24 * 60 * MINUTE);
    expect(hona.send).not.toHaveBeenCalled();
    const asking = async () => (await listUnfinished(stage.store)).filter((e) => e.asks).map((e) => e.id);
    expect(await asking()).toEqual([ids[0]]);

    await panelHandlers.goOn({ entryId: ids[0] ?? '' });
    await runner.wake();
    expect(hona.send.mock.calls.map(([message]) => message.text)).toEqual(['Message 0']);
    expect(await asking()).toEqual([ids[1]]);
    expect((await listUnfinished(stage.store)).every((e) => e.ref.caseId === REF.caseId)).toBe(true);
  }, 60_000);
});
