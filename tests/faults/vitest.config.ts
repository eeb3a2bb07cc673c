import { defineConfig } from 'vitest/config';
import inBrowser, { WAITING } from '../e2e/vitest.config.ts';

/** What goes wrong around a message and on the wire: these files mostly wait for deadlines, so they run beside others. */
export default defineConfig({
  ...inBrowser,
  test: {
    ...inBrowser.test,
    include: ['tests/{faults,wire}/**/*.test.ts', ...WAITING],
    // They take minutes: npm run wire.
    exclude: ['tests/wire/idle.test.ts'],
    maxWorkers: 3,
  },
});
