import { findEntity } from '../domain/place';
import { isAlive, linkBackground, type Runtime } from './background-link';
import { type Confirmation, createConfirmation } from './confirmation';
import { type Label, placeLauncher } from './launcher';
import { findHeader } from './page-state';
import { placeOf } from './urls';
import { isPrerendering, watchMoves } from './watch-moves';
import type { World } from './world';

/** How long a loaded page may still fill itself in before it counts as unreadable, in milliseconds. */
const GRACE = 15_000;
/** The least time between two looks at a changing page: while it opens, and after. */
const SOON = 100;
const LATER = 500;
const RETRIES = 5;
/** The two attributes are what a translation by the browser changes. */
const WATCHED = { childList: true, subtree: true, characterData: true, attributeFilter: ['class', 'lang'] };

export type WatchOptions = {
  runtime: Runtime;
  signal: AbortSignal;
  /** Ends everything that takes `signal`. */
  stop: () => void;
  /** False where the browser lets no page open the panel. */
  launcher: boolean;
  confirm: Confirmation;
};

/**
 * Starts to watch this document. Run again in it, where the background got no answer, the newer run takes over.
 * @param launcher false where the browser lets no page open the panel
 */
export function startWatching(runtime: Runtime, launcher: boolean, world: World = globalThis as World): void {
  const life = new AbortController();
  const stop = () => life.abort();
  world.honaPanelWatch?.();
  world.honaPanelWatch = stop;
  const confirm = createConfirmation(document);
  world.honaPanelConfirm = confirm;
  watchPage({ runtime, signal: life.signal, stop, launcher, confirm });
}

/**
 * Tells the background what the page in this tab says about being open (D2, D3), at once and after every
 * change, and keeps the button beside the case header. It reads no facts.
 */
export function watchPage({ runtime, signal, stop, launcher, confirm }: WatchOptions): void {
  let path = location.pathname;
  let place = placeOf(location);
  let moved = false;
  let late = false;
  let reported = '';
  let failures = 0;
  let wanted = false;
  let label: Label = {};
  let look: ReturnType<typeof setTimeout> | undefined;
  let grace: ReturnType<typeof setTimeout> | undefined;

  const send = linkBackground(runtime, { sayAgain: () => check(true) }, signal, stop);
  const observer = new MutationObserver(() => {
    look ??= setTimeout(check, reported.startsWith('open ') ? LATER : SOON);
  });

  function check(again = false): void {
    clearTimeout(look);
    look = undefined;
    if (signal.aborted || isPrerendering()) return;
    if (!isAlive(runtime)) {
      stop();
      return;
    }
    if (location.pathname !== path) {
      path = location.pathname;
      place = placeOf(location);
      moved = true;
      startGrace();
    }
    // Most of MyCase's pages are of no entity: nothing is done there that needs one (B8).
    const entity = findEntity(place);
    // A move inside the document has no HTTP status.
    const [entry] = moved || !entity ? [] : performance.getEntriesByType('navigation');
    const { responseStatus } = (entry ?? {}) as Partial<PerformanceNavigationTiming>;
    const state = confirm(place, { responseStatus, loaded: late });
    const isOpenCase = wanted && state === 'open' && place.kind === 'case';
    // Our own button is no news.
    observer.disconnect();
    if (entity || moved)
      placeLauncher(document, isOpenCase && findHeader(document, place.kind), label, openPanel);
    if (entity) observer.observe(document, WATCHED);
    const report = `${state} ${path}`;
    if (again || report !== reported) void tell(report, { path, state });
  }

  async function tell(report: string, args: object): Promise<void> {
    reported = report;
    const reply = await send('pageSeen', args);
    if (reply?.ok) {
      failures = 0;
      const answer = (reply.value ?? {}) as Label & { launcher?: boolean };
      const allowed = launcher && answer.launcher !== false;
      const isNews = wanted !== allowed || label.name !== answer.name;
      wanted = allowed;
      label = answer;
      if (isNews && findEntity(place)) check();
    } else if (reported === report && failures < RETRIES) {
      // The worker was just starting or ending; a report that got lost would leave the panel at "Opening".
      failures += 1;
      setTimeout(() => reported === report && check(true), 500 * 2 ** failures);
    }
  }

  // Nothing may stand before this call: the browser opens the panel only within the press itself.
  const openPanel = () => void send('openPanel', {});

  function startGrace(): void {
    clearTimeout(grace);
    late = false;
    if (findEntity(place) && document.readyState === 'complete')
      grace = setTimeout(() => {
        late = true;
        check();
      }, GRACE);
  }

  watchMoves(() => check(), signal);
  // The page can make such events itself, as many as it likes: they are no news to the background.
  addEventListener(
    'pageshow',
    (event) => {
      // The first one comes with the page's load: here a listener less, and so a call less, in every page (B8).
      if (!event.persisted) startGrace();
      check(event.isTrusted && event.persisted);
    },
    { signal },
  );
  signal.addEventListener('abort', () => {
    observer.disconnect();
    clearTimeout(look);
    clearTimeout(grace);
    placeLauncher(document, false, label, openPanel);
  });
  startGrace();
  check();
}
