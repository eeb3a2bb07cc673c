import { describe, expect, it } from 'vitest';
import { countUnread, findSeen, noMarks } from '../../src/domain/marks';

describe('countUnread', () => {
  it.each([
    ['nothing new', 3, 3, {}, 0],
    ['two that were not seen', 5, 3, {}, 2],
    ['more seen than there are, after retention', 1, 3, {}, 0],
    ['marked as unread by hand', 3, 3, { unread: true }, 1],
    ['marked, and two are new: two', 5, 3, { unread: true }, 2],
    ['nobody ever looked: nothing is new since then', 1440, null, {}, 0],
    ['nobody ever looked, marked by hand', 1440, null, { unread: true }, 1],
    ['spam counts nowhere', 5, 3, { spam: true, unread: true }, 0],
    ['archived with new ones: it is not hidden from the count', 5, 3, { archived: true }, 2],
  ])('%s', (_what, lines, seen, marks, wanted) => {
    expect(countUnread(lines, seen, { ...noMarks, ...marks })).toBe(wanted);
  });
});

it('findSeen: nobody has looked where nothing was kept, but for whoever has written from here', () => {
  expect(findSeen(null, 0)).toBeNull();
  expect(findSeen(null, 1)).toBe(0);
  expect(findSeen({ clientLines: 7 }, 1)).toBe(7);
});
