import type { Page } from 'playwright-core';
import { TIME_ZONE } from '../browser/start-chromium';
import { until } from '../browser/until';
import { ensureBuild } from '../build';
import { addLongCase, readLongLog } from '../e2e/long-thread';
import { openStage } from '../e2e/stage';
import type { CaseSummary } from '../sandbox/sandbox';

/**
 * `npm run bench:thread`: how fast a thread of 10,000 messages opens beside one of 50, in the real panel and in one
 * run, turn by turn; and which frames take longer than 50 ms while somebody scrolls through the long one.
 */
const ROUNDS = Number(process.argv[2] ?? 15);
const COUNTS = [50, 10_000] as const;

process.env.TZ = TIME_ZONE;
ensureBuild();
const stage = await openStage({ logDelayMs: 'manual' });
try {
  await measure();
} finally {
  await stage.close();
}

async function measure(): Promise<void> {
  const { tab } = stage.browser;
  const cases = COUNTS.map((count, i) => addLongCase(stage.sandbox, `4600000${i}`, count));
  const panel = await stage.openPanelOn(stage.sandbox.cases.doe.url);
  for (const one of cases) await readLongLog(tab, panel, one);

  const moved: number[][] = cases.map(() => []);
  const opened: number[][] = cases.map(() => []);
  for (let round = 0; round < ROUNDS; round++) {
    for (const [i, one] of cases.entries()) {
      moved[i]?.push(await moveTo(tab, panel, one));
      opened[i]?.push(await openAgain(panel, one));
    }
  }
  table('From the move to the case, in a panel that stands open', moved);
  table('From the opening of the panel on the case', opened);
  for (const [i, one] of cases.entries()) {
    await openAgain(panel, one);
    await scroll(panel, COUNTS[i] ?? 0);
  }
}

/** Milliseconds from the tab's move to the case until its thread is on the screen. */
async function moveTo(tab: Page, panel: Page, { url, name }: CaseSummary): Promise<number> {
  await tab.goto(stage.sandbox.cases.garcia.url);
  await shows(panel, stage.sandbox.cases.garcia.name);
  await tab.goto(url);
  const start = await tab.evaluate(() => performance.timeOrigin);
  await shows(panel, name);
  return (await readMark(panel, start)) - start;
}

/** Milliseconds from the start of the panel's document until the thread is on the screen. */
async function openAgain(panel: Page, { url, name }: CaseSummary): Promise<number> {
  await stage.browser.tab.goto(url);
  await panel.reload();
  await shows(panel, name);
  const start = await panel.evaluate(() => performance.timeOrigin);
  return (await readMark(panel, start)) - start;
}

function shows(panel: Page, name: string): Promise<void> {
  return panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** The first mark after that moment, as time of day. */
function readMark(panel: Page, since: number): Promise<number> {
  return until('the thread is on the screen', () =>
    panel.evaluate((since) => {
      const marks = performance
        .getEntriesByName('thread-ready')
        .map((m) => performance.timeOrigin + m.startTime);
      return marks.find((at) => at > since) ?? null;
    }, since),
  );
}

/** Scrolls through all of it by half a screen a frame, then jumps; says which frames were long. */
async function scroll(panel: Page, count: number): Promise<void> {
  await panel.bringToFront();
  const result = await panel.evaluate(async () => {
    const list = document.querySelector('[role=log]') as HTMLElement;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    const frames: number[] = [];
    let most = 0;
    let last = await frame();
    const step = async (top: number) => {
      list.scrollTop = top;
      const at = await frame();
      frames.push(at - last);
      last = at;
      most = Math.max(most, list.querySelectorAll('article').length);
    };
    for (let i = 0; i < 600; i++) await step(list.scrollTop - list.clientHeight / 2);
    for (let i = 0; i < 600; i++) await step(list.scrollTop + list.clientHeight / 4);
    for (let i = 0; i < 50; i++) await step((list.scrollHeight * ((i * 37) % 50)) / 50);
    return { frames, most };
  });
  const long = result.frames.filter((ms) => ms > 50);
  console.log(
    `Scrolling through ${count} messages: ${result.frames.length} frames, median ${median(result.frames).toFixed(1)} ms, ${long.length} over 50 ms` +
      `${long.length > 0 ? ` (longest ${Math.max(...long).toFixed(0)} ms)` : ''}, at most ${result.most} messages rendered`,
  );
}

function table(title: string, times: number[][]): void {
  const [short = 0, long = 0] = times.map(median);
  console.log(
    `${title}: ${COUNTS[0]} messages ${short.toFixed(0)} ms, ${COUNTS[1]} messages ${long.toFixed(0)} ms, ratio ${(long / short).toFixed(2)} (medians of ${ROUNDS})`,
  );
}

function median(values: number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}
