import { expect, it, vi } from 'vitest';
import { oncePer } from '../../src/domain/once-per';

it('finds an answer once for an object, and anew for another one that looks the same', () => {
  const find = vi.fn((of: readonly number[]) => of.length);
  const count = oncePer(find);
  const list = [1, 2];
  expect([count(list), count(list), count([1, 2]), count([])]).toEqual([2, 2, 2, 0]);
  expect(find).toHaveBeenCalledTimes(3);
});
