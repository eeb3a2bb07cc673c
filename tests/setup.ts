import 'fake-indexeddb/auto';
import { vi } from 'vitest';
import { fakeBrowser } from 'wxt/testing/fake-browser';

/**
 * The browser's API for every unit test. webextension-polyfill looks for it when it is first imported, and the
 * config's `unstubGlobals` would take a stub away before the second test: so it is set for good.
 */
vi.unstubAllGlobals();
Object.assign(globalThis, { chrome: fakeBrowser, browser: fakeBrowser });
