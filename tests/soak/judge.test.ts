// @vitest-environment node
import { expect, it } from 'vitest';
import { type Day, findGrowth, MOST_PER_CASE } from './judge';

const held = { heap: 1, nodes: 1, listeners: 1, objects: { MutationObserver: 1 } };
const all = { page: held, panel: held, worker: held };
const day: Day = {
  moves: 40,
  messages: 0,
  before: all,
  after: all,
  heaps: { page: [], panel: [], worker: [] },
  perCase: null,
};

it('a day on which nothing grew has nothing to say', () => {
  expect(findGrowth(day)).toEqual([]);
  expect(findGrowth({ ...day, perCase: MOST_PER_CASE })).toEqual([]);
});

it('what is counted may not grow by one', () => {
  const after = { ...all, page: { ...held, objects: { MutationObserver: 2 } } };
  expect(findGrowth({ ...day, after })).toEqual(['page: MutationObserver grew from 1 to 2']);
});

it('what is kept of every case is said of the part that keeps it', () => {
  const perCase = { ...MOST_PER_CASE, panel: MOST_PER_CASE.panel + 1 };
  expect(findGrowth({ ...day, perCase })).toEqual([
    `panel: the heap grows by ${MOST_PER_CASE.panel + 1} bytes with each new case`,
  ]);
});
