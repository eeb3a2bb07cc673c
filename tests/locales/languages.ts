import { es } from '../../src/locales/es';

/** Words of one part, nested as in the sources. */
export type Words = { readonly [key: string]: unknown };

const modules = import.meta.glob<Record<string, Words>>('../../src/locales/{words,*-words}.ts', {
  eager: true,
});

/** The files that use words, by path from the root: everything but the words themselves. */
export const USERS: Readonly<Record<string, string>> = Object.fromEntries(
  Object.entries(
    import.meta.glob<string>(
      ['../../src/**/*.{ts,tsx}', '../../entrypoints/**/*.{ts,tsx}', '!../../src/locales/**'],
      {
        eager: true,
        query: '?raw',
        import: 'default',
      },
    ),
  ).map(([path, text]) => [path.replace('../../', ''), text]),
);

/**
 * Each file of words: what it exports, and the English in it. The background's has both languages, since it picks one at
 * each use.
 */
export const FILES = Object.entries(modules).map(([path, exported]) => {
  const file = (path.split('/').at(-1) ?? '').replace('.ts', '');
  const [name = '', words = {}] = Object.entries(exported)[0] ?? [];
  const isBackground = file === 'background-words';
  const part = name === 'words' ? name : name.replace(/Words$/, '');
  return {
    file,
    name,
    english: (isBackground ? words.en : words) as Words,
    spanish: (isBackground ? words.es : (es as Record<string, Words>)[part]) as Words | undefined,
  };
});

export type Pair = { path: string; english: unknown; spanish: unknown };

/** Every single word of both languages, by its path; also one that only one of them has. */
export const PAIRS: readonly Pair[] = FILES.flatMap(({ name, english, spanish }) =>
  pair(name, english, spanish),
);

function isNested(value: unknown): value is Words {
  return typeof value === 'object' && value !== null;
}

function pair(path: string, english: unknown, spanish: unknown): Pair[] {
  if (!isNested(english) && !isNested(spanish)) return [{ path, english, spanish }];
  const keys = new Set([...Object.keys(english ?? {}), ...Object.keys(spanish ?? {})]);
  return [...keys].flatMap((key) =>
    pair(`${path}.${key}`, (english as Words | undefined)?.[key], (spanish as Words | undefined)?.[key]),
  );
}

/** What a function of words is called with, by the names of its parameters in the source. */
export function parametersOf(word: unknown): string[] {
  const [, listed = ''] = /^\(?([^()=]*)\)?\s*=>/.exec(String(word)) ?? [];
  return listed
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);
}

/** A word as a text; a function with these values, each as a list where it asks for one. Null where it takes none of them. */
export function textOf(word: unknown, values: readonly (string | boolean)[]): string | null {
  if (typeof word === 'string') return word;
  if (typeof word !== 'function') return null;
  for (let lists = 0; lists < 2 ** values.length; lists++) {
    const given = values.map((value, at) => (lists & (1 << at) ? [value] : value));
    try {
      const text: unknown = word(...given);
      if (typeof text === 'string') return text;
    } catch {
      // It asks for a list where it got a text: the next try gives it one.
    }
  }
  return null;
}
