import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

/** A profile with the extension connected, and the token that is sealed in it. */
export type ConnectedProfile = { folder: string; token: string };

/** Where the profile of this run lies. */
const VARIABLE = 'CONNECTED_PROFILE';

/** What belongs to one run of a browser, or is only kept to be faster. The worker's own script is none of it. */
const LEFT_OUT = /^(DevToolsActivePort|GPUPersistentCache|Default[\\/][^\\/]*Cache)$/;

/**
 * Keeps a copy of this profile for all files of the run. No browser may run on it.
 * @returns takes the copy away again
 */
export function keepProfile(profile: string, token: string): () => void {
  const kept = mkdtempSync(join(tmpdir(), 'hona-panel-connected-'));
  const filter = (path: string) => !LEFT_OUT.test(relative(profile, path));
  cpSync(profile, join(kept, 'profile'), { recursive: true, filter });
  writeFileSync(join(kept, 'token'), token);
  process.env[VARIABLE] = kept;
  return () => rmSync(kept, { recursive: true, force: true });
}

/** What was kept; null where nothing was, or where the environment names another build, with another ID. */
export function findProfile(): ConnectedProfile | null {
  const kept = process.env[VARIABLE];
  if (!kept || process.env.TEST_EXTENSION) return null;
  return { folder: join(kept, 'profile'), token: readFileSync(join(kept, 'token'), 'utf8') };
}
