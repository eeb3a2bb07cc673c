import { entityKey, findEntity } from '../domain/place';
import { isAlive, linkBackground, type Runtime } from './background-link';
import { createConfirmation } from './confirmation';
import { type FetchedPage, fetchPages } from './fetch-pages';
import { dropLeftOver } from './left-over';
import { type PageFacts, readPageSteps } from './read-page';
import { findPlace } from './urls';
import { isPrerendering, watchMoves } from './watch-moves';

/** The least time between two readings; it doubles while nothing changes, up to the most. Milliseconds. */
const LEAST_PAUSE = 500;
const MOST_PAUSE = 2_000;
/** How long after loading or moving a missing value may still come. */
const SETTLE = 3_000;
/** A slice of reading ends when less than this is left of the idle time. */
const SLICE = 2;

export type FactsOptions = { runtime: Runtime; signal: AbortSignal; stop: () => void };

/** What the readers leave in their own (isolated) world, so that a second run finds the first. */
type World = { honaPanelReaders?: { isRunning(): boolean; readAgain(): void } };

/**
 * Starts the readers, or lets those that already run in this document read again: they know what the page showed
 * before the last move, which a newcomer would not.
 */
export function startReaders(runtime: Runtime, world: World = globalThis as World): void {
  if (world.honaPanelReaders?.isRunning()) {
    world.honaPanelReaders.readAgain();
    return;
  }
  const life = new AbortController();
  const { signal } = life;
  const readAgain = watchFacts({ runtime, signal, stop: () => life.abort() });
  world.honaPanelReaders = { isRunning: () => !signal.aborted && isAlive(runtime), readAgain };
}

/**
 * Reads the page's facts in idle slices, at once and after changes, and tells the background what is new.
 * A page that is not confirmed, or that is translated (D8), is not read.
 * @returns reads again and tells everything anew
 */
export function watchFacts({ runtime, signal, stop }: FactsOptions): () => void {
  const confirm = createConfirmation(document);
  let path = '';
  let movedAt = 0;
  let pause = LEAST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = 0;
  let sent = '';
  let failures = 0;
  let former: PageFacts | null = null;
  let last: PageFacts | null = null;
  let running: Promise<void> | null = null;

  const send = linkBackground(
    runtime,
    {
      readAgain: async () => {
        sent = '';
        await readNow();
      },
      fetchPages: ({ paths }): Promise<FetchedPage[]> =>
        fetchPages(Array.isArray(paths) ? paths.map(String) : [], {
          origin: location.origin,
          signal,
        }),
    },
    signal,
    stop,
  );
  const observer = new MutationObserver(() => schedule(pause));
  /** Reads after this time, or sooner where a sooner reading is planned. */
  const schedule = (delay: number) => {
    const at = Date.now() + delay;
    if (timer !== undefined && dueAt <= at) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void readNow(), delay);
  };

  /** One reading at a time; whoever asks during one waits for the next. */
  async function readNow(): Promise<void> {
    clearTimeout(timer);
    timer = undefined;
    while (running) await running;
    if (signal.aborted || isPrerendering()) return;
    if (!isAlive(runtime)) {
      stop();
      return;
    }
    running = read().finally(() => {
      running = null;
    });
    await running;
  }

  async function read(): Promise<void> {
    const before = location.pathname;
    if (before !== path) {
      path = before;
      movedAt = Date.now();
      pause = LEAST_PAUSE;
    }
    const place = findPlace(location.href);
    const entity = findEntity(place);
    if (last && (!entity || entityKey(last.entity) !== entityKey(entity))) {
      former = last;
      last = null;
    }
    const isConfirmed = () => confirm(place, { responseStatus: 0, loaded: false }) === 'open';
    if (!entity || !isConfirmed()) return;
    const settled = document.readyState === 'complete' && Date.now() - movedAt >= SETTLE;
    const facts = await inSlices(readPageSteps(document, place, { settled }), signal);
    if (!facts || signal.aborted || location.pathname !== before || !isConfirmed()) return;
    last = facts;
    if (!settled) schedule(SETTLE);
    await tell({ ...dropLeftOver(facts, former), before, after: location.pathname });
  }

  async function tell(report: PageFacts & { before: string; after: string }): Promise<void> {
    const text = JSON.stringify(report);
    if (text === sent) {
      pause = Math.min(pause * 2, MOST_PAUSE);
      return;
    }
    sent = text;
    pause = LEAST_PAUSE;
    const reply = await send('pageRead', report);
    if (reply?.ok) failures = 0;
    else if (failures < 3) {
      // Refused where the tab moved on meanwhile, lost where the worker was just ending: read again.
      failures += 1;
      sent = '';
      schedule(1_000);
    }
  }

  watchMoves(() => schedule(0), signal);
  window.addEventListener('pageshow', (event) => event.persisted && schedule(0), { signal });
  window.addEventListener('load', () => schedule(pause), { signal });
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(timer);
  });
  observer.observe(document, {
    childList: true,
    subtree: true,
    characterData: true,
    attributes: true,
    attributeFilter: ['class', 'hidden', 'href', 'lang'],
  });
  schedule(0);
  return () => {
    sent = '';
    schedule(0);
  };
}

/** Runs the steps while the page is idle, a slice at a time. */
async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    const deadline = await idle();
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (deadline.timeRemaining() > SLICE);
  }
  return null;
}

function idle(): Promise<{ timeRemaining(): number }> {
  return new Promise((resolve) => {
    if (typeof requestIdleCallback === 'function') requestIdleCallback(resolve, { timeout: 1_000 });
    else setTimeout(() => resolve({ timeRemaining: () => 0 }), 16);
  });
}
