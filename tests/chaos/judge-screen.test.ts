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
    expect(judgeAll(screenAs(newest.slice(-5), cut), entries)).toEqual([]);
    expect(judgeAll(screenAs(newest.slice(-4), cut), entries)).toHaveLength(1);
    const counted = (n: number) => countLooked(screenAs(newest.slice(-n), cut), entries);
    expect(counted(5)).toEqual({ judged: 5, not: 55, end: 0 });
    // The oldest one that stands there might as well not; those behind it must.
    expect(counted(10)).toEqual({ judged: 9, not: 51, end: 0 });
  });

  it('must show each that is newer than one that it shows: none is missing in the middle', () => {
    const cut = { above: true, below: false };
    const without = (n: number) => judgeAll(screenAs(newest.toSpliced(n, 1), cut), entries);
    for (const n of [1, 2, 5, 9]) expect([n, without(n)]).toEqual([n, [expect.stringContaining('0 times')]]);
    expect(without(0)).toEqual([]);
    const after = screenAs(newest.toSpliced(3, 1), { above: true, below: true }, { atEnd: false });
    expect(judgeAll(after, entries)).toEqual([]);
  });

  it('need not show one that was sent again where its first line of the log may stand further up', () => {
    const cut = { above: true, below: false };
    const [first, again] = [1.5, 52.5].map((startedAt) => ({ ...attempt, startedAt }));
    const logged = entryAs({ text: 'Twice.', state: 'logged', attempts: [first, again] as never, claim });
    expect(judgeAll(screenAs(newest, cut), [...entries, logged])).toEqual([]);
    const once = { ...logged, attempts: [again] as never };
    expect(judgeAll(screenAs(newest, cut), [...entries, once])).toHaveLength(1);
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

describe('lines of the log at the end of a thread that is not rendered whole', () => {
  const cut = { above: true, below: false };
  const WORDS = { accepted: 'Handed to Hona', unknown: 'May have been sent.', queued: 'Waiting' } as const;
  const entryOf = (n: number, state: keyof typeof WORDS = 'accepted') =>
    entryAs({ id: `${n}`, seq: n, text: `${n}`, state, attempts: [{ ...attempt, startedAt: n }] });
  // As it was met with seed 451203: two messages that ask which line is theirs, and both lines stand there too.
  const older = Array.from({ length: 60 }, (_, i) => entryOf(i + 1));
  const newest = [entryOf(87), entryOf(91), entryOf(92), entryOf(94, 'unknown'), entryOf(95, 'queued')];
  const entries = [...older, ...newest];
  const shown = newest.slice(1).map(({ text, state }) => shownAs(text, WORDS[state as keyof typeof WORDS]));
  const lines = ['91', '92'].map((text) => shownAs(text, 'Logged in MyCase'));
  const judged = (articles: Article[], logged = ['91', '92'], all = entries) =>
    judgeAll(screenAs(articles, cut, { logged }), all);

  it('take the room of messages: five of both must stand there', () => {
    expect(judged([...lines, ...shown])).toEqual([]);
    expect(countLooked(screenAs([...lines, ...shown], cut, { logged: ['91', '92'] }), entries).judged).toBe(
      4,
    );
  });

  it('take it also where nobody typed them, or their direction is not known', () => {
    for (const line of [shownAs('Thank you!'), shownAs('91')]) {
      expect(judged([line, ...shown])).toEqual([]);
      expect(judged([line, ...shown.slice(1)], undefined, entries)).toHaveLength(1);
    }
  });

  it('excuse no message that is missing, but the oldest that stands there', () => {
    for (const n of shown.keys()) {
      const missed = judged([...lines, ...shown.toSpliced(n, 1)]);
      // It might stand further up, in what is not rendered: also where its own line stands there.
      expect([n, missed.length]).toEqual([n, n === 0 ? 0 : 1]);
    }
    const strangers = Array.from({ length: 9 }, (_, i) => shownAs(`Line ${i}.`));
    expect(judged(strangers)).toEqual(['"95" stands on the screen 0 times, and should once']);
  });

  it('take none where they stand further up', () => {
    expect(judged([...lines, ...shown], undefined, [...entries, entryOf(93)])).toHaveLength(1);
    const five = [shownAs('87', 'Handed to Hona'), ...shown];
    expect(judged([...lines, ...five])).toEqual([]);
    expect(judged([...lines, ...five.toSpliced(1, 1)])).toEqual([
      'a message that is accepted is shown as a line of the log alone',
    ]);
  });

  it('are none where a message has claimed them, or Hona has logged nothing of it', () => {
    const found = { ...entryOf(90), state: 'logged' as const, claim };
    const all = [...older, entryOf(87), found, ...newest.slice(2)];
    const words = shownAs('90', 'Logged in MyCase, seen today');
    expect(judged([words, ...shown.slice(1)], ['90'], all)).toEqual([
      '"87" stands on the screen 0 times, and should once',
    ]);
    // What Hona has not logged takes no room, whatever it is called.
    expect(judged([shownAs('91', 'Logged in MyCase'), ...shown.slice(1)], [])).not.toEqual([]);
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
