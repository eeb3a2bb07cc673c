import { type BrowserContext, type Browser as Client, chromium, type Page } from 'playwright-core';
import { collectProblems, getTargetId, listTargets, withSession } from './targets';
import { PATIENCE_MS, until } from './until';

/**
 * Opens the real side panel and hands it out as a Playwright page.
 *
 * Playwright never announces a side panel in the context that launched the browser. A second client that
 * connects after the panel opened does see it, so each panel comes with such a client.
 */
export class SidePanels {
  readonly #context: BrowserContext;
  readonly #devtools: string;
  readonly #extensionId: string;
  readonly #problems: string[];
  readonly #clients: Client[] = [];
  readonly #open = new Map<number, Page>();

  constructor(context: BrowserContext, devtools: string, extensionId: string, problems: string[]) {
    this.#context = context;
    this.#devtools = devtools;
    this.#extensionId = extensionId;
    this.#problems = problems;
  }

  /** By the button that the content script puts into MyCase: a real press, so a real user gesture. */
  async openByButton(page: Page): Promise<Page> {
    return this.#openBy(page, () => page.getByRole('button', { name: 'Open Hona panel' }).click());
  }

  /** By the toolbar icon, which no page can press; works on tabs that are not MyCase too. */
  async openByAction(page: Page): Promise<Page> {
    return this.#openBy(page, () => this.#pressAction(page));
  }

  /** Disconnects from the panels; they stay open in the browser. */
  async close(): Promise<void> {
    await Promise.all(this.#clients.splice(0).map((client) => client.close()));
    this.#open.clear();
  }

  async #openBy(page: Page, press: () => Promise<void>): Promise<Page> {
    const windowId = await getWindowId(page);
    const already = this.#open.get(windowId);
    if (already && !already.isClosed()) {
      await press();
      return already;
    }
    const before = new Set((await this.#listPanels()).map((target) => target.targetId));
    await press();
    const opened = await until('a side panel opens', async () => {
      const panels = await this.#listPanels();
      return panels.find((target) => !before.has(target.targetId)) ?? null;
    });
    const panel = await this.#attach(opened.targetId);
    this.#open.set(windowId, panel);
    return panel;
  }

  async #listPanels() {
    const address = `chrome-extension://${this.#extensionId}/sidepanel.html`;
    const targets = await listTargets(this.#context);
    return targets.filter((target) => target.type === 'page' && target.url.startsWith(address));
  }

  async #attach(targetId: string): Promise<Page> {
    const client = await chromium.connectOverCDP(this.#devtools);
    this.#clients.push(client);
    for (const page of client.contexts().flatMap((context) => context.pages())) {
      if ((await getTargetId(page)) !== targetId) continue;
      page.setDefaultTimeout(PATIENCE_MS);
      collectProblems(page, this.#problems);
      return page;
    }
    throw new Error('The side panel opened, but DevTools does not list it.');
  }

  /** The icon belongs to the tab as a whole, which is another target than the page in it. */
  async #pressAction(page: Page): Promise<void> {
    await page.bringToFront();
    const url = page.url();
    const tab = (await listTargets(this.#context)).find(
      (target) => target.type === 'tab' && target.url === url,
    );
    if (!tab) throw new Error(`No tab shows ${url}`);
    const browser = this.#context.browser();
    if (!browser) throw new Error('The browser has ended.');
    const session = await browser.newBrowserCDPSession();
    // Newer than Playwright's list of DevTools methods, and only the browser as a whole may do it.
    const send = session.send.bind(session) as (method: string, args: object) => Promise<unknown>;
    await send('Extensions.triggerAction', { id: this.#extensionId, targetId: tab.targetId });
    await session.detach();
  }
}

async function getWindowId(page: Page): Promise<number> {
  return withSession(page, async (session) => (await session.send('Browser.getWindowForTarget')).windowId);
}
