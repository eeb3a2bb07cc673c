import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from './build';
import { readNothing, readOptionsOrEnd } from './proof/options';

/** `npm run test:long`: the tests that `npm test` runs in a short form, with their matrices whole. */
const FILES: Record<string, readonly string[]> = {
  'tests/vitest.config.ts': [
    'tests/mycase/independent-ways.test.ts',
    'tests/mycase/independent-entity-ways.test.ts',
    'tests/mycase/sandbox-pages.test.ts',
  ],
  'tests/e2e/vitest.config.ts': [
    'tests/e2e/reading-refresh.test.ts',
    'tests/e2e/screens.test.ts',
    'tests/e2e/screens-later.test.ts',
    'tests/e2e/screens-messages.test.ts',
    'tests/e2e/skins.test.ts',
  ],
};

readOptionsOrEnd('What is possible:\n  npm run test:long   every matrix whole', readNothing);
ensureBuild();
for (const [config, files] of Object.entries(FILES)) {
  const { status } = spawnSync('npx', ['vitest', 'run', '--config', config, ...files], {
    cwd: fileURLToPath(new URL('..', import.meta.url)),
    env: { ...process.env, TEST_LONG: '1' },
    stdio: 'inherit',
    shell: process.platform === 'win32',
  });
  if (status !== 0) process.exitCode = 1;
}
