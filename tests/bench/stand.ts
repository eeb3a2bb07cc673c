import type { Network } from '../browser/start-chromium';
import type { CaseSummary } from '../sandbox/sandbox';
import { type BenchChromium, startBench } from './chromium';
import { whenConfirmed } from './pages';
import { findWindow, openPanelTab, type PanelTab, rest } from './panel-tab';
import { EXTENSION } from './prepare';

/**
 * Time for what comes after the first paint: the checks, the tools of the thread, the rest of a long log; and after 3 s the
 * case counts as seen, which is written down and read again.
 */
export const SETTLED = 5_000;

/** A panel that has stood open on this case for a while, in front and with the focus. */
export async function withStandingPanel<T>(
  network: Network,
  extensionId: string,
  profile: string,
  at: CaseSummary,
  run: (panel: PanelTab, chromium: BenchChromium) => Promise<T>,
  args: readonly string[] = [],
): Promise<T> {
  const chromium = await startBench({ network, extension: EXTENSION, profile, args });
  try {
    const page = await chromium.openTab();
    await page.goto(at.url);
    await whenConfirmed(page);
    const panel = await openPanelTab(chromium, extensionId, await findWindow(page));
    await panel.open('sidepanel.html', () => performance.getEntriesByName('thread-ready').length > 0);
    await panel.send('Page.bringToFront');
    await panel.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await rest(SETTLED);
    return await run(panel, chromium);
  } finally {
    await chromium.close();
  }
}

/** Drawn as soon as it is ready, so that no figure holds the wait for a display's next frame. */
export const NO_VSYNC = ['--disable-frame-rate-limit', '--disable-gpu-vsync'];
