import { afterAll, beforeAll, expect, it } from 'vitest';
import { describe as describeHeld, openSoak, type Soak } from '../soak/soak';

/** The short form of `npm run soak`: nothing that is counted may grow. The heap is for the long one. */
let soak: Soak;
beforeAll(async () => {
  soak = await openSoak();
});
afterAll(() => soak.close());

it('after 40 moves between cases and 5 messages, nodes, listeners and connections are what they were', async () => {
  const before = await soak.rest();
  for (let i = 0; i < 40; i++) {
    await soak.switchCase(i % 10 === 0);
    if (i % 8 === 0) await soak.sendMessage();
  }
  const after = await soak.rest();
  console.log(describeHeld(after));
  expect(describeHeld(after)).toBe(describeHeld(before));
  expect(after.panel.objects.IDBDatabase).toBe(1);
  expect(after.worker.objects.IDBDatabase).toBe(1);
  expect(soak.stage.browser.problems).toEqual([]);
});
