import type { Page } from 'playwright-core';
import type { Browser } from '../browser/launch';
import { withSession } from '../browser/targets';

/** The client's phone in a window of its own: in a tab beside MyCase it would take the panel away from the case. */
export async function openPhone(browser: Browser, url: string): Promise<Page> {
  const opened = browser.context.waitForEvent('page');
  await withSession(browser.tab, (session) =>
    session.send('Target.createTarget', {
      url,
      newWindow: true,
      left: 1000,
      top: 60,
      width: 460,
      height: 780,
    }),
  );
  const phone = await opened;
  await phone.waitForLoadState();
  await browser.tab.bringToFront();
  return phone;
}
