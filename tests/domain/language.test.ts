// @vitest-environment node
import { expect, it } from 'vitest';
import { isSpanish } from '../../src/domain/language';

it.each([
  [null, 'es', true],
  [null, 'es-US', true],
  [null, 'es-419', true],
  [null, 'ES', true],
  [null, 'en-US', false],
  [null, 'et', false],
  [null, 'est', false],
  [null, '', false],
  ['en', 'es-MX', false],
  ['es', 'en-US', true],
] as const)('set %s in a browser that speaks %s: Spanish %s (product §8)', (set, browsers, spanish) => {
  expect(isSpanish(set, browsers)).toBe(spanish);
});
