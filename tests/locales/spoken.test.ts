// @vitest-environment node
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import type { Words } from './languages';

/** Words of its own: other tests read the English ones. */
let FILES: typeof import('./languages').FILES;
let es: typeof import('../../src/locales/es').es;
let speak: typeof import('../../src/locales/spoken').speak;
let spoken: typeof import('../../src/locales/spoken').spoken;
beforeAll(async () => {
  vi.resetModules();
  ({ FILES } = await import('./languages'));
  ({ es } = await import('../../src/locales/es'));
  ({ speak, spoken } = await import('../../src/locales/spoken'));
  // All words of both languages are read anew: on a busy computer that takes its time.
}, 60_000);
afterAll(() => vi.resetModules());

/** Paths of words that are not the Spanish ones. */
function listOthers(words: unknown, spanish: unknown, path: string): string[] {
  if (typeof spanish !== 'object') return words === spanish ? [] : [path];
  return Object.entries(spanish as Words).flatMap(([key, word]) =>
    listOthers((words as Words)[key], word, `${path} ${key}`),
  );
}

it('once Spanish is spoken, every word on the screens is Spanish, in the objects that held the English', () => {
  speak(es);
  spoken('words', FILES.find(({ file }) => file === 'words')?.english ?? {});
  const onScreens = FILES.filter(({ file }) => file !== 'background-words');
  expect(onScreens.length).toBeGreaterThan(10);
  expect(onScreens.flatMap(({ name, english, spanish }) => listOthers(english, spanish, name))).toEqual([]);
});

it('words that come later are Spanish too; what Spanish does not have stays', () => {
  const later = spoken('home', { search: 'Search cases and messages', extra: 'Extra' });
  expect(later).toEqual({ search: es.home.search, extra: 'Extra' });
});
