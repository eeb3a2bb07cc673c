import { ensureBuild } from '../build';

/** Before the first test: builds of what the sources say now. */
export default function setup(): void {
  ensureBuild('chrome-mv3');
  ensureBuild('firefox-mv3');
}
