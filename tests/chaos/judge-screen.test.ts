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
const screenAs = (
  articles: Article[] | null,
  cut = { above: false, below: false },
  change: Partial<Screen> = {},
): Screen => ({
  ...REF,
  heading: 'Doe v. Acme',
  articles,
  cut,
  atEnd: !cut.below,
  sent: null,
  logged: [],
  ...change,
});
const judgeAll = (screen: Screen, entries: readonly OutboxEntry[]) =>
  judgeScreen(
    screen,
    entries,
    entries.map(({ text }) => text),
  );
const claim = { threadId: '1', lineId: '1', at: 1, by: 'match' } as const;
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
    expect(judgeAll(screenAs([shownAs('Another.', 'Sending')]), [entryAs({ state })])).toEqual([
      '"One." stands on the screen 0 times, and should once',
    ]);
  });

  it('is seen where another one with its words stands there', () => {
    const both = [entryAs({ id: 'a' }), entryAs({ id: 'b', state: 'unknown' })];
    const article = shownAs('One.', 'Handed to Hona');
    expect(judgeAll(screenAs([article]), both)).toEqual([
      '"One." stands on the screen once, and should 2 times',
    ]);
    expect(judgeAll(screenAs([article, shownAs('One.', 'May have been sent.')]), both)).toEqual([]);
  });

  it.each<[string, Partial<OutboxEntry>]>([
    ['undone before anything left', { state: 'discarded', attempts: [] }],
    ['replaced by an edited one', { state: 'discarded', replaced: true }],
    ['of another case', { ref: { ...REF, caseId: '2' } }],
    ['of another firm', { ref: { ...REF, firm: 'otherlaw' } }],
  ])('is none that is %s', (_, change) => {
    expect(judgeAll(screenAs([]), [entryAs(change)])).toEqual([]);
  });

  it('is seen where the whole thread is', () => {
    expect(judgeAll(screenAs(null), [])).toEqual(['the case stands there, and no thread']);
  });
});

describe('a message that stands there too often', () => {
  const whole = { above: false, below: false };
  const entry = shownAs('One.', 'Logged in MyCase, seen today');
  const line = shownAs('One.', 'Logged in MyCase');

  it('is seen where its line of the log is claimed', () => {
    const logged = [entryAs({ state: 'logged', claim })];
    const judged = (articles: Article[], lines: string[]) =>
      judgeAll(screenAs(articles, whole, { logged: lines }), logged);
    expect(judged([entry], ['One.'])).toEqual([]);
    expect(judged([entry, line], ['One.'])).toEqual(['"One." stands on the screen 2 times, and should once']);
    expect(judged([entry, line], ['One.', 'Another.'])).toHaveLength(1);
    // Sent again: the client has it twice, and so has the log.
    expect(judged([entry, line], ['One.', 'One.'])).toEqual([]);
    expect(judged([entry, line, line], ['One.', 'One.'])).toHaveLength(1);
  });

  it('is seen where Hona has logged nothing of it', () => {
    const shown = shownAs('One.', 'Handed to Hona');
    expect(judgeAll(screenAs([shown, shown]), [entryAs({})])).toHaveLength(1);
  });

  it('is none where a line of the log stands beside it that it does not claim', () => {
    for (const beside of [line, shownAs('One.')]) {
      const articles = [beside, shownAs('One.', 'May have been sent.')];
      const screen = screenAs(articles, whole, { logged: ['One.'] });
      expect(judgeAll(screen, [entryAs({ state: 'unknown' })])).toEqual([]);
      expect(judgeAll(screen, [entryAs({ state: 'failed' })])).toHaveLength(1);
    }
  });

  it('is seen as a line of the log where that is all', () => {
    const cut = { above: true, below: true };
    const lineAlone = (at: typeof cut) => judgeAll(screenAs([line], at, { logged: ['One.'] }), [entryAs({})]);
    expect(lineAlone(whole)).toHaveLength(1);
    expect(lineAlone(cut)).toEqual([]);
  });

  it.each<[string, Partial<OutboxEntry>]>([
    ['undone before anything left', { state: 'discarded', attempts: [] }],
    ['of another case', { ref: { ...REF, caseId: '2' } }],
  ])('is seen where it is %s', (_, change) => {
    expect(judgeAll(screenAs([shownAs('One.', 'Waiting')]), [entryAs(change)])).toEqual([
      '"One." stands on the screen once, and should 0 times',
    ]);
    const inLog = screenAs([line], whole, { logged: ['One.'] });
    expect(judgeAll(inLog, [entryAs(change)])).toEqual([]);
  });
});

describe('a text that made no message', () => {
  const waiting = screenAs([shownAs('One.', 'Waiting')]);

  it('must not stand there as one', () => {
    expect(judgeScreen(waiting, [], ['One.'])).toEqual([
      '"One." stands on the screen once, and should 0 times',
    ]);
  });

  it('is let pass where nobody typed it: the log has such lines', () => {
    expect(judgeScreen(waiting, [], ['Two.'])).toEqual([]);
  });
});

describe('several messages with one text', () => {
  const both = [entryAs({ id: 'a', state: 'discarded' }), entryAs({ id: 'b', state: 'failed' })];
  const judged = (states: string[], entries = both) =>
    judgeAll(screenAs(states.map((state) => shownAs('One.', state))), entries);

  it('must each be shown in a state of theirs', () => {
    expect(judged(['Not sent.', 'Not sent: discarded here.'])).toEqual([]);
    expect(judged(['Not sent: discarded here.', 'Not sent.'])).toEqual([]);
    expect(judged(['Not sent', 'Not sent: discarded here.'])).toEqual([]);
    expect(judged(['Not sent.', 'Not sent.'])).toHaveLength(1);
    expect(judged(['Not sent.', 'Handed to Hona'])).toEqual([
      'a message that is discarded is shown as "Handed to Hona"',
    ]);
  });

  it('stand there once each where all of them are logged', () => {
    const logged = both.map((one) => ({ ...one, state: 'logged' as const, claim }));
    const words = 'Logged in MyCase, seen today';
    const shown = (n: number) =>
      judgeAll(
        screenAs(
          Array.from({ length: n }, () => shownAs('One.', words)),
          undefined,
          { logged: ['One.', 'One.'] },
        ),
        logged,
      );
    expect(shown(2)).toEqual([]);
    expect(shown(3)).toEqual(['"One." stands on the screen 3 times, and should 2 times']);
  });
});

describe('a panel in which nothing stands', () => {
  it('is a lie', () => {
    const screen = screenAs(null, undefined, { heading: '' });
    expect(judgeAll(screen, [])).toEqual(['the panel shows nothing']);
  });
});

describe('what was sent there last', () => {
  const far = { above: false, below: true };
  const judged = (change: Partial<Screen>, cut = far) =>
    judgeAll(screenAs([shownAs('One.', 'Handed to Hona')], cut, change), [entryAs({})]);

  it('must be in view: its thread goes to its end', () => {
    const said = ['"One." was sent there, and the end of the thread is not in view'];
    expect(judged({ sent: 'One.' })).toEqual(said);
    expect(judged({ sent: 'One.', atEnd: false }, { above: false, below: false })).toEqual(said);
    expect(judged({ sent: 'One.', atEnd: true }, { above: true, below: false })).toEqual([]);
  });

  it('is counted', () => {
    const count = (sent: string | null) => countLooked(screenAs([], far, { sent }), [entryAs({})]).end;
    expect([count('One.'), count('Never taken.'), count(null)]).toEqual([1, 0, 0]);
  });

  it('need not where the thread was moved since, or nothing came of the press', () => {
    expect(judged({ sent: null })).toEqual([]);
    expect(judged({ sent: 'Never taken.' })).toEqual([]);
  });

  it('must be rendered where the end is in view, whatever room is said to be below', () => {
    const screen = screenAs([], far, { atEnd: true, sent: 'One.' });
    expect(judgeAll(screen, [entryAs({})])).toHaveLength(1);
  });
});

describe('a thread that is not rendered whole', () => {
  const entries = Array.from({ length: 60 }, (_, i) =>
    entryAs({ id: `${i}`, seq: i, text: `Number ${i}.`, attempts: [{ ...attempt, startedAt: i }] }),
  );
  const newest = entries.slice(-10).map(({ text }) => shownAs(text, 'Handed to Hona'));

  it('must show its newest where its end is in view', () => {
    const cut = { above: true, below: false };
    expect(judgeAll(screenAs(newest, cut), entries)).toEqual([]);
    expect(judgeAll(screenAs(newest.slice(0, -1), cut), entries)).toHaveLength(1);
    expect(countLooked(screenAs(newest, cut), entries)).toEqual({ judged: 5, not: 55, end: 0 });
  });

  it('need show nothing where it is not, and what it shows must be right', () => {
    const cut = { above: true, below: true };
    expect(judgeAll(screenAs([], cut), entries)).toEqual([]);
    expect(judgeAll(screenAs([shownAs('Number 30.', 'Sending')], cut), entries)).toHaveLength(1);
  });

  it('must show all where no room is left for the others', () => {
    expect(judgeAll(screenAs(newest), entries)).toHaveLength(50);
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
    expect(judgeAll(screenAs([shownAs('One.', words)]), [entryAs({ state })])).toEqual([]);
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
    expect(judgeAll(screenAs([shownAs('One.', ...states)]), [entryAs({ state })])).toHaveLength(1);
  });

  it('is not read out of the text', () => {
    const text = 'Handed to Hona';
    expect(judgeAll(screenAs([shownAs(text, 'Sending')]), [entryAs({ text })])).toHaveLength(1);
  });
});
