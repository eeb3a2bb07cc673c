import type { Network } from '../browser/start-chromium';
import type { CaseSummary } from '../sandbox/sandbox';
import { type BenchChromium, type BenchTab, startBench } from './chromium';
import { type Move, measureMove } from './moves';
import { isThreadReady, readTimes, SETTLED } from './openings';
import { whenConfirmed } from './pages';
import { findWindow, openPanelTab, type PanelTab, rest } from './panel-tab';
import { EXTENSION } from './prepare';

/** Milliseconds, each of several times in one browser. */
export type Growth = {
  /** To `thread-ready`: the first is the cold one. */
  ready: number[];
  moves: Move[];
  /** To the first row of Home. */
  home: number[];
};

export type GrowthOf = {
  network: Network;
  extensionId: string;
  profile: string;
  at: CaseSummary;
  /** The tab moves there and back. */
  other: CaseSummary;
  homeUrl: string;
  /** Each page of a case is half a megabyte, as lists and boxes of years make it. */
  thick?: boolean;
  /** See `SLOW_TIMES`. */
  isSlow?: boolean;
};

const TIMES = 5;
/** What takes seconds is opened so often, and nothing more. */
export const SLOW_TIMES = 2;
const BETWEEN = 300;

/** How the panel opens, follows and shows Home with so many cases or messages in its store. */
export async function measureGrowth(of: GrowthOf): Promise<Growth> {
  const chromium = await startBench({ ...of, extension: EXTENSION });
  try {
    const page = await chromium.openTab();
    if (of.thick) await thicken(chromium, page);
    await page.goto(of.at.url);
    await whenConfirmed(page);
    await rest(SETTLED);
    const panel = await openPanelTab(chromium, of.extensionId, await findWindow(page));
    const growth: Growth = { ready: [], moves: [], home: [] };
    for (let i = 0; i < (of.isSlow ? SLOW_TIMES : TIMES); i++) {
      await panel.open('sidepanel.html', isThreadReady);
      growth.ready.push((await readTimes(panel, true)).ready);
      await rest(BETWEEN);
    }
    if (of.isSlow) return growth;
    for (let i = 0; i < TIMES; i++) {
      await measureMove(page, panel, of.other);
      growth.moves.push(await measureMove(page, panel, of.at));
    }
    await page.goto(of.homeUrl);
    await rest(SETTLED);
    for (let i = 0; i < TIMES; i++) growth.home.push(await openHome(panel));
    return growth;
  } finally {
    await chromium.close();
  }
}

const ROW = `<tr><td>12/03/2026</td><td><a href="/notes/1">Call with the adjuster</a></td><td>${'Expects the records of the therapist. '.repeat(3)}</td></tr>`;
const TABLE = `<table>${ROW.repeat(Math.ceil(500_000 / ROW.length))}</table>`;

/** Adds rows below what the sandbox answers. */
async function thicken({ pipe }: BenchChromium, page: BenchTab): Promise<void> {
  await page.send('Fetch.enable', {
    patterns: [{ urlPattern: '*/court_cases/*', requestStage: 'Response' }],
  });
  pipe.listen(({ method, params }) => {
    if (method !== 'Fetch.requestPaused') return;
    const { requestId, resourceType } = params as { requestId: string; resourceType: string };
    void (resourceType === 'Document'
      ? fulfil(requestId)
      : page.send('Fetch.continueRequest', { requestId }));
  });
  const fulfil = async (requestId: string) => {
    const { body, base64Encoded } = await page.send<{ body: string; base64Encoded: boolean }>(
      'Fetch.getResponseBody',
      { requestId },
    );
    const html = Buffer.from(body, base64Encoded ? 'base64' : 'utf8').toString('utf8');
    await page.send('Fetch.fulfillRequest', {
      requestId,
      responseCode: 200,
      responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
      body: Buffer.from(html.replace('</body>', `${TABLE}</body>`)).toString('base64'),
    });
  };
}

/** Until the list of cases is there; the document looks at itself at every frame. */
async function openHome(panel: PanelTab): Promise<number> {
  const { identifier } = await panel.send<{ identifier: string }>('Page.addScriptToEvaluateOnNewDocument', {
    source: `(${watchHome})()`,
  });
  await panel.open('sidepanel.html', () => performance.getEntriesByName('bench-home').length > 0);
  await panel.send('Page.removeScriptToEvaluateOnNewDocument', { identifier });
  return panel.evaluate(() => performance.getEntriesByName('bench-home')[0]?.startTime ?? Number.NaN);
}

function watchHome(): void {
  const look = () => {
    if (document.querySelector('.case-list li')) performance.mark('bench-home');
    else requestAnimationFrame(look);
  };
  look();
}
