import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { askAgain } from '../../src/messaging/readers';

const ask = vi.fn();
beforeEach(() => {
  vi.useFakeTimers();
  vi.spyOn(fakeBrowser.tabs, 'sendMessage').mockImplementation(ask);
});
afterEach(() => void vi.useRealTimers());

it('an answer of a tab leaves no deadline behind: the worker would keep one for each move', async () => {
  ask.mockResolvedValue({ value: null });
  expect(await askAgain(5)).toBe(true);
  expect(vi.getTimerCount()).toBe(0);
});

it('nor does a tab without our scripts', async () => {
  ask.mockRejectedValue(new Error('Could not establish connection.'));
  expect(await askAgain(5)).toBe(false);
  expect(vi.getTimerCount()).toBe(0);
});

it('a tab that never answers is waited for 30 seconds', async () => {
  ask.mockReturnValue(new Promise(() => undefined));
  const asked = askAgain(5);
  await vi.advanceTimersByTimeAsync(30_000);
  expect(await asked).toBe(false);
});
