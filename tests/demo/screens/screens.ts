import { readLog } from '../../e2e/panel';
import { openStage } from '../../e2e/stage';
import { AROUND_THE_COMPOSER } from './around-the-composer';
import { AROUND_THE_THREAD } from './around-the-thread';
import { BEFORE_CONNECTING, connectNow } from './before-connecting';
import { BROKEN } from './broken';
import { CALENDAR } from './calendar';
import { FOR_EVERYBODY } from './for-everybody';
import { awaitWhole } from './in-view';
import { ODD_NAMES } from './odd-names';
import { OF_A_CASE } from './of-a-case';
import { OF_A_MESSAGE } from './of-a-message';
import { READ_WHOLE } from './read-whole';
import type { ScreenShow, Walk } from './screen';
import { pageOf } from './screen';
import { SETTINGS, SETTINGS_OF_MESSAGES } from './settings';
import { UNREADABLE } from './unreadable';
import { WITHOUT_CASE } from './without-case';
import { awaitWords } from './words';

/** From the install to a page that cannot be read. */
export const FIRST_SCREENS: readonly ScreenShow[] = [
  ...BEFORE_CONNECTING,
  ...OF_A_CASE,
  ...WITHOUT_CASE,
  ...UNREADABLE,
];

/** From odd names and the first message to the broken disk; what they rest on of the ones before is in `connectWalk`. */
export const LATER_SCREENS: readonly ScreenShow[] = [
  ...ODD_NAMES,
  ...OF_A_MESSAGE,
  ...READ_WHOLE,
  ...SETTINGS,
  ...BROKEN,
];

/** What stands around the thread and the composer; they need nothing of the ones before but `connectWalk`. */
export const MESSAGE_SCREENS: readonly ScreenShow[] = [
  ...AROUND_THE_COMPOSER,
  ...AROUND_THE_THREAD,
  ...SETTINGS_OF_MESSAGES,
  ...CALENDAR,
  ...FOR_EVERYBODY,
];

/** Every screen, in the order in which they are told; the last ones are reached in a browser of their own. */
export const SCREENS: readonly ScreenShow[] = [...FIRST_SCREENS, ...LATER_SCREENS, ...MESSAGE_SCREENS];

/** Begins a walk: the sandbox, a browser as it is right after the install, and its side panel. */
export async function startWalk(): Promise<Walk> {
  const stage = await openStage({ connected: false, logDelayMs: 'manual' });
  const { tab } = stage.browser;
  await tab.goto(pageOf({ stage, tab, panel: tab }, '/dashboard'));
  return { stage, tab, panel: await stage.browser.openPanelByAction(tab) };
}

/** For a walk that begins with the later screens: connected, with the first case and its log read. */
export async function connectWalk(walk: Walk): Promise<void> {
  await connectNow(walk);
  await walk.tab.bringToFront();
  await walk.tab.goto(`${walk.stage.sandbox.cases.doe.url}/case_link`);
  await walk.panel.getByRole('textbox', { name: /^Message to/ }).waitFor();
  await readLog(walk.tab, walk.panel, walk.stage.sandbox.cases.doe.url);
}

/** Goes to one screen, lets `look` look at it once all that must stand there does, and puts right what the way there broke. */
export async function visit(walk: Walk, screen: ScreenShow, look: () => Promise<void>): Promise<void> {
  try {
    await screen.reach(walk);
    // `reach` may wait for what stood on the screen before too, and parts of a screen are loaded after its first paint.
    await awaitWords(walk.panel, screen);
    await awaitWhole(walk.panel, screen.shows);
    await look();
  } finally {
    await screen.leave?.(walk);
    if (screen === BEFORE_CONNECTING.at(-1)) await connectNow(walk);
  }
}
