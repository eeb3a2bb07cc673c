import type { Page } from 'playwright-core';
import { until } from '../browser/until';
import { compose, message, press } from '../e2e/panel';
import type { Stage } from '../e2e/stage';

/** What became of one Send, as the panel says it and as the server counted it. */
export type Attempt = {
  state: State;
  /** Complete POSTs of this text; one browser attempt may make several. */
  posts: number;
  /** What reached the client's phone. */
  deliveries: number;
  /** Whether the first POST came over a connection that had served before. */
  warm: boolean;
};

export type State = 'accepted' | 'unknown' | 'failed' | 'later' | 'paused' | 'asks' | 'waiting';

/** The words of each state; "waiting" alone is no end. */
const WORDS: readonly [Exclude<State, 'waiting'>, RegExp][] = [
  ['accepted', /Handed to Hona/],
  ['unknown', /May have been sent/],
  ['failed', /Not sent/],
  ['later', /Hona asks to wait/],
  ['paused', /Waiting.*token/s],
  ['asks', /Waiting.*(Send it now|Is it this one)/s],
];

/** Undo takes its seconds for every message; where hundreds are sent, staff would turn it off as well. */
export async function turnUndoOff(stage: Stage): Promise<void> {
  const options = await stage.browser.openOptions();
  await options.getByRole('textbox', { name: /undo/i }).fill('0');
  await press(options, 'Save');
  await options.getByRole('status').filter({ hasText: 'Saved' }).waitFor();
  await options.close();
}

/** Sends one message through the panel and waits for what becomes of it. */
export async function attempt(stage: Stage, panel: Page, text: string, patience?: number): Promise<Attempt> {
  await compose(panel, text);
  await press(panel, 'Send');
  const state = await readEnd(panel, text, patience);
  return { state, ...count(stage, text) };
}

/** The state in which the message with this text comes to rest. */
export function readEnd(panel: Page, text: string, patience?: number): Promise<State> {
  return until(
    `"${text}" comes to rest`,
    async () => {
      const [words = ''] = await message(panel, text).allInnerTexts();
      return WORDS.find(([, pattern]) => pattern.test(words))?.[0] ?? null;
    },
    patience,
  );
}

export function count(stage: Stage, text: string): Omit<Attempt, 'state'> {
  const { hona } = stage.sandbox;
  const posts = hona.calls.filter((c) => c.path === '/send-message' && c.complete && isOf(c.body, text));
  return {
    posts: posts.length,
    deliveries: hona.deliveries.filter((d) => d.text === text).length,
    warm: (posts[0]?.turn ?? 1) > 1,
  };
}

function isOf(body: unknown, text: string): boolean {
  return typeof body === 'object' && body !== null && 'text' in body && body.text === text;
}

/** Takes the message out of the way of the next one, as a person does. */
export async function settle(panel: Page, text: string, state: State): Promise<void> {
  if (state === 'accepted') return;
  const entry = message(panel, text);
  await press(entry, state === 'unknown' ? 'I know it arrived' : "Don't send");
  if (state === 'unknown') await entry.getByText('Marked as arrived').waitFor();
  else
    await until(
      'it is discarded',
      async () => (await entry.getByText('discarded').count()) > 0 || (await entry.count()) === 0,
    );
}
