import { expect, it } from 'vitest';

const sources = import.meta.glob<string>('../../../src/{panel,options}/**/*.tsx', {
  eager: true,
  query: '?raw',
  import: 'default',
});

it('product §8: the browser keeps nothing of what is typed for its own suggestions, which no "Delete everything" reaches', () => {
  const inputs = Object.entries(sources).flatMap(([path, text]) =>
    (text.match(/<input\b[\s\S]*?\/>/g) ?? []).map((input) => ({ path, input })),
  );
  const typed = inputs.filter(({ input }) => /type="(text|search|tel|email|url|password)"/.test(input));
  expect(typed.length).toBeGreaterThan(10);
  expect(typed.filter(({ input }) => !input.includes('autoComplete="off"'))).toEqual([]);
  // One without a type takes text.
  expect(inputs.filter(({ input }) => !/\btype="/.test(input))).toEqual([]);
});
