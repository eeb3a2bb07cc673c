import type { ScreenShow } from './screen';

const HEAD = `# The panel's screens

Every screen of the panel: when it comes, the words that stand there, and its picture at 400 pixels. \`npm run pictures -- --docs\` writes this page and takes the pictures anew, from the production build on the sandbox; firm, cases and people are invented. \`tests/e2e/screens.test.ts\`, \`screens-later.test.ts\` and \`screens-messages.test.ts\` reach the same screens and hold each to the words that matter on it and to a width of 320 pixels, and this page to quoting these; one of each kind, and with \`npm run test:long\` all, also to axe in both colour schemes and to the keyboard.
`;

/**
 * docs/screens.md.
 * @param screens in the order in which they stand there
 * @param wordsOf what stood on the screen, by its id, a line for each paragraph
 */
export function describeScreens(
  screens: readonly ScreenShow[],
  wordsOf: ReadonlyMap<string, readonly string[]>,
): string {
  const parts = screens.map(({ id, title, when }) =>
    [
      `## ${title}`,
      `Comes when ${when}.`,
      ...(wordsOf.get(id) ?? []).map((words) => `> ${escapeMarkdown(words)}`),
      `![${title}](pictures/screens/${id}.png)`,
    ].join('\n\n'),
  );
  return `${[HEAD.trim(), ...parts].join('\n\n')}\n`;
}

/** What a page that `describeScreens` wrote says of this screen; '' where it is not there. */
export function readSection(text: string, { title }: ScreenShow): string {
  return text.split(/^## /m).find((part) => part.startsWith(`${title}\n`)) ?? '';
}

/** A name that is made to break a page must not break this one either. */
export function escapeMarkdown(text: string): string {
  return text.replace(/[\\`*_{}[\]<>#|]/g, '\\$&').replace(/[\u202a-\u202e\u2066-\u2069]/g, '');
}
