import { TIME_ZONE } from '../browser/start-chromium';
import { hasNoDisplay } from '../browser/xvfb';
import { parseCommand, readOptionsOrEnd } from '../proof/options';
import { withDemo } from './open-demo';
import { play } from './play';
import { tour } from './tour';

const USAGE = `What is possible:
  npm start             the extension in a browser, with MyCase, Hona and the client's phone played on this computer
  npm start -- --tour   it shows itself around and leaves pictures, as it does where there is no display`;

/**
 * `npm start`: the extension in a real browser, with MyCase, Hona and the client's phone played on this
 * computer. Where nobody can see a window, or with --tour, it shows itself around and leaves pictures.
 */
const { wantsTour } = readOptionsOrEnd(USAGE, (args) => ({
  wantsTour: parseCommand(args, { tour: 'flag' }).values.tour,
}));
const isTour = wantsTour || hasNoDisplay();
// MyCase shows local times without a zone: the sandbox, which plays it, must live where the browser does.
const timeZone = isTour ? TIME_ZONE : Intl.DateTimeFormat().resolvedOptions().timeZone;
process.env.TZ = timeZone;

if (isTour && !wantsTour) console.log('There is no display here, so the demo shows itself around.');
console.log('Building …');
try {
  const args = isTour ? ['--force-device-scale-factor=2', '--hide-scrollbars'] : ['--window-size=1240,880'];
  await withDemo({ headed: !isTour, timeZone, args }, isTour ? (demo) => tour(demo) : play);
} catch (error) {
  console.error(error instanceof Error ? [error.message, error.cause ?? ''].join('\n') : error);
  process.exitCode = 1;
}
