import { launch } from '../browser/launch';
import { TIME_ZONE } from '../browser/start-chromium';
import { hasNoDisplay } from '../browser/xvfb';
import { ensureBuild } from '../build';
import { startSandbox } from '../sandbox/sandbox';
import { openPhone } from './phone';
import { play } from './play';
import { tour } from './tour';

/**
 * `npm start`: the extension in a real browser, with MyCase, Hona and the client's phone played on this
 * computer. Where nobody can see a window, or with --tour, it shows itself around and leaves pictures.
 */
const isTour = process.argv.includes('--tour') || hasNoDisplay();
// MyCase shows local times without a zone: the sandbox, which plays it, must live where the browser does.
const timeZone = isTour ? TIME_ZONE : Intl.DateTimeFormat().resolvedOptions().timeZone;
process.env.TZ = timeZone;

if (isTour && !process.argv.includes('--tour'))
  console.log('There is no display here, so the demo shows itself around.');
console.log('Building …');
ensureBuild();
const sandbox = await startSandbox({ logDelayMs: 3000 });
const browser = await launch(sandbox, {
  headed: !isTour,
  timeZone,
  args: isTour ? ['--force-device-scale-factor=2', '--hide-scrollbars'] : ['--window-size=1240,880'],
});

try {
  await browser.connect({
    firm: sandbox.firm,
    token: sandbox.token,
    staff: { id: '7001', name: 'Dana Ortiz' },
  });
  await browser.tab.goto(sandbox.cases.doe.url);
  const phone = await openPhone(
    browser,
    sandbox.url('client-phone.test', `/${sandbox.cases.doe.client.contactId}`),
  );
  await (isTour ? tour : play)({ sandbox, browser, phone });
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause ?? ''].join('\n') : error);
  process.exitCode = 1;
} finally {
  await browser.close();
  await sandbox.close();
}
