import { describe, expect, it } from 'vitest';
import { findFaults, type Move } from './judge';
import type { PanelRecord, Sample } from './watch-panel';

/** The judge of the moves must find each fault that it is there for. */
const MOVE: Move = { at: 1000, from: 'a', to: 'b', confirmedAt: 1100, sends: true };

const sees = (key: string | null, from: number, to: number, more: Partial<Sample> = {}): Sample => ({
  case: key,
  traces: key ? [key] : [],
  heading: '',
  opening: false,
  sendOn: false,
  from,
  to,
  ...more,
});
/** The panel's event loop comes round every 10 ms. */
const beats = Array.from({ length: 100 }, (_, i) => 905 + i * 10);
const judge = (samples: Sample[], move: Partial<Move> = {}, record: Partial<PanelRecord> = {}) =>
  findFaults({ samples, beats, trips: beats, ...record }, { ...MOVE, ...move });

describe('a move without fault', () => {
  it.each<[string, Sample[]]>([
    ['old, none, new', [sees('a', 950, 1050), sees(null, 1051, 1060), sees('b', 1061, 1400)]],
    [
      'old, opening, new',
      [sees('a', 950, 1149), sees('b', 1150, 1160, { opening: true }), sees('b', 1161, 1400)],
    ],
    ['Send after the page confirmed', [sees('b', 1010, 1099), sees('b', 1101, 1400, { sendOn: true })]],
    ['Send of the old case within the time', [sees('a', 950, 1100, { sendOn: true })]],
    ['a case that MyCase does not have', [sees('Case 9', 1010, 1050, { traces: [] }), sees('b', 1060, 1400)]],
  ])('%s', (_what, samples) => {
    expect(judge(samples)).toEqual([]);
  });

  it('to another page of the same case', () => {
    expect(judge([sees('a', 950, 1400)], { to: 'a' })).toEqual([]);
  });

  it.each(['beats', 'trips'])('on a starved machine: few %s', (which) => {
    expect(judge([sees('a', 950, 1300)], {}, { [which]: [1001, 1280] })).toEqual([]);
  });
});

describe('a fault', () => {
  it.each<[string, Sample[], Partial<Move>, RegExp]>([
    ['the old case after 150 ms', [sees('a', 950, 1160)], {}, /still a/],
    ['the old case where there is none now', [sees('a', 950, 1160)], { to: null }, /still a/],
    ['the old case again', [sees('b', 1010, 1020), sees('a', 1021, 1030)], {}, /a again/],
    [
      'a failure to start',
      [sees(null, 1010, 1020, { heading: 'The panel could not start' })],
      {},
      /could not start/,
    ],
    ['a third case', [sees('c', 1010, 1020)], {}, /third case, c/],
    [
      'the old draft on the new case',
      [sees('b', 1010, 1020, { traces: ['a', 'b'] })],
      {},
      /a on the screen of b/,
    ],
    ['Send while opening', [sees('b', 1200, 1210, { opening: true, sendOn: true })], {}, /while opening/],
    ['Send before the page confirmed', [sees('b', 1010, 1020, { sendOn: true })], {}, /before the page/],
    [
      'Send though the page never did',
      [sees('b', 1300, 1400, { sendOn: true })],
      { confirmedAt: undefined },
      /before/,
    ],
    [
      'Send where nothing may be sent',
      [sees('b', 1300, 1400, { sendOn: true })],
      { sends: false },
      /may be sent/,
    ],
    [
      'Send on a thread of the same case',
      [sees('a', 950, 1400, { sendOn: true })],
      { to: 'a', sends: false },
      /may/,
    ],
  ])('%s', (_what, samples, move, fault) => {
    expect(judge(samples, move).join()).toMatch(fault);
  });
});
