import type { OutboxEntry } from '../../src/domain/outbox';

/** What a panel shows of the case that stands above its field. */
export type Screen = {
  firm: string;
  caseId: string;
  /** Null: no thread stands there. */
  articles: Article[] | null;
  /** Not all of a long thread is rendered: above, below. */
  cut: { above: boolean; below: boolean };
};

/** One message on the screen. */
export type Article = {
  text: string;
  /** The words of each element that shows a state; the buttons in it say nothing of it. */
  states: string[];
};

/** Where not all is rendered and the end is in view, so many of the newest messages must be. */
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

/**
 * What is wrong on a screen, each in a sentence: a message of its case that is not there, and a state that is not the one
 * on disk. A text that is several messages is only counted: which article is which cannot be told.
 */
export function judgeScreen(screen: Screen, entries: readonly OutboxEntry[]): string[] {
  const { articles } = screen;
  if (!articles) return ['the case stands there, and no thread'];
  const mine = findShown(screen, entries);
  const must = findRendered(screen, mine);
  const missing = [...new Set(must.map(({ text }) => text))].flatMap((text) => {
    const [messages, shown] = [countOf(text, must), countOf(text, articles)];
    return shown < messages
      ? [`${quote(text)} stands on the screen ${shown} times, and should ${messages} times`]
      : [];
  });
  return [
    ...missing,
    ...mine.flatMap(({ text, state }) => {
      const [article, other] = articles.filter((one) => one.text === text);
      if (!article || other || countOf(text, mine) > 1) return [];
      return judgeState(state, article.states);
    }),
  ];
}

function judgeState(state: OutboxEntry['state'], [words, ...more]: readonly string[]): string[] {
  if (words === undefined) return [`a message that is ${state} is shown without a state`];
  if (more.length > 0)
    return [`a message that is ${state} is shown as ${[words, ...more].map(quote).join(' and ')}`];
  return WORDS[state].test(words) ? [] : [`a message that is ${state} is shown as ${quote(words)}`];
}

/** How many messages of the case must be rendered, and how many are not, since their thread is long. */
export function countLooked(
  screen: Screen,
  entries: readonly OutboxEntry[],
): { judged: number; not: number } {
  const mine = findShown(screen, entries);
  const judged = findRendered(screen, mine).length;
  return { judged, not: mine.length - judged };
}

/** The case's messages. Undone or discarded before anything left, and replaced by an edited one, are none. */
function findShown({ firm, caseId }: Screen, entries: readonly OutboxEntry[]): OutboxEntry[] {
  return entries.filter(
    ({ ref, state, replaced, attempts }) =>
      ref.firm === firm &&
      ref.caseId === caseId &&
      !(state === 'discarded' && (replaced || attempts.length === 0)),
  );
}

/** Of these the ones that must stand there, wherever the thread was moved to. */
function findRendered({ cut }: Screen, mine: readonly OutboxEntry[]): OutboxEntry[] {
  if (!cut.above && !cut.below) return [...mine];
  if (cut.below) return [];
  return [...mine].sort((a, b) => sentAt(a) - sentAt(b)).slice(-NEWEST);
}

const sentAt = (entry: OutboxEntry) => entry.attempts.at(-1)?.startedAt ?? entry.queuedAt;
const countOf = (text: string, all: readonly { text: string }[]) =>
  all.filter((one) => one.text === text).length;
const quote = (text: string) => JSON.stringify(text.slice(0, 120));
