import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A mistake that somebody could make in the sources; a suite that does not see it proves nothing. */
export type Defect = {
  /** For a folder: kebab-case. */
  name: string;
  /** What a person would say that it does. */
  says: string;
  changes: readonly {
    /** From the root of the repository. */
    file: string;
    /** Stands in the file exactly once. */
    from: string;
    to: string;
  }[];
};

/**
 * Builds the extension with one defect in it, all else as in the production build.
 * @returns the folder of the build, for `openStage({ extension })`
 * @throws where the sources read otherwise than the defect expects
 */
export function buildWith(defect: Defect): string {
  for (const { file, from } of defect.changes) {
    const found = readFileSync(join(ROOT, file), 'utf8').split(from).length - 1;
    if (found !== 1) throw new Error(`${defect.name}: "${from}" stands ${found} times in ${file}, not once.`);
  }
  execFileSync('npx', ['wxt', 'build', '-c', 'tests/proof/wxt.config.ts'], {
    cwd: ROOT,
    stdio: ['ignore', 'ignore', 'inherit'],
    env: { ...process.env, NODE_ENV: 'production', SEEDED_DEFECT: JSON.stringify(defect) },
    shell: process.platform === 'win32',
  });
  return join(ROOT, '.cache/seeded', defect.name, 'chrome-mv3');
}
