import { ensureFirefox } from '../firefox/find-firefox';
import { ensureChromium } from './find-chromium';

/**
 * Imported before anything reads which sources and browsers are here (proof/figures.ts): a browser that is installed after
 * that looks as if somebody had changed it meanwhile, and nothing of the run would be kept. What is missing still is said
 * by whoever needs it.
 */
for (const ensure of [ensureChromium, ensureFirefox]) {
  try {
    ensure();
  } catch {}
}
