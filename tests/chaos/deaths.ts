import { until } from '../browser/until';
import { turnDeveloperModeOn } from '../faults/deaths';
import type { Kept } from './judge';
import type { Death } from './plan';
import { readKept } from './read-kept';
import { anyPanel, show, type World } from './world';

/** How often each kind of death found a message in each state; the state is read in the store, after the death. */
export type DeathCounts = Record<string, number>;

/**
 * Everything ready to end the worker by the browser's own stop at the very moment that is asked for; no debugger hears
 * of it first. What it returns says whether a worker was seen to end: no other death counts.
 */
export async function armStop(world: World): Promise<() => Promise<boolean>> {
  const { browser } = world.stage;
  const session = await browser.context.newCDPSession(browser.tab);
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

/** The power goes; the browser comes back on the same profile, with the same case. */
export async function killBrowser(world: World, meanwhile: () => void): Promise<void> {
  const at = world.seats[0]?.at ?? world.cases[0];
  await world.stage.browser.kill();
  meanwhile();
  await world.stage.browser.restart();
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

/** Counts in which state the death found each of these messages; `died`: it was seen. */
export async function noteDeath(
  world: World,
  death: Death,
  died: boolean,
  texts: readonly string[],
  counts: DeathCounts,
): Promise<void> {
  const kept = await readKept(anyPanel(world));
  for (const text of texts) {
    const key = `${death}${died ? '' : ', not seen'}: ${findState(kept, text)}`;
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
