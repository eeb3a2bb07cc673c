import { LAUNCHER_TAG } from '../../src/mycase/launcher';
import { until } from '../browser/until';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';
import { BARE, writeMessage } from './bare-extensions';
import { type BenchChromium, type BenchTab, startBench } from './chromium';
import { rest } from './panel-tab';
import { EXTENSION } from './prepare';
import { type Blocks, profileOf } from './profile';
import { timeIn, trace } from './trace';

export type PageFigures = {
  /** Of the script in every page, and of one with one sendMessage, on a page that is not a case. */
  script: number[];
  message: number[];
  /** Of the readers on a full case page, at its first reading. */
  readers: Blocks[];
  /** Of their second reading in the same document. */
  again: Blocks[];
};

const VISITS = 5;
/** How long a page is looked at after its load, in milliseconds: the readers' first reading is within it. */
const LOOK = 800;
/** How long after that: they read once more when the page had its 3 seconds to fill itself in. */
const LOOK_AGAIN = 3_500;

const PARAGRAPH = `<p class="item">Discovery responses in the matter 24-CV-01187 are due on 12/03/2026; call (213) 555-0142. ${'The records of the physical therapist are expected before any offer. '.repeat(2)}</p>`;
const PLAIN_PAGE = `<!doctype html><html><head><title>Dashboard</title></head><body><h1>Dashboard</h1>${PARAGRAPH.repeat(Math.ceil(200_000 / PARAGRAPH.length))}</body></html>`;

/** B8 and B10, by a trace: the difference between two loads shows nothing below 3 ms. */
export async function measurePages(sandbox: Sandbox, full: CaseSummary): Promise<PageFigures> {
  const plain = sandbox.url(new URL(full.url).host, '/bench-plain');
  writeMessage(EXTENSION);
  const figures: PageFigures = { script: [], message: [], readers: [], again: [] };
  await withPage(sandbox, EXTENSION, (chromium, tab) =>
    withPage(sandbox, BARE.message, async (otherChromium, otherTab) => {
      for (let visit = 0; visit <= VISITS; visit++) {
        const script = await timeOf(chromium, tab, plain);
        const message = await timeOf(otherChromium, otherTab, plain);
        const readers = await profileOf(tab, 'readers.js', () => look(tab, full.url));
        const again = await profileOf(tab, 'readers.js', () => rest(LOOK_AGAIN));
        // The first visit finds a worker and a renderer that just start: it is not counted.
        if (visit === 0) continue;
        figures.script.push(script);
        figures.message.push(message);
        figures.readers.push(readers);
        figures.again.push(again);
      }
    }),
  );
  return figures;
}

async function look(tab: BenchTab, url: string): Promise<void> {
  await tab.goto(url);
  await rest(LOOK);
}

async function timeOf(chromium: BenchChromium, tab: BenchTab, url: string): Promise<number> {
  return timeIn(await trace(chromium, () => look(tab, url)), 'watch.js');
}

async function withPage(
  network: Sandbox,
  extension: string,
  run: (chromium: BenchChromium, tab: BenchTab) => Promise<void>,
): Promise<void> {
  const chromium = await startBench({ network, extension, profile: null });
  try {
    const tab = await chromium.openTab();
    await tab.send('Fetch.enable', { patterns: [{ urlPattern: '*/bench-plain' }] });
    chromium.pipe.listen(({ method, params }) => {
      if (method !== 'Fetch.requestPaused') return;
      const { requestId } = params as { requestId: string };
      void tab.send('Fetch.fulfillRequest', {
        requestId,
        responseCode: 200,
        responseHeaders: [{ name: 'content-type', value: 'text/html; charset=utf-8' }],
        body: Buffer.from(PLAIN_PAGE).toString('base64'),
      });
    });
    await run(chromium, tab);
  } finally {
    await chromium.close();
  }
}

/** A case with as much on its page as a firm ever puts there. */
export function addFullCase({ mycase }: Sandbox): CaseSummary {
  const contacts = Array.from({ length: 15 }, (_, i) => {
    const id = `97${1_000 + i}`;
    mycase.addContact({
      id,
      first: 'Fay',
      last: `Full ${i}`,
      cell: `(213) 555-01${10 + i}`,
      email: `fay${i}@example.org`,
    });
    return { contactId: id, role: i === 0 ? 'Client' : 'Witness' };
  });
  return mycase.addCase({
    id: '48000000',
    name: 'Full v. Harbor Lines',
    number: '25-CV-00001',
    practiceArea: 'Auto Accident',
    stage: 'Discovery',
    description: 'Rear-end collision on the I-110. '.repeat(60),
    customFields: Object.fromEntries(
      Array.from({ length: 40 }, (_, i) => [`Field ${i}`, `Value ${i} of the case`]),
    ),
    contacts,
    mainClient: '971000',
    staff: ['7001', '7002', '7003'].map((staffId) => ({ staffId })),
  });
}

/** The page in this tab is confirmed, and the background has answered: the button stands beside the header. */
export async function whenConfirmed(tab: BenchTab): Promise<void> {
  await until('the case is confirmed', () =>
    tab.evaluate((tag) => document.querySelector(tag) !== null, LAUNCHER_TAG),
  );
}
