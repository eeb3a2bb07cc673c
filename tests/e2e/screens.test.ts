import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { FIRST_SCREENS, SCREENS } from '../demo/screens/screens';
import { judgeScreens, KINDS } from './screens/judge';

/** Every screen of product §5; the later ones have a browser of their own in screens-later.test.ts. */
judgeScreens(FIRST_SCREENS);

it('every kind that the short form looks at closely is a screen of the walk', () => {
  const looked = SCREENS.filter(({ id, brief }) => !brief && KINDS.has(id));
  expect(looked.map(({ id }) => id).sort()).toEqual([...KINDS].sort());
});

it('docs/screens.md shows every screen, with the words that stand there', () => {
  const text = readFileSync('docs/screens.md', 'utf8');
  for (const { id, title, when } of SCREENS) {
    expect(text).toContain(`## ${title}\n\nComes when ${when}.\n`);
    expect(text).toContain(`(pictures/screens/${id}.png)`);
    expect(existsSync(`docs/pictures/screens/${id}.png`)).toBe(true);
  }
});
