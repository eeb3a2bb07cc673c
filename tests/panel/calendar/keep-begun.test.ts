import { expect, it, vi } from 'vitest';
import { call } from '../../../src/messaging/client';
import { beginNew } from '../../../src/panel/calendar/begun';
import { flushBegun, keepBegun } from '../../../src/panel/calendar/keep-begun';
import { ref } from '../samples';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));

it('what became of one half-typed event is told to its own dialog, and not to that of the next', async () => {
  const [first, next] = [beginNew(), beginNew()];
  const told: [string, unknown][] = [];
  let answer = (_id: string) => {};
  vi.mocked(call).mockImplementation((async (_name: string, { id }: { id: string }) =>
    id === first.id
      ? new Promise((resolve) => {
          answer = (kept) => resolve({ ok: true, value: { id: kept } });
        })
      : { ok: true, value: { id } }) as never);
  keepBegun(ref, first, (what) => told.push(['first', what]));
  const written = flushBegun();
  await vi.waitFor(() => expect(call).toHaveBeenCalledTimes(1));
  keepBegun(ref, next, (what) => told.push(['next', what]));
  answer('another-window-wrote-there');
  await written;
  await flushBegun();
  expect(told).toEqual([['next', { failed: false }]]);
});
