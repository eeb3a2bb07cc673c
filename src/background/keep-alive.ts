import browser from 'webextension-polyfill';

/** The worker is ended 30 s after its last event, and a write to IndexedDB is none: so one is made. */
const PAUSE = 10_000;

/** Runs a request to its end while the browser keeps the worker (outbox document §3). */
export async function whileAlive<T>(request: () => Promise<T>): Promise<T> {
  await browser.runtime.getPlatformInfo();
  const alive = setInterval(() => void browser.runtime.getPlatformInfo(), PAUSE);
  try {
    return await request();
  } finally {
    clearInterval(alive);
  }
}
