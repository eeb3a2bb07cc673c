import { browser } from 'wxt/browser';

/** The version of the extension that runs. */
export function findVersion(): string {
  return browser.runtime.getManifest().version;
}
