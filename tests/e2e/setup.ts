import { ensureChromium } from '../browser/find-chromium';
import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';

/** Before the first test: a browser, a build of what the sources say now, and one time zone for all. */
export default function setup(): void {
  // MyCase shows local times without a zone: the sandbox, which plays it, must live where the browser does.
  process.env.TZ = TIME_ZONE;
  ensureChromium();
  ensureBuild();
}
