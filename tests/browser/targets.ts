import type { BrowserContext, CDPSession, Page } from 'playwright-core';

export type Target = { targetId: string; type: string; url: string };

/** Runs `use` with a DevTools session of the page and ends the session. */
export async function withSession<T>(page: Page, use: (session: CDPSession) => Promise<T>): Promise<T> {
  const session = await page.context().newCDPSession(page);
  try {
    return await use(session);
  } finally {
    // Fails where the page closed meanwhile; then the session is gone anyway.
    await session.detach().catch(() => {});
  }
}

/** Everything that the browser runs: pages, tabs, workers, and side panels, which Playwright does not list. */
export async function listTargets(context: BrowserContext): Promise<Target[]> {
  return withSession(anyPage(context), async (session) => {
    const { targetInfos } = await session.send('Target.getTargets', { filter: [{}] });
    return targetInfos;
  });
}

/** DevTools' name of this page. */
export async function getTargetId(page: Page): Promise<string> {
  return withSession(page, async (session) => {
    const { targetInfo } = await session.send('Target.getTargetInfo');
    return targetInfo.targetId;
  });
}

/** An open tab, whichever; the browser of a test always has one. */
export function anyPage(context: BrowserContext): Page {
  const page = context.pages()[0];
  if (!page) throw new Error('The browser has no open tab.');
  return page;
}

/** Keeps what goes wrong in a page: errors that nobody caught, and what the console calls an error. */
export function collectProblems(page: Page, problems: string[]): void {
  page.on('pageerror', (error) =>
    problems.push(`${page.url()}: ${error.name} ${error.stack || error.message}`),
  );
  page.on('console', (message) => {
    if (message.type() === 'error') problems.push(`${page.url()}: ${message.text()}`);
  });
}
