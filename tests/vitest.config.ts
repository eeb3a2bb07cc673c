import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { WxtVitest } from 'wxt/testing/vitest-plugin';
import './node-20.ts';

const root = fileURLToPath(new URL('..', import.meta.url));

/** Folders that drive a browser: each has its own script. */
const IN_BROWSER = 'tests/{e2e,faults,firefox,release,security,wire}/**';
/** Nothing here mocks a module or keeps a state of its own: these files share what was loaded for the one before. */
const PURE = [
  'tests/*.test.ts',
  'tests/{bench,chaos,domain,hona,locales,messaging,proof,sandbox,soak,supply}/**/*.test.ts',
  // Words alone, which need no document; the others of the panel do, or mock a module.
  'tests/panel/**/describe-{case,error,export,missed,off,update-error}.test.ts',
];
/** What the worker runs: it has no document. */
const OF_WORKER = ['tests/{background,store}/**/*.test.ts'];

/** Unit tests: everything but the browsers. */
export default defineConfig({
  root,
  plugins: [WxtVitest(), preact({ reactAliasesEnabled: false, devToolsEnabled: false })],
  test: {
    projects: [
      { extends: true, test: { name: 'pure', include: PURE, environment: 'node', isolate: false } },
      { extends: true, test: { name: 'worker', include: OF_WORKER, environment: 'node' } },
      {
        extends: true,
        test: {
          name: 'page',
          include: ['tests/**/*.test.{ts,tsx}'],
          exclude: [IN_BROWSER, ...PURE, ...OF_WORKER],
          environment: 'happy-dom',
          setupFiles: ['tests/setup-page.ts'],
        },
      },
    ],
    setupFiles: ['tests/setup.ts'],
    // Also on two cores, where one would be left idle otherwise.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    restoreMocks: true,
    unstubGlobals: true,
    // What comes late on a slow machine comes all the same; see also tests/setup.ts and tests/setup-page.ts.
    testTimeout: 60_000,
    expect: { poll: { timeout: 15_000 } },
  },
});
