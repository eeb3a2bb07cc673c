import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** `npm run reproduce`: two clean clones of what is committed, in folders of different names, must make equal archives. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const isWindows = process.platform === 'win32';

const folder = mkdtempSync(join(tmpdir(), 'hona-panel-reproduce-'));
try {
  const [one, other] = ['one', 'a-second-clone/with a space'].map(makeRelease);
  console.log(one);
  if (one !== other) throw new Error(`The second clone made other archives:\n${other}`);
  console.log('Two clean clones made the same bytes.');
} finally {
  rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
}

/** The hashes of what `npm run zip` makes in a clone of its own. */
function makeRelease(name: string): string {
  const clone = join(folder, name);
  execFileSync('git', ['clone', '--quiet', '--no-local', ROOT, clone], { stdio: 'inherit' });
  for (const args of [
    ['ci', '--prefer-offline'],
    ['run', 'zip'],
  ])
    execFileSync('npm', args, { cwd: clone, stdio: ['ignore', 'ignore', 'inherit'], shell: isWindows });
  return readFileSync(join(clone, '.output', 'SHA256SUMS'), 'utf8');
}
