import { beforeEach, describe, expect, it, vi } from 'vitest';
import { panelHandlers } from '../../src/background/handlers';
import { runner } from '../../src/background/outbox-port';
import { changeDraft, getDraft } from '../../src/store/drafts';
import { addFromDraft, listUnfinished } from '../../src/store/outbox';
import { MINUTE, makeEntry, NOW, REF } from '../builders';
import { hona, letTimePass, openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

/** What Send leaves on the disk, without the checks of each press: they have tests of their own. */
async function putQueued(text: string): Promise<string> {
  const { revision } = await getDraft(stage.store, REF);
  const draft = await changeDraft(stage.store, REF, revision, (old) => ({ ...old, text }));
  const id = crypto.randomUUID();
  await addFromDraft(
    stage.store,
    makeEntry({ id, text, draftRevision: draft.revision, notBefore: NOW + 5000 }),
  );
  return id;
}

describe('a day offline (F62)', () => {
  it('five hundred messages go one by one, each after a person’s word', async () => {
    hona.reach.mockRejectedValue(new Error('offline'));
    const ids: string[] = [];
    ids.push(await send(stage, 'Message 0'));
    for (let i = 1; i < 499; i++) ids.push(await putQueued(`Message ${i}`));
    ids.push(await send(stage, 'Message 499'));
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
