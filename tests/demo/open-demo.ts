import { launch } from '../browser/launch';
import type { ChromiumOptions } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { startSandbox } from '../sandbox/sandbox';
import { openPhone } from './phone';
import type { Demo } from './play';

/** The extension in a real browser, connected, on a case; MyCase, Hona and the client's phone are played. */
export async function withDemo(
  options: Omit<ChromiumOptions, 'profile'>,
  show: (demo: Demo) => Promise<void>,
): Promise<void> {
  ensureBuild();
  const sandbox = await startSandbox({ logDelayMs: 3000 });
  const browser = await launch(sandbox, options);
  try {
    const { firm, token, cases } = sandbox;
    await browser.connect({ firm, token, staff: { id: '7001', name: 'Dana Ortiz' } });
    await browser.tab.goto(cases.doe.url);
    const address = sandbox.url('client-phone.test', `/${cases.doe.client.contactId}`);
    const phone = await openPhone(browser, address);
    await show({ sandbox, browser, phone });
  } finally {
    await browser.close();
    await sandbox.close();
  }
}
