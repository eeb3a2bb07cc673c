import type { Page } from 'playwright-core';
import type { Browser } from '../browser/launch';

/** Opens another window of the same browser on this address. */
export async function openWindow({ context, tab }: Browser, url: string): Promise<Page> {
  const session = await context.newCDPSession(tab);
  const opened = context.waitForEvent('page');
  await session.send('Target.createTarget', { url: 'about:blank', newWindow: true });
  await session.detach();
  const page = await opened;
  await page.goto(url);
  return page;
}
