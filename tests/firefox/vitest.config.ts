import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import '../node-20.ts';

/**
 * The production build in a real Firefox, on the sandbox. One file at a time: each drives a browser. `npm test`
 * leaves out what lies in long/, `npm run firefox` runs all.
 */
export default defineConfig({
  root: fileURLToPath(new URL('../..', import.meta.url)),
  test: {
    environment: 'node',
    include: ['tests/firefox/**/*.test.ts'],
    globalSetup: ['tests/firefox/setup.ts'],
    fileParallelism: false,
    // Firefox is spoken to over a WebSocket, which Node 20 has behind this flag.
    execArgv: ['--experimental-websocket'],
    testTimeout: 180_000,
    hookTimeout: 90_000,
  },
});
