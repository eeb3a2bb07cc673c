import { defineConfig } from 'vitest/config';
import e2e from '../e2e/vitest.config.ts';

/** `npm run wire`: every fault, also those that take the whole deadline. */
export default defineConfig({
  ...e2e,
  test: {
    ...e2e.test,
    include: ['tests/wire/**/*.test.ts'],
    exclude: [],
    env: { WIRE: 'whole' },
    testTimeout: 120_000,
  },
});
