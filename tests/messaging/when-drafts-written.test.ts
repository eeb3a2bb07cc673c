import { expect, it, vi } from 'vitest';
import { isDraftWaiting } from '../../src/messaging/when-drafts-written';

it.each([
  ['a panel has typed and waits for the lock', [{ name: 'unwritten-drafts', mode: 'shared' }], true],
  ['somebody waits for another lock', [{ name: 'another', mode: 'shared' }], false],
  ['nobody waits', [], false],
] as const)('outbox document §2, update of the extension: %s', async (_what, pending, waiting) => {
  Object.assign(navigator.locks, { query: vi.fn(async () => ({ held: [], pending })) });
  expect(await isDraftWaiting()).toBe(waiting);
});
