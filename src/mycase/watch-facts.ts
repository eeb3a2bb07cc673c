import { entityKey, findEntity, type Place } from '../domain/place';
import { isAlive, linkBackground, type Runtime } from './background-link';
import { createConfirmation } from './confirmation';
import { isKnownLabel } from './labels';
import { dropLeftOver, dropUnknown } from './left-over';
import { readPageState } from './page-state';
import { type PageFacts, readPage, readPageSteps } from './read-page';
import { findPlace } from './urls';
import type { World } from './world';

/** The least time between two readings; it doubles while nothing changes, up to the most. Milliseconds. */
const LEAST_PAUSE = 500;
const MOST_PAUSE = 2_000;
/**
 * How long after loading, moving or the header a missing value may still come, and a part of the page may still show
 * what it showed before, in milliseconds.
 */
const SETTLE = 3_000;
/** How long a slice of reading may go on to its next step, in milliseconds: no block over 5 (B10). */
const SLICE = 1;

/**
 * Starts the readers, or lets those that already run in this document read again: they know what the page showed
 * before the last move, which a newcomer would not.
 */
export function startReaders(runtime: Runtime, world: World = globalThis as World): void {
  if (!world.honaPanelReaders?.()) world.honaPanelReaders = watchFacts(runtime, world);
}

/**
 * Reads the page's facts in idle slices, at once and after changes, and tells the background what is new.
 * A page that is not confirmed, or that is translated (D8), is not read. Where the tab moves, or is shown anew, the
 * watching script reports it and the background runs the readers again: they need no eyes of their own for that.
 * @returns reads again and tells everything anew; false once it has ended
 */
function watchFacts(runtime: Runtime, world: World): () => boolean {
  const life = new AbortController();
  const { signal } = life;
  const stop = () => life.abort();
  const confirm = world.honaPanelConfirm ?? createConfirmation(document);
  let path = '';
  let movedAt = 0;
  let pause = LEAST_PAUSE;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let dueAt = Number.POSITIVE_INFINITY;
  let sent = '';
  let failures = 0;
  let former: PageFacts | null = null;
  let last: PageFacts | null = null;
  let lastPlace: Place | null = null;
  /** What the page showed after the move until it confirmed the new entity. */
  let stillThere: PageFacts | null = null;
  let openedAt = 0;
  /** The last reading was of a page that had its time. */
  let whole = false;
  /** The page moved before it was known what it showed. */
  let unknown = false;
  /** How long the trail was at the last look. */
  let steps = 0;
  let running: Promise<void> | null = null;

  const send = linkBackground(
    runtime,
    {
      readAgain: async () => {
        sent = '';
        await readNow();
      },
      // Null where that script is not there: the background puts it there before it asks.
      fetchPages: ({ paths }) =>
        world.honaPanelFetch?.(Array.isArray(paths) ? paths.map(String) : [], {
          origin: location.origin,
          signal,
          page: { findPlace, readPageState, readPage },
        }),
      checkPage: () =>
        world.honaPanelCheck?.(document, location.href, { findPlace, readPageState, readPage, isKnownLabel }),
    },
    signal,
    stop,
  );
  const observer = new MutationObserver(() => schedule(pause));
  /** Reads after this time, or sooner where a sooner reading is planned. */
  const schedule = (delay: number) => {
    const at = Date.now() + delay;
    if (dueAt <= at) return;
    clearTimeout(timer);
    dueAt = at;
    timer = setTimeout(() => void readNow(), delay);
  };

  /** One reading at a time; whoever asks during one waits for the next. */
  async function readNow(): Promise<void> {
    clearTimeout(timer);
    dueAt = Number.POSITIVE_INFINITY;
    while (running) await running;
    if (signal.aborted) return;
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
    const place = findPlace(location.href);
    const entity = findEntity(place);
    // Asked of where the tab is now alone: it keeps the trail.
    const isConfirmed = () => location.pathname === before && confirm(place) === 'open';
    const isOpen = isConfirmed();
    const { trail } = confirm;
    // There and back counts: no address says that the page showed another entity meanwhile.
    const hasMoved = trail.length !== steps;
    if (before !== path || hasMoved) {
      path = before;
      movedAt = Date.now();
      pause = LEAST_PAUSE;
    }
    if (hasMoved) {
      if (last) {
        former = last;
        stillThere = null;
        last = null;
      }
      // A page of another kind leaves nothing over that looks like this one's.
      const unread = trail.slice(whole ? 1 : 0, -1).some((passed) => passed?.kind === entity?.kind);
      unknown = unread || (!lastPlace && wasLoadedElsewhere());
      steps = trail.length;
    }
    if (!entity) {
      forgetTrail();
      return;
    }
    if (!isOpen) {
      // The page of before still stands there, perhaps with parts that came after it was last read.
      const shown =
        lastPlace && (await inSlices(readPageSteps(document, lastPlace, { settled: true }), signal));
      if (isConfirmed()) schedule(0);
      else stillThere = shown;
      return;
    }
    if (!last) openedAt = Date.now();
    // From the header on: before it nothing of this entity had to be there.
    const settled = document.readyState === 'complete' && Date.now() - Math.max(movedAt, openedAt) >= SETTLE;
    const facts = await inSlices(readPageSteps(document, place, { settled }), signal);
    if (!facts || signal.aborted || !isConfirmed() || trail.length !== steps) return;
    forgetTrail();
    last = facts;
    lastPlace = place;
    whole = settled;
    if (settled) stillThere = null;
    if (!settled) schedule(SETTLE);
    const early = !settled;
    const known = unknown && early ? dropUnknown(facts) : dropLeftOver(facts, { former, stillThere, early });
    // Only then does what is missing say that the page no longer has it (D7). Below a contact's own page are others.
    const lacks =
      settled &&
      (place.kind === 'case' || /\d\/?$/.test(before)) &&
      countMissing(facts) > 0 &&
      countMissing(facts) === countMissing(known) &&
      !document.querySelector('[aria-busy="true"],.spinner,.loading,.skeleton');
    await tell({ ...known, before, after: location.pathname, ...(lacks && { settled: true }) });
  }

  /** Up to here it is known what the page showed. */
  function forgetTrail(): void {
    confirm.trail.splice(0, confirm.trail.length - 1);
    steps = 1;
  }

  async function tell(report: PageFacts & { before: string; after: string; settled?: true }): Promise<void> {
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
    if (signal.aborted || !isAlive(runtime)) return false;
    sent = '';
    schedule(0);
    return true;
  };
}

const countMissing = ({ readings }: PageFacts) =>
  Object.values(readings).filter((reading) => !('way' in reading)).length;

/** True where this document came as the page of another entity than its address names now. */
function wasLoadedElsewhere(): boolean {
  const [entry] = performance.getEntriesByType('navigation');
  const [then, now] = [entry?.name ?? '', location.href].map((url) => findEntity(findPlace(url)));
  return !!then && !!now && then.kind === now.kind && entityKey(then) !== entityKey(now);
}

/** Runs the steps while the page is idle, a slice at a time. */
async function inSlices<T>(steps: Generator<void, T>, signal: AbortSignal): Promise<T | null> {
  while (!signal.aborted) {
    await new Promise((resolve) => requestIdleCallback(resolve, { timeout: 1_000 }));
    const end = performance.now() + SLICE;
    do {
      const { done, value } = steps.next();
      if (done) return value;
    } while (performance.now() < end);
  }
  return null;
}
