import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { type Browser, launch } from '../browser/launch';
import { findExtension } from '../browser/start-chromium';
import { listAsked } from '../e2e/stage';
import { keepHosts } from '../hosts';
import { type Sandbox, startSandbox } from '../sandbox/sandbox';
import { makeOtherExtension, type Unpacked } from './other-extension';

/** A browser with our extension (or what stands for it) and another one, on a sandbox of its own. */
export type Arena = {
  sandbox: Sandbox;
  browser: Browser;
  /** A page of the other extension. */
  other: Page;
  /** The path of every file of ours. */
  files: string[];
  close(): Promise<void>;
};

export async function openArena(extension = findExtension(), ours?: Unpacked): Promise<Arena> {
  const sandbox = await startSandbox({ logDelayMs: 'manual' });
  const another = makeOtherExtension();
  const folders = `${extension},${another.folder}`;
  const browser = await launch(sandbox, {
    extension,
    // The later of two flags counts.
    args: [`--load-extension=${folders}`, `--disable-extensions-except=${folders}`],
  });
  await browser.connect({ firm: sandbox.firm, token: sandbox.token });
  const other = await browser.context.newPage();
  await other.goto(`chrome-extension://${another.id}/page.html`);
  await browser.tab.goto(`${sandbox.cases.doe.url}/case_link`);
  const files = readdirSync(extension, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => `${entry.parentPath}/${entry.name}`.slice(extension.length + 1));
  return {
    sandbox,
    browser,
    other,
    files,
    async close() {
      await browser.close();
      // A build with seeded defects asks for what it must not.
      if (!ours) keepHosts(listAsked({ sandbox, browser }));
      await sandbox.close();
      another.remove();
      ours?.remove();
    },
  };
}
