// @vitest-environment node
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findFirstSince, findMarks, findMessages, foldText, prepareSearch } from '../../src/domain/search';
import type { ThreadMessage } from '../../src/domain/thread';

const message = (text: string, author: string | null = 'Jane Doe', at: number | null = 0): ThreadMessage => ({
  key: `${author} ${text}`,
  direction: 'in',
  author,
  text,
  at,
  orderAt: at,
  timeText: null,
  entry: null,
  line: null,
});

/** What is marked, as it stands in the text. */
const marked = (text: string, wanted: string) => findMarks(text, wanted).map(([a, b]) => text.slice(a, b));

describe('findMarks', () => {
  it.each<[text: string, wanted: string, found: string[]]>([
    ['Bring a photo ID.', 'PHOTO', ['photo']],
    ['José Núñez', 'nunez', ['Núñez']],
    ['Jose Nunez', 'Núñez', ['Nunez']],
    ['Jose\u0301 came', 'jose', ['Jose\u0301']],
    ['ÉCOLE', 'école', ['ÉCOLE']],
    ['It’s “fine”', `it's "fine"`, ['It’s “fine”']],
    ['one — two', 'one - two', ['one — two']],
    ['wait… now', 'wait...', ['wait…']],
    ['see\n\n you\u00a0there', 'see you there', ['see\n\n you\u00a0there']],
    ['ｆｕｌｌ width', 'full', ['ｆｕｌｌ']],
    ['soft\u00adhyphen and zero\u200bwidth', 'softhyphen', ['soft\u00adhyphen']],
    ['na na na', 'na', ['na', 'na', 'na']],
    ['aaa', 'aa', ['aa']],
    ['👍🏽 ok', '👍🏽', ['👍🏽']],
    ['a \ud800 b', 'b', ['b']],
    ['.* [a] \\d $1', '[a]', ['[a]']],
    ['nothing here', 'x', []],
    ['nothing here', ' ', []],
    ['nothing here', '', []],
    ['', 'x', []],
  ])('%j: %j', (text, wanted, found) => {
    expect(marked(text, wanted)).toEqual(found);
  });

  it('never throws, and marks in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.string({ unit: 'binary' }), (text, wanted) => {
        let end = 0;
        for (const [from, to] of findMarks(text, wanted)) {
          expect(from).toBeGreaterThanOrEqual(end);
          expect(to).toBeGreaterThan(from);
          end = to;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('marks exactly where the search finds', () => {
    fc.assert(
      fc.property(
        fc.string({ unit: 'grapheme' }),
        fc.string({ unit: 'grapheme', maxLength: 2 }),
        (text, wanted) => {
          expect(findMarks(text, wanted).length > 0).toBe(
            findMessages([message(text, null)], wanted).length > 0,
          );
        },
      ),
    );
  });
});

describe('findMessages', () => {
  it('looks in texts and authors, oldest first', () => {
    const all = [message('Hello Dana', 'Jane Doe'), message('Hi', 'Dana Ortiz'), message('Nothing', null)];
    expect(findMessages(all, 'dana')).toEqual([0, 1]);
    expect(findMessages(all, 'doe hello')).toEqual([]);
    expect(findMessages(all, '  ')).toEqual([]);
  });

  it('a text of a megabyte is searched too', () => {
    expect(findMessages([message(`${'é'.repeat(1_000_000)}end`)], 'eend')).toEqual([0]);
  });
});

it('foldText is idempotent', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme' }), (text) => {
      expect(foldText(foldText(text))).toBe(foldText(text));
    }),
  );
});

describe('findFirstSince', () => {
  const all = [message('a', 'A', 100), message('b', 'B', null), message('c', 'C', 200)];
  it.each([
    [50, 0],
    [100, 0],
    [101, 2],
    [200, 2],
    [201, null],
  ])('from %i: %j', (from, index) => {
    expect(findFirstSince(all, from)).toBe(index);
  });
});

describe('B13: a search of a list that was searched before', () => {
  const letters = fc.string({ unit: fc.constantFrom('a', 'b', 'B', ' ', 'é'), maxLength: 6 });

  it('finds what a first one finds, whatever was searched for between, and however much was prepared', () => {
    fc.assert(
      fc.property(
        fc.array(letters, { maxLength: 12 }),
        fc.array(letters, { minLength: 1, maxLength: 8 }),
        fc.nat(14),
        (texts, wanted, prepared) => {
          const list = texts.map((text) => message(text));
          prepareSearch(list, prepared);
          for (const one of wanted) expect(findMessages(list, one)).toEqual(findMessages([...list], one));
        },
      ),
    );
  });

  it('is prepared a part at a time', () => {
    const list = Array.from({ length: 5 }, (_, i) => message(`Message ${i}`));
    expect([prepareSearch(list, 2), prepareSearch(list, 2), prepareSearch(list, 2)]).toEqual([
      true,
      true,
      false,
    ]);
  });
});
