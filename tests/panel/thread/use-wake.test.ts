import { cleanup, renderHook } from '@testing-library/preact';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import type { OutboxEntry } from '../../../src/domain/outbox';
import { call } from '../../../src/messaging/client';
import { useWake } from '../../../src/panel/thread/use-wake';
import { entry } from '../samples';

vi.mock('../../../src/messaging/client', () => ({ call: vi.fn() }));

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  cleanup();
  vi.useRealTimers();
  vi.mocked(call).mockReset();
});

const wakes = () => vi.mocked(call).mock.calls.filter(([name]) => name === 'wake').length;
const watch = (...entries: OutboxEntry[]) =>
  renderHook((shown: OutboxEntry[]) => useWake(shown), { initialProps: entries });

it('a message that waits: the worker is woken when it is due, and not before', () => {
  watch(entry({ state: 'queued', notBefore: Date.now() + 5_000 }));
  vi.advanceTimersByTime(4_900);
  expect(wakes()).toBe(0);
  vi.advanceTimersByTime(200);
  expect(wakes()).toBe(1);
});

it('a message on its way is asked after: a worker that died with the outcome has told nobody', () => {
  const { rerender } = watch(entry({ state: 'sending' }));
  vi.advanceTimersByTime(6_500);
  expect(wakes()).toBe(3);
  // Read anew, and still on its way: the pause does not begin anew.
  rerender([entry({ state: 'sending' })]);
  vi.advanceTimersByTime(1_600);
  expect(wakes()).toBe(4);
  rerender([entry({ state: 'accepted' })]);
  vi.advanceTimersByTime(60_000);
  expect(wakes()).toBe(4);
});

it('what waits for a person, or is settled, wakes nobody', () => {
  watch(
    entry({ state: 'queued', paused: 'token' }),
    entry({ state: 'unknown' }),
    entry({ state: 'accepted' }),
  );
  vi.advanceTimersByTime(60_000);
  expect(wakes()).toBe(0);
});
