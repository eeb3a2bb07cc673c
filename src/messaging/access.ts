import { browser } from 'wxt/browser';

/**
 * The browser's own question whether the extension may use the hosts of its manifest. Must be called in the same
 * task as a person's press.
 * @returns what the person answered
 */
export function askForAccess(): Promise<boolean> {
  return browser.permissions.request({ origins: browser.runtime.getManifest().host_permissions ?? [] });
}

const NOTIFICATIONS = { permissions: ['notifications' as const] };

/** The browser's own question whether the extension may show notifications; as `askForAccess`. */
export function askForNotifications(): Promise<boolean> {
  return browser.permissions.request(NOTIFICATIONS);
}

/** True where a person has allowed notifications, and has not taken that back in the browser. */
export function mayNotify(): Promise<boolean> {
  return browser.permissions.contains(NOTIFICATIONS);
}
