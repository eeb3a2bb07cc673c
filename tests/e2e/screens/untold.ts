import { readFileSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { escapeMarkdown, readSection } from '../../demo/screens/document';
import type { ScreenShow } from '../../demo/screens/screen';
import { readWords } from '../../demo/screens/words';

/** The heading and sentences of a screen that docs/screens.md should quote, as they stand on it now, and does not. */
export async function findUntold(panel: Page, screen: ScreenShow): Promise<string[]> {
  const seen = await readWords(panel);
  const section = readSection(readFileSync('docs/screens.md', 'utf8'), screen);
  return [
    ...seen.filter((line) => line === screen.heading),
    ...screen.says.filter((words) => seen.some((line) => line.includes(words))),
  ].filter((words) => !section.includes(escapeMarkdown(words)));
}
