import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { readSection } from '../demo/screens/document';
import { FIRST_SCREENS, SCREENS } from '../demo/screens/screens';
import { judgeScreens, KINDS } from './screens/judge';

/** Every screen of product §5; the later ones have a browser of their own in screens-later.test.ts. */
judgeScreens(FIRST_SCREENS);

it('every kind that the short form looks at closely is a screen of the walk', () => {
  const looked = SCREENS.filter(({ id, brief }) => !brief && KINDS.has(id));
  expect(looked.map(({ id }) => id).sort()).toEqual([...KINDS].sort());
});

// The words that stand there are held to it on the walk itself.
it('docs/screens.md has a part for every screen and no other: when it comes, and its picture', () => {
  const text = readFileSync('docs/screens.md', 'utf8');
  for (const screen of SCREENS) {
    const section = readSection(text, screen);
    expect(section).toContain(`${screen.title}\n\nComes when ${screen.when}.\n`);
    expect(section).toContain(`(pictures/screens/${screen.id}.png)`);
    expect(existsSync(`docs/pictures/screens/${screen.id}.png`)).toBe(true);
  }
  expect(text.match(/^## .*/gm)).toEqual(SCREENS.map(({ title }) => `## ${title}`));
});
