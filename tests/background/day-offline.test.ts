import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { listUnfinished } from '../../src/store/outbox';
import { MINUTE, REF } from '../builders';
import { hona, letTimePass, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
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
