// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { MINUTE, makeLog, makeThread, NOW } from '../../builders';
import { find } from './input';

const readAt = (...times: number[]) =>
  makeLog([], { threads: times.map((time) => makeThread({ readAt: time })) });

describe('not-read-lately (product §6: not read for 15 minutes)', () => {
  it.each([
    ['just now', readAt(NOW), null],
    ['15 minutes ago', readAt(NOW - 15 * MINUTE), null],
    ['16 minutes ago', readAt(NOW - 16 * MINUTE), { readAt: NOW - 16 * MINUTE }],
    ['one thread of two long ago', readAt(NOW, NOW - 60 * MINUTE), { readAt: NOW - 60 * MINUTE }],
    ['never', makeLog([], { threads: [], listed: null }), { readAt: null }],
    ['MyCase lists no log for this case', makeLog([], { threads: [], listed: [] }), null],
    ['by a clock that was ahead', readAt(NOW + 60 * MINUTE), null],
  ])('%s', (_, log, detail) => {
    expect(find('not-read-lately', { log })).toEqual(detail);
  });
});
