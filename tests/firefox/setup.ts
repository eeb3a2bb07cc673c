import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { ensureFirefox } from './find-firefox';

/** Before the first test: a Firefox, a build of what the sources say now, and one time zone for all. */
export default function setup(): void {
  process.env.TZ = TIME_ZONE;
  ensureFirefox();
  ensureBuild('firefox-mv3');
}
