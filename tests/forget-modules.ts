import { afterAll, vi } from 'vitest';

/**
 * Test files of pages share a process and its document; but the extension's modules, and with them all that they
 * remember, are each file's own, and so is the clock.
 */
vi.resetModules();
vi.useRealTimers();

// A part of the screen that came after the last test would be the next file's, without what that one puts in its place.
afterAll(() => vi.dynamicImportSettled());
