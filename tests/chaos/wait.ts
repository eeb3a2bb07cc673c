import { messageBox } from '../e2e/panel';
import type { Typed } from './judge';
import { readKept } from './read-kept';
import { anyPanel, type Seat, type World } from './world';

/** Waits that end in any case: chaos goes on, and the judge says what came of it. */

export const pause = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** The text has left the field, or it was said why not. */
export async function consumed({ panel }: Seat, { text }: Typed): Promise<void> {
  await within(
    until(async () => {
      const box = messageBox(panel);
      if ((await box.inputValue()) !== text) return true;
      return (await box.isEditable()) && (await panel.locator('#send-reason').count()) > 0;
    }),
    6_000,
  );
}

export async function findRow(world: World, { text }: Typed) {
  return within(
    until(async () => {
      const { entries } = await readKept(anyPanel(world));
      return entries.findLast((entry) => entry.text === text) ?? null;
    }),
    4_000,
  );
}

export async function awaitTab({ tab }: Seat): Promise<void> {
  await tab.waitForLoadState('domcontentloaded').catch(() => undefined);
}

export async function until<T>(ask: () => Promise<T | false | null>): Promise<T | null> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    await pause(60);
  }
  return null;
}

/** What comes of it, or nothing where that takes too long: chaos goes on. */
export function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  return Promise.race([work.catch(() => null), pause(ms).then(() => null)]);
}
