// @vitest-environment node
import { describe, expect, it } from 'vitest';
import type { OutboxEntry } from '../../src/domain/outbox';
import { makeEntry } from '../builders';
import { type Article, countLooked, judgeScreen, type Screen } from './judge-screen';

/** What the chaos run's judge sees on a screen, and what it lets pass. */
const REF = { firm: 'smithlaw', caseId: '1' };
const attempt = {
  number: 1,
  startedAt: 1,
  endedAt: 1,
  outcome: null,
  logSeen: { threads: {}, listed: null },
};
const entryAs = (change: Partial<OutboxEntry>) =>
  makeEntry({ ref: REF, text: 'One.', state: 'accepted', attempts: [attempt], ...change });
const screenAs = (articles: Article[] | null, cut = { above: false, below: false }): Screen => ({
  ...REF,
  articles,
  cut,
});
const shownAs = (text: string, ...states: string[]): Article => ({ text, states });

describe('a message that is missing', () => {
  it.each<OutboxEntry['state']>([
    'queued',
    'sending',
    'accepted',
    'logged',
    'failed',
    'unknown',
    'arrived',
    'discarded',
  ])('is seen, in the state %s', (state) => {
    expect(judgeScreen(screenAs([shownAs('Another.', 'Sending')]), [entryAs({ state })])).toEqual([
      '"One." stands on the screen 0 times, and should 1 times',
    ]);
  });

  it('is seen where another one with its words stands there', () => {
    const both = [entryAs({ id: 'a' }), entryAs({ id: 'b', state: 'unknown' })];
    const article = shownAs('One.', 'Handed to Hona');
    expect(judgeScreen(screenAs([article]), both)).toEqual([
      '"One." stands on the screen 1 times, and should 2 times',
    ]);
    expect(judgeScreen(screenAs([article, shownAs('One.', 'May have been sent.')]), both)).toEqual([]);
  });

  it.each<[string, Partial<OutboxEntry>]>([
    ['undone before anything left', { state: 'discarded', attempts: [] }],
    ['replaced by an edited one', { state: 'discarded', replaced: true }],
    ['of another case', { ref: { ...REF, caseId: '2' } }],
    ['of another firm', { ref: { ...REF, firm: 'otherlaw' } }],
  ])('is none that is %s', (_, change) => {
    expect(judgeScreen(screenAs([]), [entryAs(change)])).toEqual([]);
  });

  it('is seen where the whole thread is', () => {
    expect(judgeScreen(screenAs(null), [])).toEqual(['the case stands there, and no thread']);
  });
});

describe('a thread that is not rendered whole', () => {
  const entries = Array.from({ length: 60 }, (_, i) =>
    entryAs({ id: `${i}`, seq: i, text: `Number ${i}.`, attempts: [{ ...attempt, startedAt: i }] }),
  );
  const newest = entries.slice(-10).map(({ text }) => shownAs(text, 'Handed to Hona'));

  it('must show its newest where its end is in view', () => {
    const cut = { above: true, below: false };
    expect(judgeScreen(screenAs(newest, cut), entries)).toEqual([]);
    expect(judgeScreen(screenAs(newest.slice(0, -1), cut), entries)).toHaveLength(1);
    expect(countLooked(screenAs(newest, cut), entries)).toEqual({ judged: 5, not: 55 });
  });

  it('need show nothing where it is not, and what it shows must be right', () => {
    const cut = { above: true, below: true };
    expect(judgeScreen(screenAs([], cut), entries)).toEqual([]);
    expect(judgeScreen(screenAs([shownAs('Number 30.', 'Sending')], cut), entries)).toHaveLength(1);
  });

  it('must show all where no room is left for the others', () => {
    expect(judgeScreen(screenAs(newest), entries)).toHaveLength(50);
  });
});

describe('a state', () => {
  it.each<[OutboxEntry['state'], string]>([
    ['queued', 'Waiting'],
    ['queued', 'Waiting. An earlier message must be decided first.'],
    ['sending', 'Sending'],
    ['accepted', 'Handed to Hona'],
    ['logged', 'Logged in MyCase, seen today'],
    ['failed', 'Not sent.'],
    ['unknown', 'May have been sent.'],
    ['arrived', 'Marked as arrived by Dana Ortiz, today'],
    ['discarded', 'Not sent: discarded here.'],
    ['discarded', 'Not sent again; an earlier try may have arrived.'],
  ])('%s may be shown as "%s"', (state, words) => {
    expect(judgeScreen(screenAs([shownAs('One.', words)]), [entryAs({ state })])).toEqual([]);
  });

  it.each<[OutboxEntry['state'], string[]]>([
    ['accepted', ['Sending']],
    ['accepted', []],
    ['failed', ['Not sent: discarded here.']],
    ['failed', ['May have been sent.']],
    ['discarded', ['Not sent.']],
    ['unknown', ['Handed to Hona']],
    ['accepted', ['Handed to Hona', 'May have been sent.']],
    ['sending', ['Sending', 'Sending']],
  ])('%s may not be shown as %j', (state, states) => {
    expect(judgeScreen(screenAs([shownAs('One.', ...states)]), [entryAs({ state })])).toHaveLength(1);
  });

  it('is not read out of the text', () => {
    const text = 'Handed to Hona';
    expect(judgeScreen(screenAs([shownAs(text, 'Sending')]), [entryAs({ text })])).toHaveLength(1);
  });
});
