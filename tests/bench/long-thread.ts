import type { Network } from '../browser/start-chromium';
import { until } from '../browser/until';
import { type BenchTab, startBench } from './chromium';
import { type PanelTab, rest } from './panel-tab';
import { measureSending } from './typing';

/** Milliseconds from frame to frame. */
export type Frames = { slow: number[]; fast: number[] };

export type Scrolling = Frames & {
  /** Elements within the list, at most, and messages. */
  nodes: number;
  articles: number;
};

/** B12: through a long thread by a few lines a frame, then by three screens a frame. */
export async function measureScrolling(panel: BenchTab): Promise<Scrolling> {
  return panel.evaluate(async () => {
    const list = document.querySelector('[role=log]') as HTMLElement;
    const frame = () => new Promise<number>((resolve) => requestAnimationFrame(resolve));
    let [nodes, articles] = [0, 0];
    const go = async (by: number, steps: number) => {
      const frames: number[] = [];
      let last = await frame();
      for (let i = 0; i < steps; i++) {
        list.scrollTop -= by;
        const at = await frame();
        frames.push(at - last);
        last = at;
        nodes = Math.max(nodes, list.querySelectorAll('*').length);
        articles = Math.max(articles, list.querySelectorAll('article').length);
      }
      return frames;
    };
    const slow = await go(80, 150);
    const fast = await go(2_400, 150);
    return { slow, fast, nodes, articles };
  });
}

/** A list of one empty box: what is late there is the computer's doing. `append`: see `measureAppending`. */
export type BareList = Frames & { append: number[] };

/** Until a browser that was just started has no more to do, in milliseconds. */
const STARTED = 3_000;

/** The same through that list, and while a line is added to it as often as messages are; in a browser of its own. */
export async function measureBareList(network: Network): Promise<BareList> {
  const chromium = await startBench({ network, extension: null, profile: null });
  try {
    const tab = await chromium.openTab();
    await tab.send('Page.bringToFront');
    await tab.send('Emulation.setFocusEmulationEnabled', { enabled: true });
    await tab.evaluate(makeBareList);
    await rest(STARTED);
    const { slow, fast } = await measureScrolling(tab);
    await tab.evaluate(watchFrames);
    const append: number[] = [];
    for (let n = 0; n < APPENDED; n++) {
      await tab.evaluate(() => {
        document.body.click();
        document.querySelector('[role=log]')?.append(document.createElement('p'));
      });
      await rest(AFTER);
      append.push(await tab.evaluate(readLongest));
    }
    return { slow, fast, append };
  } finally {
    await chromium.close();
  }
}

/** Runs in an empty page. */
function makeBareList(): void {
  const list = document.createElement('div');
  list.setAttribute('role', 'log');
  list.style.cssText = 'display: block; height: 60vh; overflow-y: auto';
  const box = document.createElement('div');
  box.style.cssText = 'height: 1000000px';
  list.append(box);
  document.body.replaceChildren(list);
  list.scrollTop = list.scrollHeight;
}

const APPENDED = 3;

/** What follows a press of Send: what was written is read again, and every tool of the thread looks at it. */
const AFTER = 500;

/** Of each press of Send the longest frame from then on, until all that it set off is over, in milliseconds. */
export async function measureAppending(panel: PanelTab): Promise<number[]> {
  await panel.evaluate(watchFrames);
  const longest: number[] = [];
  await measureSending(panel, APPENDED, async () => {
    await rest(AFTER);
    longest.push(await panel.evaluate(readLongest));
  });
  await panel.evaluate(() => Object.assign(globalThis, { benchFrames: null }) && undefined);
  return longest;
}

/** Runs in the panel. */
const readLongest = () => Math.max(...(globalThis as unknown as { benchFrames: number[] }).benchFrames);

/** Runs in the panel, until the list of frames is taken away: those since the last click. */
function watchFrames(): void {
  const frames: number[] = [];
  Object.assign(globalThis, { benchFrames: frames });
  addEventListener('click', () => frames.splice(0), { capture: true });
  let last = performance.now();
  const next = (at: number) => {
    frames.push(at - last);
    last = at;
    if ((globalThis as unknown as { benchFrames: unknown }).benchFrames) requestAnimationFrame(next);
  };
  requestAnimationFrame(next);
}

export const QUERIES = [
  'physical therapist',
  'traduce para mi',
  'message 1 of',
  'e',
  'nobody wrote this',
  'december 3 deposition',
] as const;

/** What stands in the field after each letter. */
export const TYPED = QUERIES.flatMap((query) => [...query].map((_, i) => query.slice(0, i + 1)));

/**
 * Milliseconds of each letter: of its own task, which holds the letter back; of all that it sets off in frames and in
 * timers of less than a tenth of a second, which search and hold the next one back, also where they were cut into slices; and until what it finds is painted. And whether it led
 * to other messages than those that were rendered.
 */
export type Search = { own: number[]; later: number[]; drawn: number[]; led: boolean[] };

/** From the search's opening to its first letter, in milliseconds: about as soon as anybody types. */
const TO_FIELD = 500;

/** B13: each letter typed into the search of a thread. */
export async function measureSearch(panel: PanelTab): Promise<Search> {
  await panel.evaluate(() =>
    (document.querySelector('button[aria-label="Search this conversation"]') as HTMLElement).click(),
  );
  await until('the search is there', () =>
    panel.evaluate(() => document.querySelector('.thread-bar input[type=search]') !== null),
  );
  await rest(TO_FIELD);
  const search: Search = { own: [], later: [], drawn: [], led: [] };
  for (const query of QUERIES) {
    const { own, later, drawn, led } = await panel.evaluate(typeQuery, query);
    search.own.push(...own);
    search.later.push(...later);
    search.drawn.push(...drawn);
    search.led.push(...led);
    await rest(200);
  }
  return search;
}

/** Runs in the panel. */
async function typeQuery(query: string): Promise<Search> {
  const field = document.querySelector('.thread-bar input[type=search]') as HTMLInputElement;
  const timeout = globalThis.setTimeout;
  const atFrame = globalThis.requestAnimationFrame;
  const frame = () => new Promise((resolve) => atFrame(() => timeout(resolve)));
  /** What was set off runs before the next task does, so that one ends this one. */
  const untilNextTask = () =>
    new Promise<void>((resolve) => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => resolve();
      port2.postMessage(null);
    });
  const own: number[] = [];
  const later: number[] = [];
  const drawn: number[] = [];
  const led: boolean[] = [];
  const firstMessage = () => document.querySelector('[role=log] article');
  const clear = globalThis.clearTimeout;
  /** Of the timers and frames that were asked for since this letter, from when until when each ran. */
  let tasks: [number, number][] = [];
  /** Of these the ones that are to come at once; a search that is cut into slices sets one for each. */
  const soon = new Set<unknown>();
  const SOON = 100;
  globalThis.setTimeout = ((run: (...args: unknown[]) => void, ms = 0, ...args: unknown[]) => {
    const into = tasks;
    const id = timeout(() => {
      const start = performance.now();
      void untilNextTask().then(() => {
        into.push([start, performance.now()]);
        soon.delete(id);
      });
      run(...args);
    }, ms);
    if (ms < SOON) soon.add(id);
    return id;
  }) as typeof timeout;
  // Without what is drawn after it: that is no task of the letter's.
  globalThis.requestAnimationFrame = (run) => {
    const into = tasks;
    return atFrame((time) => {
      const start = performance.now();
      run(time);
      queueMicrotask(() => into.push([start, performance.now()]));
    });
  };
  globalThis.clearTimeout = ((id: number) => {
    soon.delete(id);
    clear(id);
  }) as typeof clear;
  for (let n = 1; n <= query.length; n++) {
    await frame();
    tasks = [];
    const first = firstMessage();
    const start = performance.now();
    field.value = query.slice(0, n);
    field.dispatchEvent(new InputEvent('input', { bubbles: true }));
    await untilNextTask();
    own.push(performance.now() - start);
    // What it finds comes in the task after the frame of the letter, and is painted in the next frame.
    await frame();
    do await frame();
    while (soon.size > 0);
    drawn.push(performance.now() - start);
    let [sum, until] = [tasks.length > 0 ? 0 : Number.NaN, 0];
    for (const [from, to] of tasks.sort(([a], [b]) => a - b)) {
      sum += Math.max(0, to - Math.max(from, until));
      until = Math.max(until, to);
    }
    later.push(sum);
    led.push(firstMessage() !== first);
  }
  globalThis.setTimeout = timeout;
  globalThis.clearTimeout = clear;
  globalThis.requestAnimationFrame = atFrame;
  return { own, later, drawn, led };
}
