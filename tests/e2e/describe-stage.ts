import { type BrowserContext, chromium, type Page } from 'playwright-core';
import type { Stage } from './stage';

/** What stands in a browser of the tests: its tabs, its problems, the last requests, its panels and what its store holds in clear. */
export async function describeStage({ browser, sandbox }: Stage): Promise<string> {
  const requests = sandbox.requests
    .slice(-12)
    .map(
      (r) => `${r.at.toISOString()} ${r.method} ${r.host}${r.path} ${r.complete} ${r.status} ${r.protocol}`,
    );
  const pages = await seeAll(browser.context, browser.devtools, browser.extensionId);
  return [
    `At ${new Date().toISOString()}; tabs: ${browser.context.pages().map((page) => page.url())}`,
    `Problems: ${browser.problems.join('\n') || 'none'}`,
    'Last requests:',
    ...requests,
    ...pages,
  ].join('\n');
}

/** The side panels and what the store holds in clear. A client of its own sees the panels (side-panel.ts). */
async function seeAll(context: BrowserContext, devtools: string, extensionId: string): Promise<string[]> {
  const client = await chromium.connectOverCDP(devtools);
  const panels = client
    .contexts()
    .flatMap((one) => one.pages())
    .filter((page) => page.url().startsWith(`chrome-extension://${extensionId}/`));
  const seen = await Promise.all(panels.map((page) => seePage(page).catch(String)));
  await client.close();
  const workers = context.serviceWorkers().map((worker) => `Worker: ${worker.url()}`);
  return [...workers, ...seen];
}

async function seePage(page: Page): Promise<string> {
  const text = await page.evaluate(() => document.body.innerText);
  const store = await page.evaluate(
    () =>
      new Promise<string>((resolve, reject) => {
        const request = indexedDB.open('hona-panel');
        request.onerror = () => reject(request.error);
        request.onsuccess = () => {
          const all = request.result.transaction('outbox').objectStore('outbox').getAll();
          all.onsuccess = () => {
            request.result.close();
            resolve(JSON.stringify(all.result, (key, value) => (key === 'sealed' ? undefined : value)));
          };
        };
      }),
  );
  return `${page.url()}\n${text}\nOutbox: ${store}`;
}
