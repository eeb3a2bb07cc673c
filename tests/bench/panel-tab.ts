import { until } from '../browser/until';
import type { BenchChromium, BenchTab } from './chromium';

/** A panel's document in a window of its own, beside the window whose tab it follows. */
export type PanelTab = BenchTab & {
  /** Opens the document; answers when `isThere` says so within it. */
  open(path: string, isThere: () => boolean): Promise<void>;
};

/** What runs in the panel before its own scripts. */
function standBeside(windowId: number): void {
  type Windows = { getCurrent(): Promise<object> };
  const { chrome, browser } = globalThis as unknown as Record<string, { windows?: Windows } | undefined>;
  for (const windows of new Set([chrome?.windows, browser?.windows])) {
    if (!windows) continue;
    const ask = windows.getCurrent.bind(windows);
    // Asked all the same, so that it takes as long as it does.
    windows.getCurrent = async () => ({ ...(await ask()), id: windowId });
  }
}

/**
 * DevTools can measure a side panel only from after it opened. The same document is opened in a tab instead, in a second
 * window, and told that it belongs to the first: there the case is open, and the panel follows that window's tab.
 */
export async function openPanelTab(
  { openTab }: BenchChromium,
  extensionId: string,
  windowId: number,
): Promise<PanelTab> {
  const tab = await openTab();
  await tab.send('Page.enable');
  // Not what other processes ran meanwhile.
  await tab.send('Performance.enable', { timeDomain: 'threadTicks' });
  await tab.send('Page.addScriptToEvaluateOnNewDocument', { source: `(${standBeside})(${windowId})` });
  return {
    ...tab,
    async open(path, isThere) {
      await tab.send('Page.navigate', { url: `chrome-extension://${extensionId}/${path}` });
      await until(`${path} stands`, async () =>
        (await tab.evaluate(() => location.protocol === 'chrome-extension:')) ? tab.evaluate(isThere) : false,
      );
    },
  };
}

/** The browser's name of the window that a tab stands in. */
export async function findWindow(tab: BenchTab): Promise<number> {
  return (await tab.send<{ windowId: number }>('Browser.getWindowForTarget')).windowId;
}

/** DevTools' count of what this page's main thread did, in milliseconds, and of its memory, in bytes. */
export async function readMetrics(tab: BenchTab): Promise<{ task: number; heap: number; nodes: number }> {
  const { metrics } = await tab.send<{ metrics: { name: string; value: number }[] }>(
    'Performance.getMetrics',
  );
  const get = (name: string) => metrics.find((one) => one.name === name)?.value ?? Number.NaN;
  return { task: get('TaskDuration') * 1000, heap: get('JSHeapUsedSize'), nodes: get('Nodes') };
}

/** For things that give no event when they are over: what a page still does after it has painted. */
export const rest = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));
