// @vitest-environment node
import { expect, it } from 'vitest';
import { makeEventId } from '../../src/domain/event-id';

const digest = (bytes: BufferSource) => crypto.subtle.digest('SHA-256', bytes);
const never = {
  digest,
  random: () => {
    throw new Error('not asked');
  },
};

it('the same for the same MyCase event, whose computer it is (product §7)', async () => {
  const id = await makeEventId('smithlaw', '31946235', '6100201', never);
  expect(id).toBe(await makeEventId('smithlaw', '31946235', '6100201', never));
  expect(id).toMatch(/^[\w-]{10,40}$/);
  expect(id).not.toContain('6100201');
});

it('another for another firm, case or event', async () => {
  const ids = await Promise.all([
    makeEventId('smithlaw', '1', '23', never),
    makeEventId('smithlaw', '12', '3', never),
    makeEventId('smithlaw', '1', '3', never),
    makeEventId('other', '1', '23', never),
  ]);
  expect(new Set(ids).size).toBe(4);
});

it('made once where there is no MyCase event', async () => {
  expect(await makeEventId('smithlaw', '1', null, { random: () => 'r-1', digest })).toBe('o-r-1');
});
