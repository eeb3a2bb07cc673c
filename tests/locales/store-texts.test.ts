// @vitest-environment node
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

type Texts = Record<string, { message: string }>;
const read = (language: string): Texts =>
  JSON.parse(readFileSync(`public/_locales/${language}/messages.json`, 'utf8'));

it('what browsers and their stores show of the extension stands in both languages, within the stores’ limits', () => {
  const [english, spanish] = [read('en'), read('es')];
  expect(Object.keys(spanish)).toEqual(Object.keys(english));
  for (const texts of [english, spanish]) {
    expect(texts.name?.message.length).toBeLessThanOrEqual(45);
    expect(texts.shortName?.message.length).toBeLessThanOrEqual(12);
    expect(texts.description?.message.length).toBeLessThanOrEqual(132);
  }
  const config = readFileSync('wxt.config.ts', 'utf8');
  for (const [, key = ''] of config.matchAll(/__MSG_(\w+)__/g)) expect(Object.keys(english)).toContain(key);
});
