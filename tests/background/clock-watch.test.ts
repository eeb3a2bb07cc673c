import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { getLocal } from '../../src/store/items';
import { HOUR, NOW } from '../builders';
import { getEntryOf, hona, letTimePass, openStage, type Stage, send, setClock } from './stage';

vi.mock('../../src/hona/hona');

const DAY = 24 * HOUR;
let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});
const isMoved = () => getLocal('clockMoved');

describe('a clock that was moved (outbox §2)', () => {
  it.each([
    ['back by two hours', -2 * HOUR],
    ['forward by more than a day', DAY + HOUR],
  ])('%s: what waits is held until a person says that it is right, and then goes on', async (_what, by) => {
    const id = await send(stage);
    await letTimePass(1000);
    setClock(NOW + by);
    await runner.wake();
    expect(await isMoved()).toBe(true);
    await letTimePass(HOUR);
    expect(hona.send).not.toHaveBeenCalled();
    expect(await getEntryOf(stage, id)).toMatchObject({ state: 'queued', attempts: [] });

    await panelHandlers.trustClock({});
    await runner.wake();
    expect(await isMoved()).toBe(false);
    // What waited long by the clock of now asks first, as ever; what rested on the wrong one goes.
    const { state, asks } = await getEntryOf(stage, id);
    expect(by < 0 ? state : asks?.reason).toBe(by < 0 ? 'accepted' : 'waited-long');
  });

  it('a wait that Hona asked for by the wrong clock is over', async () => {
    hona.send.mockResolvedValueOnce({ kind: 'later', status: 429, retryAfterMs: 60_000 });
    const id = await send(stage);
    await letTimePass();
    setClock(NOW - 3 * HOUR);
    await runner.wake();
    await panelHandlers.trustClock({});
    await letTimePass(0);
    expect((await getEntryOf(stage, id)).state).toBe('accepted');
  });

  it('where nothing waits for it there is nothing to ask', async () => {
    await runner.wake();
    setClock(NOW + 3 * DAY);
    await runner.wake();
    expect(await isMoved()).toBe(false);
    await send(stage);
    await letTimePass();
    expect(hona.send).toHaveBeenCalledTimes(1);
  });

  it('corrections of seconds, and a night, are nothing', async () => {
    await send(stage);
    await runner.wake();
    setClock(NOW - 4000);
    await runner.wake();
    setClock(NOW + 20 * HOUR);
    await runner.wake();
    expect(await isMoved()).toBe(false);
  });

  it('a message that was written while it was wrong waits with the others', async () => {
    const first = await send(stage, 'one');
    await runner.wake();
    setClock(NOW - HOUR);
    await runner.wake();
    const second = await send(stage, 'two');
    await letTimePass();
    expect(hona.send).not.toHaveBeenCalled();
    await panelHandlers.trustClock({});
    await letTimePass(0);
    // Order goes by sequence, never by time.
    expect(hona.send.mock.calls.map(([m]) => m.text)).toEqual(['one', 'two']);
    expect((await getEntryOf(stage, first)).seq).toBeLessThan((await getEntryOf(stage, second)).seq);
  });
});
