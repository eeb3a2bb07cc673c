import type { OutboxEntry } from '../../src/domain/outbox';

/** What a panel shows of the case that stands above its field. */
export type Screen = {
  firm: string;
  caseId: string;
  /** Empty: nothing stands in the panel, no case and no other page. */
  heading: string;
  /** Null: no thread stands there. */
  articles: Article[] | null;
  /** Not all of a long thread is rendered: above, below. */
  cut: { above: boolean; below: boolean };
  /** The thread's end is in view. */
  atEnd: boolean;
  /** The text that was sent in this panel last, where nobody has moved its thread since; null: none, or it may have moved. */
  sent: string | null;
  /** The texts that Hona has logged into this case in MyCase by now; the panel may have read less of them. */
  logged: readonly string[];
};

/** One message on the screen. */
export type Article = {
  text: string;
  /** The words of each element that shows a state; the buttons in it say nothing of it. */
  states: string[];
};

/** Where not all is rendered and the end is in view, so many of the newest messages and lines of the log must be. */
const NEWEST = 5;

/** What a panel calls each state (product §9): how the element that shows it begins. */
const WORDS: Record<OutboxEntry['state'], RegExp> = {
  queued: /^Waiting/,
  sending: /^Sending$/,
  accepted: /^Handed to Hona$/,
  logged: /^Logged in MyCase/,
  failed: /^Not sent\.?$/,
  unknown: /^May have been sent\.?$/,
  arrived: /^Marked as arrived/,
  discarded: /^Not sent(:| again|$)/,
};
/** How a line of the log stands there that is no entry's: without a state where its direction is not known. */
const LINE = /^Logged in MyCase/;

/**
 * What is wrong on a screen, each in a sentence: nothing stands there, a message of its case is missing or stands there
 * too often, a state is not the one on disk, what was just sent is not in view.
 * @param typed all texts that were typed: one that made no message must not stand there as one
 */
export function judgeScreen(
  screen: Screen,
  entries: readonly OutboxEntry[],
  typed: readonly string[],
): string[] {
  const { articles, heading, sent, atEnd } = screen;
  if (heading === '') return ['the panel shows nothing'];
  if (!articles) return ['the case stands there, and no thread'];
  const mine = findShown(screen, entries);
  const must = findRendered(screen, mine);
  return [
    ...(mustBeAtEnd(screen, mine) && !atEnd
      ? [`${quote(sent ?? '')} was sent there, and the end of the thread is not in view`]
      : []),
    ...[...new Set([...typed, ...entries.map(({ text }) => text)])].flatMap((text) => {
      const of = <T extends { text: string }>(all: readonly T[]) => all.filter((one) => one.text === text);
      return judgeText(text, of(mine), of(must), of(articles), countLines(text, screen, mine));
    }),
  ];
}

/**
 * All that stands there with one text: each article is one of the messages, in its state, or one of the lines.
 * @param mine the case's messages with this text; none: it made none, or they are of another case, or were put away
 * @param must those of them that have to be rendered
 * @param lines so many lines of the log with this text may stand beside them
 */
function judgeText(
  text: string,
  mine: readonly OutboxEntry[],
  must: readonly OutboxEntry[],
  articles: readonly Article[],
  lines: number,
): string[] {
  const most = mine.length + lines;
  const should = articles.length < must.length ? must.length : articles.length > most ? most : null;
  if (should !== null)
    return [`${quote(text)} stands on the screen ${times(articles.length)}, and should ${times(should)}`];
  const left = [...articles];
  const unseen = mine.toSorted(byWords).filter(({ state }) => {
    const i = left.findIndex(({ states: [words, ...more] }) =>
      words === undefined || more.length > 0 ? false : WORDS[state].test(words),
    );
    if (i >= 0) left.splice(i, 1);
    return i < 0;
  });
  const strange = [...left.filter((one) => !isLine(one)), ...left.filter(isLine).slice(lines)];
  if (strange.length > 0) {
    const states = (unseen.length > 0 ? unseen : mine).map(({ state }) => state).join(' or ');
    return strange.map(
      (one) => `a message that is ${states || 'in the log alone'} is shown ${describe(one)}`,
    );
  }
  // Where all that stands there may be lines, the message itself may be in what is not rendered.
  return unseen
    .filter((one) => must.includes(one))
    .map(({ state }) => `a message that is ${state} is shown as a line of the log alone`);
}

/** "Not sent" alone is what both may be called: the one whose other words are told apart takes it last. */
const byWords = (a: OutboxEntry, b: OutboxEntry) =>
  Number(a.state === 'discarded') - Number(b.state === 'discarded');

const isLine = ({ states: [words = 'Logged in MyCase', ...more] }: Article) =>
  more.length === 0 && LINE.test(words);

const describe = ({ states }: Article) =>
  states.length > 0 ? `as ${states.map(quote).join(' and ')}` : 'without a state';

/**
 * How many lines with this text may stand beside its messages: those that no message claims. Log and ledger are joined
 * by claims alone, and what was sent again has two lines of one message. What Hona has not logged is no line.
 */
function countLines(text: string, { logged }: Screen, mine: readonly OutboxEntry[]): number {
  const claimed = mine.filter((entry) => entry.text === text && entry.claim).length;
  return Math.max(0, logged.filter((one) => one === text).length - claimed);
}

/**
 * How many messages of the case must be rendered, and how many are not, since their thread is long; whether its end must
 * be in view.
 */
export function countLooked(
  screen: Screen,
  entries: readonly OutboxEntry[],
): { judged: number; not: number; end: number } {
  const mine = findShown(screen, entries);
  const judged = findRendered(screen, mine).length;
  return { judged, not: mine.length - judged, end: Number(mustBeAtEnd(screen, mine)) };
}

/** What one has just sent is always shown, where the press made a message. */
const mustBeAtEnd = ({ sent }: Screen, mine: readonly OutboxEntry[]) =>
  sent !== null && countOf(sent, mine) > 0;

/** The case's messages. Undone or discarded before anything left, and replaced by an edited one, are none. */
function findShown({ firm, caseId }: Screen, entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter(
    ({ ref, state, replaced, attempts }) =>
      ref.firm === firm &&
      ref.caseId === caseId &&
      !(state === 'discarded' && (replaced || attempts.length === 0)),
  );
}

/**
 * Of these the ones that must stand there, wherever the thread was moved to: what is in view is rendered, in one piece. The
 * newest one always is.
 */
function findRendered(screen: Screen, mine: readonly OutboxEntry[]): OutboxEntry[] {
  const { cut, atEnd } = screen;
  if (!cut.above && !cut.below) return [...mine];
  if (cut.below && !atEnd) return [];
  const articles = screen.articles ?? [];
  const lines = findLines(articles, screen, mine);
  // Lines that no message claims take the room of messages, but only where they stand among the newest.
  const least = Math.max(1, NEWEST - articles.slice(-NEWEST).filter((one) => lines.has(one)).length);
  const newest = mine.toSorted((a, b) => sentAt(a) - sentAt(b)).slice(-least);
  const oldest = findOldest(
    articles.filter((one) => !lines.has(one)),
    mine,
  );
  return mine.filter((entry) => newest.includes(entry) || earliestOf(entry) > oldest);
}

/** The articles that may be lines of the log alone; of those with one text the last ones, as many as there are such lines. */
function findLines(
  articles: readonly Article[],
  screen: Screen,
  mine: readonly OutboxEntry[],
): ReadonlySet<Article> {
  const left = new Map(mine.map(({ text }) => [text, countLines(text, screen, mine)]));
  const found = new Set<Article>();
  for (const article of articles.toReversed().filter(isLine)) {
    const more = left.get(article.text) ?? Number.POSITIVE_INFINITY;
    if (more > 0) found.add(article);
    left.set(article.text, more - 1);
  }
  return found;
}

/** When the oldest message that stands there was sent, at the latest: where it may be several, it is the newest of them. */
function findOldest(articles: readonly Article[], mine: readonly OutboxEntry[]): number {
  const sent = articles.flatMap(({ text, states: [words = ''] }) => {
    const all = mine.filter((entry) => entry.text === text && WORDS[entry.state].test(words));
    return all.length > 0 ? [Math.max(...all.map(sentAt))] : [];
  });
  return Math.min(...sent);
}

/** What was sent again may stand where its first line of the log does. */
const earliestOf = (entry: OutboxEntry) =>
  (entry.claim ? entry.attempts[0]?.startedAt : undefined) ?? sentAt(entry);
const sentAt = (entry: OutboxEntry) => entry.attempts.at(-1)?.startedAt ?? entry.queuedAt;
const countOf = (text: string, all: readonly { text: string }[]) =>
  all.filter((one) => one.text === text).length;
const times = (n: number) => (n === 1 ? 'once' : `${n} times`);
const quote = (text: string) => JSON.stringify(text.slice(0, 120));
