import { TIME_ZONE } from '../browser/start-chromium';
import { hasNoDisplay } from '../browser/xvfb';
import { withDemo } from './open-demo';
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
try {
  const args = isTour ? ['--force-device-scale-factor=2', '--hide-scrollbars'] : ['--window-size=1240,880'];
  await withDemo({ headed: !isTour, timeZone, args }, isTour ? (demo) => tour(demo) : play);
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause ?? ''].join('\n') : error);
  process.exitCode = 1;
}
