import { until } from '../browser/until';
import type { CaseSummary } from '../sandbox/sandbox';
import type { BenchTab } from './chromium';
import type { PanelTab } from './panel-tab';
import { rest } from './panel-tab';

/** Milliseconds from the start of the page's navigation. */
export type Move = { header: number; interactive: number; load: number };

/** B11: the tab moves to a case that is known; when the panel beside it has painted the case's header. */
export async function measureMove(page: BenchTab, panel: PanelTab, to: CaseSummary): Promise<Move> {
  await page.goto(to.url);
  const times = await until('the page is loaded', () =>
    page.evaluate(() => {
      const [entry] = performance.getEntriesByType('navigation') as PerformanceNavigationTiming[];
      return entry && entry.loadEventEnd > 0
        ? {
            start: performance.timeOrigin,
            interactive: entry.domContentLoadedEventEnd,
            load: entry.loadEventEnd,
          }
        : null;
    }),
  );
  const at = await until('the header is painted', () =>
    panel.evaluate(
      ({ since, name }) => {
        if (document.querySelector('h1')?.textContent !== name) return null;
        const marks = performance.getEntriesByName('project-ready');
        return marks.map((one) => performance.timeOrigin + one.startTime).find((at) => at > since) ?? null;
      },
      { since: times.start, name: to.name },
    ),
  );
  // What the move still sets off belongs to no other one.
  await rest(300);
  return { header: at - times.start, interactive: times.interactive, load: times.load };
}
