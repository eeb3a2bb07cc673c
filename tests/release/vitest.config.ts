import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import '../node-20.ts';

/** What a release is made of: the builds must be there. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/release/**/*.test.ts'],
    globalSetup: ['tests/release/setup.ts'],
    testTimeout: 120_000,
  },
});
