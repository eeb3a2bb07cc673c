import type { Page } from 'playwright-core';

/** What Details shows, as a person goes through it who opens every fold: each term with its value, source and notes. */
export async function readDetails(panel: Page): Promise<Record<string, string>> {
  return panel.evaluate(() => {
    const shown: Record<string, string> = {};
    for (const fold of document.querySelectorAll<HTMLDetailsElement>('.details details')) fold.open = true;
    for (const term of document.querySelectorAll<HTMLElement>('.details dt')) {
      const value = term.nextElementSibling;
      const key = term.innerText.trim();
      if (value instanceof HTMLElement) shown[key] = [shown[key], value.innerText].filter(Boolean).join('\n');
    }
    return shown;
  });
}

/** Opens the tab Details of the case on screen. */
export async function openDetails(panel: Page): Promise<void> {
  await panel.getByRole('tab', { name: /^Details/ }).click();
  await panel.getByRole('heading', { name: 'Project', exact: true }).waitFor();
}
