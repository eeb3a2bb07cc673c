import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';
import { createEntityReaders } from '../src/mycase/entity-readers';

/**
 * The browser's API for every unit test. webextension-polyfill looks for it when it is first imported, and the
 * config's `unstubGlobals` would take a stub away before the second test: so it is set for good.
 */
vi.unstubAllGlobals();
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });

/** Vitest's own second is too little on a slow machine, and it has no setting for it. */
const { waitFor } = vi;
vi.waitFor = (callback, options) => waitFor(callback, options ?? { timeout: 15_000 });

/** What the fake lacks: the extension has its hosts, until a test takes them away. */
const hosts = ['https://*.mycase.com/*', 'https://api.hona.com/*'];
const event = { addListener() {}, removeListener() {}, hasListener: () => false };
Object.assign(fakeBrowser.runtime, { getManifest: () => ({ host_permissions: hosts }) });
Object.assign(fakeBrowser.permissions, {
  contains: async () => true,
  request: async () => true,
  onAdded: event,
  onRemoved: event,
});

// What a worker's navigator has, and neither Node's nor happy-dom's. Here nobody else ever holds a lock.
if (!('document' in globalThis))
  Object.defineProperty(globalThis, 'navigator', { configurable: true, value: { onLine: true } });
Object.defineProperty(navigator, 'locks', {
  configurable: true,
  value: { request: async (_name: string, _options: object, work: () => unknown) => work() },
});

/** In a page a script of its own brings them (entrypoints/entity-readers.ts). */
Object.assign(globalThis, { honaPanelEntities: createEntityReaders });
