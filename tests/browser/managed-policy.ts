import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Browser } from './launch';
import { findExtension } from './start-chromium';
import { until } from './until';

/** Where Chromium and "Chrome for Testing" look for what administrators set. */
const FOLDERS = ['/etc/chromium/policies/managed', '/etc/opt/chrome_for_testing/policies/managed'];

/** Administrators alone can set a policy: as anybody else there is none, and what needs one must not be there. */
export const canSetPolicy = process.platform === 'linux' && process.getuid?.() === 0;

export type ManagedExtension = {
  /** Folder of the unpacked extension, to start a browser with. */
  folder: string;
  /** Sets the policy, or takes it away; a browser that runs follows within seconds. */
  set(policy: object | null): void;
  remove(): void;
};

/**
 * The production build in a folder of its own, with a managed policy as administrators set it. An unpacked extension's ID
 * comes of its folder: the policy reaches no other browser on this machine.
 */
export function makeManagedExtension(): ManagedExtension {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-managed-'));
  cpSync(findExtension(), folder, { recursive: true });
  const id = idOf(folder);
  const files = FOLDERS.map((one) => join(one, `hona-panel-test-${id}.json`));
  const made: string[] = [];
  const clear = () => {
    for (const file of files) rmSync(file, { force: true });
  };
  return {
    folder,
    set(policy) {
      if (!policy) return clear();
      for (const file of files) {
        const first = mkdirSync(dirname(file), { recursive: true });
        if (first) made.unshift(first);
        writeFileSync(file, JSON.stringify({ '3rdparty': { extensions: { [id]: policy } } }));
      }
    },
    remove() {
      clear();
      for (const one of [folder, ...made]) if (existsSync(one)) rmSync(one, { recursive: true });
    },
  };
}

/** Chromium's ID of an unpacked extension: the first half of its path's SHA-256, in the letters a to p. */
function idOf(folder: string): string {
  const hash = createHash('sha256').update(folder).digest('hex').slice(0, 32);
  return [...hash].map((digit) => String.fromCharCode(97 + Number.parseInt(digit, 16))).join('');
}

/** Chromium looks at its policies every few minutes, and at once where it is told to; until `isThere` says so. */
export async function reloadPolicies(
  { context }: Pick<Browser, 'context'>,
  what: string,
  isThere: () => Promise<boolean>,
): Promise<void> {
  const page = await context.newPage();
  await page.goto('chrome://policy');
  await until(what, async () => {
    await page.locator('#reload-policies').click();
    return isThere();
  });
  await page.close();
}
