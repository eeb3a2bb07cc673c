import type { Network } from '../browser/start-chromium';
import { until } from '../browser/until';
import type { CaseSummary } from '../sandbox/sandbox';
import { type BenchChromium, startBench } from './chromium';
import { type HeapParts, readHeapParts } from './heap';
import { whenConfirmed } from './pages';
import { findWindow, openPanelTab, type PanelTab, readMetrics, rest } from './panel-tab';
import { partsOf, type TimeParts } from './profile';

export type Opening = {
  /** Milliseconds from the start of the document's navigation to its first content; of an empty page to its load. */
  fcp: number;
  /** The same to the mark `project-ready`: the case's name is painted. NaN where there is none. */
  named: number;
  /** The same to the mark `thread-ready`, or to the load of a panel that has none. */
  ready: number;
  /** Milliseconds of main thread until a second after that. */
  task: number;
  /** Of that, until it was ready. */
  early: number;
  /** Bytes after a collection. */
  heap: number;
  /** Where it was asked for. */
  parts?: HeapParts;
};

export type OpeningOf = {
  network: Network;
  extension: string;
  extensionId: string;
  /** Null: not the product. */
  profile: string | null;
  path: string;
  /** The case in the tab that the panel follows. */
  at: CaseSummary;
  /** Looks into the memory too. */
  takesApart?: boolean;
};

/** How long a page that was loaded is left alone, so that its own work is done before a panel opens. */
export const SETTLED = 700;
const AFTER = 1_000;

/** Of one more opening, which counts for nothing else: a profile takes time itself. */
export async function takeApart(of: OpeningOf): Promise<TimeParts> {
  return withPanelAt(of, (_, panel) =>
    partsOf(panel, async () => {
      await panel.open(of.path, isThreadReady);
      await rest(AFTER);
    }),
  );
}

/** The panel's scripts that are parsed by a second after its thread is ready: of one more opening too. */
export async function listParsed(of: OpeningOf): Promise<string[]> {
  return withPanelAt(of, async ({ pipe }, panel) => {
    const root = `chrome-extension://${of.extensionId}/`;
    const files = new Set<string>();
    const stop = pipe.listen(({ method, params }) => {
      const { url = '' } = (params ?? {}) as { url?: string };
      if (method === 'Debugger.scriptParsed' && url.startsWith(root)) files.add(url.slice(root.length));
    });
    await panel.send('Debugger.enable');
    await panel.open(of.path, isThreadReady);
    await rest(AFTER);
    stop();
    // What is inline has its page's name.
    return [...files].filter((file) => file.endsWith('.js'));
  });
}

/** A browser that was just started, a case in its tab, and beside it a tab for the panel's document. */
async function withPanelAt<T>(
  of: OpeningOf,
  run: (chromium: BenchChromium, panel: PanelTab) => Promise<T>,
): Promise<T> {
  const chromium = await startBench(of);
  try {
    const page = await chromium.openTab();
    await page.goto(of.at.url);
    if (of.profile) await whenConfirmed(page);
    await rest(SETTLED);
    return await run(chromium, await openPanelTab(chromium, of.extensionId, await findWindow(page)));
  } finally {
    await chromium.close();
  }
}

/** One cold opening: a browser that was just started, a case in its tab, then the panel's document beside it. */
export async function measureOpening(of: OpeningOf): Promise<Opening> {
  return withPanelAt(of, async (chromium, panel) => {
    await panel.open(of.path, of.profile ? isThreadReady : () => document.readyState === 'complete');
    const times = await readTimes(panel, of.profile !== null);
    const { task: early } = await readMetrics(panel);
    await rest(AFTER);
    const { task } = await readMetrics(panel);
    await panel.send('HeapProfiler.collectGarbage');
    await panel.send('HeapProfiler.collectGarbage');
    const { heap } = await readMetrics(panel);
    const parts = of.takesApart ? await readHeapParts(chromium, panel) : undefined;
    return { ...times, task, early, heap, parts };
  });
}

export const isThreadReady = () => performance.getEntriesByName('thread-ready').length > 0;

/** @param isProduct it also says when the case's name is painted, which waits for a frame, as its thread does not */
export function readTimes(
  panel: PanelTab,
  isProduct: boolean,
): Promise<{ fcp: number; named: number; ready: number }> {
  return until('the panel has painted', () =>
    panel.evaluate((isProduct) => {
      const at = (name: string) => performance.getEntriesByName(name)[0]?.startTime;
      const [navigation] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      const load = navigation?.loadEventEnd ?? 0;
      const fcp = document.body.innerText.trim() ? at('first-contentful-paint') : load;
      const [named, ready] = [at('project-ready'), at('thread-ready')];
      if (!fcp || (isProduct && named === undefined)) return null;
      return { fcp, named: named ?? Number.NaN, ready: ready ?? load };
    }, isProduct),
  );
}
