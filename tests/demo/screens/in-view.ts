import type { Page } from 'playwright-core';
import { PATIENCE_MS, until } from '../../browser/until';

/**
 * Whether the first of these stands whole in the visible part of what it is scrolled in, and of the panel.
 * @param selector missing: there is nothing to look for
 */
export async function isWhole(panel: Page, selector: string | undefined): Promise<boolean> {
  if (selector === undefined) return true;
  return panel.evaluate((selector) => {
    const element = document.querySelector(selector);
    if (!element?.checkVisibility()) return false;
    const { top, bottom } = element.getBoundingClientRect();
    // A pixel, for what is rounded.
    let [highest, lowest] = [-1, window.innerHeight + 1];
    for (let around = element.parentElement; around; around = around.parentElement) {
      if (getComputedStyle(around).overflowY === 'visible') continue;
      const box = around.getBoundingClientRect();
      [highest, lowest] = [Math.max(highest, box.top - 1), Math.min(lowest, box.bottom + 1)];
    }
    return bottom > top && top >= highest && bottom <= lowest;
  }, selector);
}

/** Waits for that. Throws, naming it, where it does not come. */
export async function awaitWhole(
  panel: Page,
  selector: string | undefined,
  timeoutMs = PATIENCE_MS,
): Promise<void> {
  await until(`${selector} is whole in view`, () => isWhole(panel, selector), timeoutMs);
}
