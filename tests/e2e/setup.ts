import { ensureChromium } from '../browser/find-chromium';
import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { keepProfile } from './connected-profile';
import { openStage } from './stage';

/** Before the first test: a browser, a build of what the sources say now, one time zone for all, a connected profile. */
export default async function setup(): Promise<() => void> {
  // MyCase shows local times without a zone: the sandbox, which plays it, must live where the browser does.
  process.env.TZ = TIME_ZONE;
  ensureChromium();
  ensureBuild();
  let forget = () => {};
  try {
    const stage = await openStage();
    await stage.close(() => {
      forget = keepProfile(stage.browser.profile, stage.sandbox.token);
    });
  } catch (error) {
    // Then every browser connects by itself, and the tests say what is wrong.
    console.log(`No profile was kept. ${error instanceof Error ? error.message : error}`);
  }
  return () => forget();
}
