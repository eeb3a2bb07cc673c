import { browser } from 'wxt/browser';

/**
 * Whether the browser lets the extension use MyCase and Hona. In Firefox anyone may take a host away from an
 * extension, in Chrome as well; then pages and answers just do not come, without an error.
 */
export async function hasAccess(): Promise<boolean> {
  const origins = browser.runtime.getManifest().host_permissions ?? [];
  return browser.permissions.contains({ origins });
}
