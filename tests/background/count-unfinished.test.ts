import { beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { countUnfinished } from '../../src/background/entries';
import { panelHandlers } from '../../src/background/handlers';
import * as changes from '../../src/messaging/changes';
import * as outbox from '../../src/store/outbox';
import { openStage, type Stage, send } from './stage';

vi.mock('../../src/hona/hona');
vi.mock('../../src/store/outbox', async (importOriginal) => {
  const real = await importOriginal<typeof outbox>();
  return { ...real, listPositions: vi.fn(real.listPositions), changeEntry: vi.fn(real.changeEntry) };
});
vi.mock('../../src/messaging/changes', async (importOriginal) => {
  const real = await importOriginal<typeof changes>();
  return { ...real, announceChange: vi.fn(real.announceChange) };
});

let stage: Stage;
beforeEach(async () => {
  stage = await openStage();
});

it('a row that settles between the reading of the rows and the writing of their number is not counted', async () => {
  const real = await vi.importActual<typeof outbox>('../../src/store/outbox');
  const entryId = await send(stage, 'one');
  const counts: number[] = [];
  vi.spyOn(fakeBrowser.storage.local, 'set').mockImplementation((async (items: { unfinished?: number }) => {
    if (items.unfinished !== undefined) counts.push(items.unfinished);
  }) as never);
  vi.mocked(outbox.changeEntry).mockImplementationOnce(async (...args) => {
    // Another count has read the rows while this one had not settled, and goes on when it has.
    let goOn = () => {};
    const wait = new Promise<void>((resolve) => {
      goOn = resolve;
    });
    const isRead = new Promise<void>((resolve) => {
      vi.mocked(outbox.listPositions).mockImplementationOnce(async (store) => {
        const rows = await real.listPositions(store);
        resolve();
        await wait;
        return rows;
      });
    });
    void countUnfinished();
    await isRead;
    vi.mocked(changes.announceChange).mockImplementation(({ what }) => {
      if (what === 'outbox') setTimeout(goOn);
    });
    return real.changeEntry(...args);
  });
  await panelHandlers.discard({ entryId });
  expect(counts).toEqual([0, 0, 0]);
});
