import { describe, expect, it } from 'vitest';
import { countUnread, noMarks } from '../../src/domain/marks';

describe('countUnread', () => {
  it.each([
    ['nothing new', 3, 3, {}, 0],
    ['two that were not seen', 5, 3, {}, 2],
    ['more seen than there are, after retention', 1, 3, {}, 0],
    ['marked as unread by hand', 3, 3, { unread: true }, 1],
    ['marked, and two are new: two', 5, 3, { unread: true }, 2],
    ['spam counts nowhere', 5, 3, { spam: true, unread: true }, 0],
    ['archived with new ones: it is not hidden from the count', 5, 3, { archived: true }, 2],
  ])('%s', (_what, lines, seen, marks, wanted) => {
    expect(countUnread(lines, seen, { ...noMarks, ...marks })).toBe(wanted);
  });
});
