import type { Page } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { until } from '../../browser/until';
import { awaitWhole } from '../../demo/screens/in-view';
import type { ScreenShow, Walk } from '../../demo/screens/screen';
import { startWalk, visit } from '../../demo/screens/screens';
import { isLong } from '../../long';
import { findViolations } from '../axe';
import { findUntold } from './untold';

/** One of each kind of screen and dialog, which axe and the keyboard also look at in the short form. */
export const KINDS: ReadonlySet<string> = new Set([
  'home',
  'not-connected',
  'case',
  'details',
  'activity',
  'update-hona',
  'several-clients',
  'unreadable',
  'hostile-name',
  'may-have-been-sent',
  'token-refused',
  'long-thread',
  'earlier-messages',
  'details-whole',
  'update-changed',
  'what-can-be-read',
  'lost',
  'broken',
  'checks-warn',
  'check-blocks',
  'check-asks',
  'templates',
  'slash-list',
  'unfinished',
  'record-what-we-did',
  'several-cases',
  'export',
  'home-marks',
  'calendar',
  'event-new',
]);

/**
 * One walk through these screens in the real side panel, reached by real means: their words, their buttons, which
 * `visit` waits for, and those words in docs/screens.md; nothing wider than the panel at 320 px; and of each kind, or in the long form of all: axe in both schemes, the keyboard alone.
 */
export function judgeScreens(screens: readonly ScreenShow[], begin?: (walk: Walk) => Promise<void>): void {
  let walk: Walk;
  beforeAll(async () => {
    walk = await startWalk();
    await begin?.(walk);
  });
  afterAll(() => walk.stage.close());

  it.each(screens.map((screen) => [screen.id, screen] as const))('%s', async (_id, screen) => {
    await visit(walk, screen, async () => {
      expect.soft(await findUntold(walk.panel, screen), 'missing in docs/screens.md').toEqual([]);
      await walk.panel.setViewportSize({ width: 320, height: 640 });
      await awaitWhole(walk.panel, screen.shows);
      expect(await findTooWide(walk.panel)).toEqual([]);
      if (screen.brief || !(isLong || KINDS.has(screen.id))) return;
      expect(await findSerious(walk.panel)).toEqual([]);
      await expectKeyboard(walk.panel);
    });
  });

  it('nothing went wrong on the way but what was broken on purpose', () => {
    // The requests that were cut or refused, and the database that was broken at the end.
    const expected = /net::ERR_|status of \d+|tabs|InvalidStateError|VersionError/;
    expect(walk.stage.browser.problems.filter((problem) => !expected.test(problem))).toEqual([]);
  });
}

/** What is wider than the panel, or hides a part of its own text. */
function findTooWide(panel: Page): Promise<string[]> {
  return panel.evaluate(() => {
    const { clientWidth } = document.documentElement;
    const found = document.documentElement.scrollWidth > clientWidth ? ['the page scrolls sideways'] : [];
    for (const element of document.querySelectorAll<HTMLElement>('#app *')) {
      if (element.closest('.unseen') || !element.checkVisibility()) continue;
      const { left, right, width } = element.getBoundingClientRect();
      if (width > 0 && (left < -1 || right > clientWidth + 1)) found.push(element.outerHTML.slice(0, 120));
    }
    return found;
  });
}

/** Serious and critical findings in both schemes, where dark differs in contrast alone; names what to mend. */
async function findSerious(panel: Page): Promise<string[]> {
  const found: string[] = [];
  for (const colorScheme of ['light', 'dark'] as const) {
    await panel.emulateMedia({ colorScheme });
    for (const { id, impact, nodes } of await findViolations(
      panel,
      colorScheme === 'dark' ? ['color-contrast'] : undefined,
    ))
      if (impact === 'serious' || impact === 'critical')
        found.push(`${colorScheme}: ${id} at ${nodes.map(({ target }) => target.join(' ')).join(', ')}`);
  }
  await panel.emulateMedia({ colorScheme: 'light' });
  return found;
}

/**
 * The Tab key alone reaches everything that can be pressed and comes round again: nothing is left out, nothing traps,
 * every stop shows that it has the focus, and none hides below another part. Where the panel drew other stops
 * meanwhile, since something was read on a slow machine, it is gone through again.
 */
async function expectKeyboard(panel: Page): Promise<void> {
  const first = await goRound(panel);
  // Something may have moved below the first round; what is wrong stays wrong.
  const { missed, faults } = first.missed.length + first.faults.length > 0 ? await goRound(panel) : first;
  expect({ missed, faults }).toEqual({ missed: [], faults: [] });
}

function goRound(panel: Page): Promise<ReturnType<typeof endStops>> {
  return until('the panel rests', async () => {
    const wanted = await panel.evaluate(watchStops);
    for (let presses = 0; presses < wanted + 4; presses++) await panel.keyboard.press('Tab');
    const result = await panel.evaluate(endStops);
    return result.isSame && result;
  });
}

type Stops = { all: Element[]; missed: Set<Element>; faults: string[]; end: AbortController };

/** Runs in the panel: notes what the focus should reach, and judges each stop when it comes. Answers how many presses that takes. */
function watchStops(): number {
  (document.activeElement as HTMLElement | null)?.blur();
  const top = document.querySelector('dialog[open]') ?? document;
  const all = [...top.querySelectorAll<HTMLElement>('button, a[href], textarea, input, select, summary')];
  // Of a group of radio buttons the Tab key stops at the one that is chosen; the arrow keys reach the others.
  const wanted = all.filter(
    (e) => e.tabIndex >= 0 && e.checkVisibility() && !e.matches(':disabled, [type=radio]:not(:checked)'),
  );
  const stops: Stops = {
    all: wanted,
    missed: new Set(wanted),
    faults: [],
    end: new AbortController(),
  };
  const judge = ({ target }: Event) => {
    const element = target as HTMLElement;
    stops.missed.delete(element);
    const { left, top, width, height } = element.getBoundingClientRect();
    const { outlineStyle, outlineWidth } = getComputedStyle(element);
    const over = document.elementFromPoint(left + width / 2, top + height / 2);
    const name = element.outerHTML.slice(0, 100);
    if (outlineStyle === 'none' || Number.parseFloat(outlineWidth) < 2) stops.faults.push(`no ring: ${name}`);
    if (!over || !(element.contains(over) || over.contains(element))) stops.faults.push(`hidden: ${name}`);
  };
  document.addEventListener('focusin', judge, { signal: stops.end.signal });
  Object.assign(window, { stops });
  // Within a date the Tab key stops at each of its parts.
  const dates = wanted.filter((e) => e.matches('[type=date], [type=datetime-local]'));
  return wanted.length + 6 * dates.length;
}

/** Runs in the panel. */
function endStops(): { missed: string[]; faults: string[]; isSame: boolean } {
  const { all, missed, faults, end } = (window as unknown as { stops: Stops }).stops;
  end.abort();
  const isSame = all.every((one) => one.isConnected && (one as HTMLElement).checkVisibility());
  (document.activeElement as HTMLElement | null)?.blur();
  return { missed: [...missed].map((element) => element.outerHTML.slice(0, 100)), faults, isSame };
}
