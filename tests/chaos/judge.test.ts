// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../src/domain/outbox';
import { makeEntry } from '../builders';
import { type Given, judge, type Kept, type Typed } from './judge';

/** The chaos run's judge: what it must see, and what it must let pass. Each line of the promise both ways. */
const TEXT = 'Chaos 1, message 1.';
const NOW = 1_800_000_000_000;
const REF = { firm: 'smithlaw', caseId: '1' };
const post = { text: TEXT, caseId: '1', authorId: '7001', status: 200 };
const delivery = { text: TEXT, caseId: '1', contactId: '9', author: 'Dana Ortiz' };
const attempt = {
  number: 1,
  startedAt: NOW,
  endedAt: NOW,
  outcome: null,
  logSeen: { threads: {}, listed: null },
};

const typedAs = (change: Partial<Typed> = {}): Typed => ({
  text: TEXT,
  ...REF,
  contactId: '9',
  pressed: 1,
  again: 0,
  putAway: 0,
  typedOver: false,
  ...change,
});
const entryAs = (change: Partial<OutboxEntry>): OutboxEntry =>
  makeEntry({ ref: REF, text: TEXT, attempts: [attempt], ...change });
const keptAs = (change: Partial<Kept> = {}): Kept => ({
  entries: [],
  drafts: [],
  connection: { tokenRefused: false },
  clockMoved: false,
  lost: 0,
  ...change,
});
const linesOf = (change: Partial<Given>): string[] =>
  judge({
    typed: [typedAs()],
    kept: keptAs(),
    taken: { posts: [], deliveries: [] },
    fields: [],
    screens: [],
    author: { id: '7001', name: 'Dana Ortiz' },
    now: NOW,
    ...change,
  }).map(({ line }) => line);
const withEntry = (change: Partial<OutboxEntry>) => ({ kept: keptAs({ entries: [entryAs(change)] }) });
const once = { posts: [post], deliveries: [delivery] };
const twice = { posts: [post, post], deliveries: [delivery, delivery] };

describe('lost', () => {
  it('is a text that stands nowhere', () => {
    expect(linesOf({})).toEqual([expect.stringMatching(/^lost: /)]);
  });

  it.each<[string, Partial<Given>]>([
    ['an entry', withEntry({ state: 'failed' })],
    ['a draft', { kept: keptAs({ drafts: [{ ...REF, texts: ['Another.', TEXT] }] }) }],
    ['a field on screen', { fields: [TEXT] }],
    ['nothing, as it was never sent', { typed: [typedAs({ pressed: 0 })] }],
    ['nothing, as staff wrote over it', { typed: [typedAs({ typedOver: true })] }],
  ])('is not one that stands in %s', (_, change) => {
    expect(linesOf(change)).toEqual([]);
  });

  it('is a message that was discarded more often than staff put it away', () => {
    const discarded = withEntry({ state: 'discarded' });
    expect(linesOf(discarded)).toEqual([
      expect.stringMatching(/^lost: .*discarded 1 times, .*by staff 0 times/),
    ]);
    expect(linesOf({ ...discarded, typed: [typedAs({ putAway: 1 })] })).toEqual([]);
    const both = { kept: keptAs({ entries: [1, 2].map(() => entryAs({ state: 'discarded' })) }) };
    expect(linesOf({ ...both, typed: [typedAs({ putAway: 1 })] })).toHaveLength(1);
  });

  it('is also a message that the extension calls lost, and that is not', () => {
    expect(linesOf({ kept: keptAs({ entries: [entryAs({ state: 'failed' })], lost: 1 }) })).toHaveLength(1);
  });
});

describe('twice', () => {
  it('is more than one delivery without a person’s word, whatever the state', () => {
    const attempts = [attempt, { ...attempt, number: 2 }];
    for (const state of ['accepted', 'unknown', 'arrived'] as const)
      expect(linesOf({ ...withEntry({ state, attempts }), taken: twice })).toEqual([
        expect.stringMatching(/reached the client 2 times, "Send again" pressed 0/),
      ]);
    const typed = [typedAs({ again: 1 })];
    expect(linesOf({ typed, ...withEntry({ state: 'accepted', attempts }), taken: twice })).toEqual([]);
  });

  it('is more complete POSTs than attempts; a 421 was not processed', () => {
    const posts = [{ ...post, status: null }, post];
    const one = { ...withEntry({ state: 'accepted' }), taken: { posts, deliveries: [delivery] } };
    expect(linesOf(one)).toEqual([expect.stringMatching(/2 complete POSTs, .* 1 attempts/)]);
    const refused = { posts: [{ ...post, status: 421 }, post], deliveries: [delivery] };
    expect(linesOf({ ...one, taken: refused })).toEqual([]);
  });
});

describe('to a wrong case', () => {
  it.each<[string, Partial<Given>]>([
    ['project', { taken: { posts: [{ ...post, caseId: '2' }], deliveries: [] } }],
    ['client', { taken: { posts: [], deliveries: [{ ...delivery, contactId: '8' }] } }],
    ['author', { taken: { posts: [{ ...post, authorId: '7002' }], deliveries: [] } }],
    ['firm of an entry', { typed: [typedAs({ firm: 'otherlaw' })] }],
    [
      'case of a draft',
      {
        kept: keptAs({
          entries: [entryAs({ state: 'unknown' })],
          drafts: [{ ...REF, caseId: '2', texts: [TEXT] }],
        }),
      },
    ],
    ['text', { taken: { posts: [{ ...post, text: 'Nobody’s.' }], deliveries: [] } }],
  ])('is another %s', (_, change) => {
    const lines = linesOf({ ...withEntry({ state: 'unknown', doubt: true }), ...change });
    expect(lines).toEqual([expect.stringMatching(/^to a wrong case: /)]);
  });
});

describe('a state that lies', () => {
  it.each(['accepted', 'logged'] as const)('%s, and nothing was delivered', (state) => {
    expect(linesOf(withEntry({ state }))).toEqual([expect.stringMatching(/^a state that lies: .*0 times/)]);
    expect(linesOf({ ...withEntry({ state }), taken: once })).toEqual([]);
  });

  it.each(['failed', 'discarded', 'queued'] as const)('%s without doubt, and it arrived', (state) => {
    const asks = state === 'queued' ? ({ reason: 'waited-long' } as const) : null;
    const typed = [typedAs({ putAway: 1 })];
    expect(linesOf({ typed, ...withEntry({ state, asks }), taken: once })).toEqual([
      expect.stringMatching(/beyond doubt, and it reached the client/),
    ]);
    expect(linesOf({ typed, ...withEntry({ state, asks, doubt: true }), taken: once })).toEqual([]);
  });

  it('sending, and nothing is on its way', () => {
    expect(linesOf({ ...withEntry({ state: 'sending' }), taken: once })).toHaveLength(1);
  });

  it('waiting, and nothing says why', () => {
    const queued = { state: 'queued' as const, notBefore: NOW };
    expect(linesOf(withEntry(queued))).toEqual([expect.stringMatching(/nothing says why/)]);
    for (const why of [
      { paused: 'token' as const },
      { asks: { reason: 'waited-long' as const } },
      { notBefore: NOW + 1 },
    ])
      expect(linesOf(withEntry({ ...queued, ...why }))).toEqual([]);
    const head = entryAs({ id: 'head', state: 'unknown', text: 'Before it.', seq: 1 });
    const behind = (leftOpen: boolean) => [{ ...head, leftOpen }, entryAs({ ...queued, seq: 2 })];
    expect(linesOf({ kept: keptAs({ entries: behind(false) }) })).toEqual([]);
    expect(linesOf({ kept: keptAs({ entries: behind(true) }) })).toHaveLength(1);
  });

  it('a screen that says something else than the store', () => {
    const accepted = { ...withEntry({ state: 'accepted' }), taken: once };
    const cut = { above: false, below: false };
    const screen = { ...REF, heading: 'Doe', articles: [], cut, atEnd: true, sent: null, logged: [] };
    const screens = (...states: string[]) => [{ ...screen, articles: [{ text: TEXT, states }] }];
    expect(linesOf({ ...accepted, screens: screens('Sending') })).toEqual([
      'a state that lies: a message that is accepted is shown as "Sending"',
    ]);
    expect(linesOf({ ...accepted, screens: screens('Handed to Hona') })).toEqual([]);
    expect(linesOf({ ...accepted, screens: [screen] })).toEqual([
      expect.stringMatching(/^a state that lies: .* stands on the screen 0 times, and should once/),
    ]);
  });
});
