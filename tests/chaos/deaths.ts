import { until } from '../browser/until';
import { turnDeveloperModeOn } from '../faults/deaths';
import { ANSWER_MS, inTime } from './deadline';
import type { Kept } from './judge';
import type { Death } from './plan';
import type { Chance } from './random';
import { readKept } from './read-kept';
import { pause } from './wait';
import { anyPanel, show, type World } from './world';

/** How often each kind of death found a message in each state; the state is read in the store, after the death. */
export type DeathCounts = Record<string, number>;

/**
 * Everything ready to end the worker by the browser's own stop at the very moment that is asked for; no debugger hears
 * of it first. What it returns says whether a worker was seen to end: no other death counts.
 */
export async function armStop(world: World): Promise<() => Promise<boolean>> {
  const { browser } = world.stage;
  const session = await inTime('DevTools', browser.context.newCDPSession(browser.tab), ANSWER_MS);
  let stopped = false;
  session.on('ServiceWorker.workerVersionUpdated', ({ versions }) => {
    stopped ||= versions.some(
      ({ scriptURL, runningStatus }) =>
        scriptURL.startsWith('chrome-extension://') && runningStatus === 'stopped',
    );
  });
  await session.send('ServiceWorker.enable');
  stopped = false;
  return async () => {
    await session.send('ServiceWorker.stopAllWorkers');
    // One that had ended by itself is said to be stopped by nobody.
    await until('the worker is gone', async () => stopped, 5_000).catch(() => undefined);
    await session.detach();
    return stopped;
  };
}

/** Whether the worker was seen to end, and at the moment that was meant. */
export type Struck = 'seen' | 'not seen' | 'too late';

/** "After the answer" means within so many milliseconds of it. */
const AFTER_ANSWER = 20;

/**
 * Milliseconds from the answer to the stop. How far the worker comes in that time is the machine's: as long as fewer were
 * found *accepted* than *sending*, the last moments are aimed at, with a
 * little room: on a busy computer the stop comes later than it is meant.
 */
export function drawDelay(chance: Chance, counts: DeathCounts): number {
  const drawn = chance.below(AFTER_ANSWER);
  const count = (state: string) => counts[`after the answer: ${state}`] ?? 0;
  return count('accepted') < count('sending') ? AFTER_ANSWER - 5 + (3 * drawn) / AFTER_ANSWER : drawn;
}

/** Stops the worker so many milliseconds after the answer has left the server. A stop that came later is no such one. */
export async function strikeAfter(
  ms: number,
  hasAnswered: () => boolean,
  stop: () => Promise<boolean>,
): Promise<Struck> {
  const end = performance.now() + LEAVES_MS;
  while (!hasAnswered() && performance.now() < end) await turn();
  const isAnswered = hasAnswered();
  const answered = performance.now();
  await pause(ms - TIMER_MS);
  // The answer passes through this process too: only its last moment may be waited for without letting others go on.
  while (performance.now() - answered < ms - (ms < TIMER_MS ? 0 : TURN_MS)) await turn();
  while (performance.now() - answered < ms);
  const isLate = !isAnswered || performance.now() - answered > AFTER_ANSWER;
  const seen = await stop();
  if (!seen) return 'not seen';
  return isLate ? 'too late' : 'seen';
}

/** An answer that is let go leaves within so many milliseconds; else there is none, and no death after it. */
const LEAVES_MS = 2_000;
/** A timer may come so many milliseconds late, and a turn of the loop so many. */
const TIMER_MS = 14;
const TURN_MS = 3;
const turn = () => new Promise((resolve) => setImmediate(resolve));

/** The power goes; the browser comes back on the same profile, with the same case. */
export async function killBrowser(world: World, meanwhile: () => void): Promise<void> {
  const at = world.seats[0]?.at ?? world.cases[0];
  await inTime('the browser is killed', world.stage.browser.kill(), ANSWER_MS);
  meanwhile();
  // It is started twice, where it must be.
  await inTime('the browser comes back on its profile', world.stage.browser.restart(), 3 * ANSWER_MS);
  world.seats = {};
  if (at) await show(world, 0, at);
}

/** The extension starts anew, as by an update that waits for nobody. */
export async function reloadExtension(world: World): Promise<void> {
  await turnDeveloperModeOn(world);
  const panels = Object.values(world.seats).map(({ panel }) => panel);
  const at = world.seats[0]?.at ?? world.cases[0];
  await anyPanel(world)
    .evaluate(() =>
      (globalThis as unknown as { chrome: { runtime: { reload(): void } } }).chrome.runtime.reload(),
    )
    .catch(() => undefined);
  await until('the panels are gone', async () => panels.every((panel) => panel.isClosed()));
  if (at) await show(world, 0, at);
}

/** Counts in which state the death found each of these messages. */
export async function noteDeath(
  world: World,
  death: Death,
  struck: Struck,
  texts: readonly string[],
  counts: DeathCounts,
): Promise<void> {
  const kept = await inTime('the store after a death', readKept(anyPanel(world)), ANSWER_MS);
  for (const text of texts) {
    const key = `${death}${struck === 'seen' ? '' : `, ${struck}`}: ${findState(kept, text)}`;
    counts[key] = (counts[key] ?? 0) + 1;
    world.log.push(`${key}: ${text}`);
  }
}

/** What the row said when the worker died, also where the next one has said since that it is unknown. */
function findState({ entries }: Kept, text: string): string {
  const entry = entries.findLast((one) => one.text === text);
  if (!entry) return 'not on disk yet';
  const outcome = entry.attempts.at(-1)?.outcome;
  const isLeft = entry.state === 'unknown' && outcome?.kind === 'unknown' && outcome.code === 'worker-ended';
  return isLeft ? 'sending' : entry.state;
}
