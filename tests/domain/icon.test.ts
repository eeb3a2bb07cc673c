// @vitest-environment node
import { expect, it } from 'vitest';
import { deriveBadge } from '../../src/domain/icon';

it.each([
  [{}, ''],
  [{ unread: 3 }, '3'],
  [{ unread: 99 }, '99'],
  [{ unread: 100 }, '99+'],
  [{ unread: 3, undecided: 1 }, '!'],
  [{ due: 1 }, '!'],
  [{ events: 1, unread: 2 }, '!'],
  [{ asks: true, unread: 2 }, '!'],
])('product §6, the icon: %j shows "%s"', (counts, text) => {
  expect(deriveBadge({ undecided: 0, events: 0, due: 0, asks: false, unread: 0, ...counts })).toBe(text);
});
