// @vitest-environment node
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { until } from './until';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

it('a question that is never answered ends too, with what was awaited', async () => {
  const never = () => new Promise<never>(() => undefined);
  const ended = expect(until('the panel answers', never, 5_000)).rejects.toThrow(
    'Not seen within 5 s: the panel answers',
  );
  await vi.advanceTimersByTimeAsync(10_600);
  await ended;
  expect(vi.getTimerCount()).toBe(0);
});
