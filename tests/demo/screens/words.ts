import type { Page } from 'playwright-core';
import type { ScreenShow } from './screen';

/** Where a screen says in words what it is; the rest of it, such as a case's own name and messages, its picture shows. */
const PLACES = [
  '.say > h1, .say > .title > h1, .say > h2, .say > p, .event-page > h2, .event-page > p',
  '.banners .notice, .empty > h2, .empty > p, .decision, .chooser > p, #send-reason, dialog h1',
].join(', ');

/** Waits for what must stand on a screen: its heading, its sentences and what can be pressed. Throws where one is missing. */
export async function awaitWords(panel: Page, { heading, says, offers = [] }: ScreenShow): Promise<void> {
  await panel.getByRole('heading', { level: 1, name: heading, exact: true }).waitFor();
  for (const words of says) await panel.locator(`text=${words}`).first().waitFor();
  for (const name of offers)
    await panel
      .locator('button:visible, a:visible')
      .and(panel.getByLabel(name).or(panel.getByText(name, { exact: true })))
      .first()
      .waitFor();
}

/** What tells this screen from others, a line for each paragraph: its heading, its paragraphs, and why Send is off. */
export function readWords(panel: Page): Promise<string[]> {
  return panel.evaluate((places) => {
    const lines = [...document.querySelectorAll<HTMLElement>(places)].map((e) =>
      e.innerText.replace(/\s+/g, ' ').trim(),
    );
    return [...new Set(lines)].filter(Boolean);
  }, PLACES);
}
