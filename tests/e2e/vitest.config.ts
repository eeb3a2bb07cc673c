import { fileURLToPath } from 'node:url';
import { configDefaults, defineConfig } from 'vitest/config';
import '../node-20.ts';
import { LongestFirst } from './longest-first.ts';

/** They wait for deadlines most of their time, so they run with the faults, beside the unit tests. */
export const WAITING = ['tests/e2e/bad-input.test.ts', 'tests/e2e/send-once.test.ts'];

/** The production build in a real Chromium, on the sandbox. Three files at once, also on two cores: each drives a browser of its own, and mostly waits for it. */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/{e2e,security}/**/*.test.ts'],
    exclude: [...configDefaults.exclude, ...WAITING],
    globalSetup: ['tests/e2e/setup.ts'],
    setupFiles: ['tests/e2e/witness.ts'],
    maxWorkers: 3,
    // Each file has a browser and a sandbox of its own; what they share was only loaded anew for every one of them.
    isolate: false,
    sequence: { sequencer: LongestFirst },
    // Node's HTTP/2 on a stream that is no socket asserts now and then that a write has ended which a cut took away. It
    // is the sandbox's server, not the extension: what the browser then sees is the cut that the test wanted.
    onUnhandledError: ({ stack = '' }) => !stack.includes('JSStreamSocket.doWrite'),
    // A state may take its deadline of 20 s, and on a loaded computer the alarm's 30 s after that.
    testTimeout: 180_000,
    hookTimeout: 180_000,
  },
});
