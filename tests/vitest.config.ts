import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import './node-20.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Unit tests: everything but the browsers (tests/e2e, tests/firefox). */
export default defineConfig({
  root,
  plugins: [WxtVitest(), preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  test: {
    environment: 'happy-dom',
    setupFiles: ['tests/setup.ts'],
    include: ['tests/**/*.test.{ts,tsx}'],
    // These drive a browser; each has its own script.
    exclude: ['tests/{e2e,faults,firefox,security,wire}/**'],
    restoreMocks: true,
    unstubGlobals: true,
    testTimeout: 20_000,
  },
});
