import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { flash } from '../../src/panel/more-actions';
import { panelStore } from '../../src/panel/store';

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const shown = () => panelStore.getState().flash;

it('news that asks for nothing goes by itself, other news stays', () => {
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBeNull();
  flash('MyCase asks you to sign in.');
  vi.advanceTimersByTime(10_000);
  expect(shown()).toBe('MyCase asks you to sign in.');
});

it('the same news a second time stays its whole time', () => {
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(5_000);
  flash('Read 4 pages.', true);
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBe('Read 4 pages.');
  vi.advanceTimersByTime(5_000);
  expect(shown()).toBeNull();
});
