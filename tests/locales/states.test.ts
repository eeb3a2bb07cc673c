import { expect, it } from 'vitest';
import { en } from '../../src/locales/en';
import { esPanel } from '../../src/locales/es-panel';

/** Hona may still fail after it took a message: nobody here knows whether a phone ever rang. */
const MORE_THAN_KNOWN = /deliver|receiv|\bread\b|arrived|entreg(?!ado a Hona)|recibid|le[ií]d|lleg/i;

it.each<[string, Record<string, string>]>([
  ['English', en.states],
  ['Spanish', esPanel.states],
])('T16: no state says more than is known, in %s', (_language, states) => {
  const { arrived, ...others } = states;
  expect(Object.values(others).filter((words) => MORE_THAN_KNOWN.test(words))).toEqual([]);
  // A person's word, and said as that.
  expect(arrived).toMatch(/^(Marked|Marcado)/);
});
