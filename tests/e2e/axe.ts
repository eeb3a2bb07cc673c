import { createRequire } from 'node:module';
import type { AxeResults, Result, RunOptions } from 'axe-core';
import type { Page } from 'playwright-core';

type Axe = { source: string; run(where: Document, options: RunOptions): Promise<AxeResults> };

// By Node itself: a script that is run by jiti would load it without the `this` that it asks for.
const axe: Axe = createRequire(import.meta.url)('axe-core');

/**
 * What axe finds in this document. Its script is put there once for each document, and looks for nothing but violations:
 * that is most of its time, and there are many screens.
 * @param rules these alone; without them all
 */
export async function findViolations(page: Page, rules?: readonly string[]): Promise<Result[]> {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  // Colours of another scheme come softly.
  await page.evaluate(async () => {
    const soft = document
      .getAnimations()
      .filter((one) => one.effect?.getComputedTiming().endTime !== Infinity);
    await Promise.allSettled(soft.map((one) => one.finished));
  });
  const options: RunOptions = {
    resultTypes: ['violations'],
    preload: false,
    ...(rules ? { runOnly: { type: 'rule', values: [...rules] } } : {}),
  };
  return page.evaluate(
    async (options) => (await (window as unknown as { axe: Axe }).axe.run(document, options)).violations,
    options,
  );
}
