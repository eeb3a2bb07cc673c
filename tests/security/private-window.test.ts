import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import { describe, expect, it, onTestFinished } from 'vitest';
import { until } from '../browser/until';
import { openStage } from '../e2e/stage';
import { listContentFrames } from './content-world';
import { note } from './long';

/**
 * T22: in a private window nobody expects that anything is kept. A person may ask the browser to run an extension there
 * too; ours says in its manifest that it never does.
 */
type Chrome = {
  developerPrivate: {
    updateProfileConfiguration(how: { inDeveloperMode: boolean }): Promise<void>;
    updateExtensionConfiguration(of: { extensionId: string; incognitoAccess: boolean }): Promise<void>;
  };
  windows: { create(window: { incognito: boolean; url: string }): Promise<unknown> };
  extension: { isAllowedIncognitoAccess(): Promise<boolean> };
};
const LAUNCHER = 'hona-panel-launcher';

/** Asks for it as the browser's own page of extensions does, and opens a case in a private window. */
async function openPrivately(extension?: string) {
  const stage = await openStage(extension ? { extension } : {});
  onTestFinished(() => stage.close());
  const { browser, sandbox } = stage;
  const { extensionId } = browser;
  const url = `${sandbox.cases.doe.url}/case_link`;
  await browser.tab.goto('chrome://extensions');
  await browser.tab.evaluate(async (id) => {
    const { developerPrivate } = (globalThis as unknown as { chrome: Chrome }).chrome;
    // Without it the browser turns an unpacked extension off when it loads it anew.
    await developerPrivate.updateProfileConfiguration({ inDeveloperMode: true });
    await developerPrivate.updateExtensionConfiguration({ extensionId: id, incognitoAccess: true });
  }, extensionId);
  // Where that changed something, the browser loads the extension anew.
  const options = await until(
    'the extension is there',
    () => browser.openOptions().catch(() => null),
    20_000,
  );
  const isAllowed = await options.evaluate(async (address) => {
    const { extension, windows } = (globalThis as unknown as { chrome: Chrome }).chrome;
    await windows.create({ incognito: true, url: address });
    return extension.isAllowedIncognitoAccess();
  }, url);
  const page = await until('the private window', () => findPage(browser.devtools, url));
  await page.waitForLoadState('load');
  return { isAllowed, page, stage, url, frames: () => listContentFrames(page, extensionId) };
}

/** A second client sees the pages of private windows, too. */
async function findPage(devtools: string, url: string): Promise<Page | null> {
  const client = await chromium.connectOverCDP(devtools);
  const page = client.contexts().flatMap((context) => context.pages());
  const found = page.find((one) => one.url() === url);
  if (found) onTestFinished(() => client.close());
  else await client.close();
  return found ?? null;
}

it('T22: the extension does not run in a private window, though a person asks the browser for it', async () => {
  const { isAllowed, page, stage, url, frames } = await openPrivately();
  expect(isAllowed).toBe(false);
  // The same case in a window that is not private has both by the time that the button is there.
  await stage.browser.tab.goto(url);
  await stage.browser.tab.locator(LAUNCHER).waitFor({ state: 'attached' });
  expect(await listContentFrames(stage.browser.tab, stage.browser.extensionId)).toEqual(['top']);
  expect(await frames()).toEqual([]);
  expect(await page.locator(LAUNCHER).count()).toBe(0);
  note('T22', 'a case in a private window that asked for the extension: no script of it, no button');
});

describe('with seeded defects', () => {
  it('an extension that may run there is seen', async () => {
    const folder = realpathSync(mkdtempSync(join(tmpdir(), 'hona-panel-private-')));
    onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
    cpSync('.output/chrome-mv3', folder, { recursive: true });
    const file = join(folder, 'manifest.json');
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as object;
    writeFileSync(file, JSON.stringify({ ...manifest, incognito: 'spanning' }));
    const { isAllowed, page, frames } = await openPrivately(folder);
    expect(isAllowed).toBe(true);
    await page.locator(LAUNCHER).waitFor({ state: 'attached' });
    expect(await frames()).toEqual(['top']);
  });
});
