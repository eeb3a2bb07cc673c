import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readTextsData } from '../../../src/mycase/readers/texts-data';

const JANE = {
  id: 501,
  client: { id: 9001001, display_name: 'Jane Doe (Client)', type: 'Client' },
  external_phone_number: '+12133734253',
  archived_at: null,
  last_text_message: { id: 9, body: 'See you', timestamp: '2026-11-20T09:00:00-08:00' },
};
const list = (...conversations: unknown[]) => readTextsData({ conversations, has_more: false });
const UNREADABLE = { state: 'unreadable' };

describe('readTextsData', () => {
  it('reads with whom, by which number, and the last text', () => {
    expect(list(JANE)).toEqual({
      state: 'found',
      way: 'json',
      value: [
        {
          conversationId: '501',
          name: 'Jane Doe',
          number: '+12133734253',
          lastText: 'See you',
          at: Date.parse('2026-11-20T17:00:00Z'),
        },
      ],
    });
    expect(list()).toEqual({ state: 'empty', way: 'json' });
  });

  it('says where MyCase holds more than it gave, and is not empty then', () => {
    expect(readTextsData({ conversations: [JANE], has_more: true })).toMatchObject({ more: true });
    expect(list(JANE)).not.toHaveProperty('more');
    expect(readTextsData({ conversations: [], has_more: true })).toEqual({ state: 'unreadable' });
    expect(readTextsData({ conversations: [JANE], has_more: 'yes' })).toMatchObject({ more: true });
  });

  it('numbers may be texts, and what is not known is null', () => {
    const bare = { id: '501', external_phone_number: 2133734253 };
    const known = { conversationId: '501', name: null, number: '2133734253', lastText: null, at: null };
    expect(list(bare)).toMatchObject({ value: [known] });
    const odd = { ...JANE, last_text_message: { body: '', timestamp: 'soon' } };
    expect(list(odd)).toMatchObject({ value: [{ lastText: null, at: null }] });
    expect(list({ ...JANE, client: { display_name: 'Ja\0ne <b>' } })).toMatchObject({
      value: [{ name: 'Jane <b>' }],
    });
  });

  it.each<[string, unknown]>([
    ['no JSON', undefined],
    ['null', null],
    ['a text', 'conversations'],
    ['an array in place of an object', [JANE]],
    ['no key', {}],
    ['an object in place of an array', { conversations: { 0: JANE } }],
    ['an entry that is none', { conversations: [JANE, null] }],
    ['an entry without an ID', { conversations: [{ ...JANE, id: undefined }] }],
    ['an ID that is none', { conversations: [{ ...JANE, id: '../5' }] }],
    ['an ID that cannot be a text', { conversations: [{ ...JANE, id: { toString: 1 } }] }],
    ['an entry without anybody', { conversations: [{ id: 5 }] }],
    ['a name that is an object', { conversations: [{ ...JANE, client: { display_name: {} } }] }],
    ['a name of 1 MB', { conversations: [{ ...JANE, client: { display_name: 'x'.repeat(1_000_000) } }] }],
    ['a text of 1 MB', { conversations: [{ ...JANE, last_text_message: { body: 'x'.repeat(1e6) } }] }],
  ])('D6: %s is unreadable, never a shorter list', (_what, json) => {
    expect(readTextsData(json)).toEqual(UNREADABLE);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (json) => {
        expect(['found', 'empty', 'unreadable']).toContain(readTextsData(json).state);
        expect(['found', 'empty', 'unreadable']).toContain(readTextsData({ conversations: json }).state);
        expect(['found', 'empty', 'unreadable']).toContain(list(json, { ...JANE, client: json }).state);
      }),
    );
  });
});
