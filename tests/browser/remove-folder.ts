import { rmSync } from 'node:fs';
import { until } from './until';

/**
 * A profile or another folder of a process that has just ended. What it left running may write into it once more, and
 * Node tries again only to remove the folder, not what came into it since: so all of it is done again until it is gone.
 */
export async function removeFolder(path: string): Promise<void> {
  await until(`${path} is removed`, async () => {
    rmSync(path, { recursive: true, force: true });
    return true;
  });
}
