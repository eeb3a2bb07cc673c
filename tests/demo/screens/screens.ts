import { openStage } from '../../e2e/stage';
import { BEFORE_CONNECTING, connectNow } from './before-connecting';
import { BROKEN } from './broken';
import { ODD_NAMES } from './odd-names';
import { OF_A_CASE } from './of-a-case';
import { OF_A_MESSAGE } from './of-a-message';
import { READ_WHOLE } from './read-whole';
import type { ScreenShow, Walk } from './screen';
import { pageOf } from './screen';
import { SETTINGS } from './settings';
import { UNREADABLE } from './unreadable';
import { WITHOUT_CASE } from './without-case';

/** Every screen, in the order in which the walk reaches them: one browser, from the install to the broken disk. */
export const SCREENS: readonly ScreenShow[] = [
  ...BEFORE_CONNECTING,
  ...OF_A_CASE,
  ...WITHOUT_CASE,
  ...ODD_NAMES,
  ...UNREADABLE,
  ...OF_A_MESSAGE,
  ...READ_WHOLE,
  ...SETTINGS,
  ...BROKEN,
];

/** Begins a walk: the sandbox, a browser as it is right after the install, and its side panel. */
export async function startWalk(): Promise<Walk> {
  const stage = await openStage({ connected: false, logDelayMs: 'manual' });
  const { tab } = stage.browser;
  await tab.goto(pageOf({ stage, tab, panel: tab }, '/dashboard'));
  return { stage, tab, panel: await stage.browser.openPanelByAction(tab) };
}

/** Goes to one screen, lets `look` look at it, and puts right what the way there broke. */
export async function visit(walk: Walk, screen: ScreenShow, look: () => Promise<void>): Promise<void> {
  try {
    await screen.reach(walk);
    await look();
  } finally {
    await screen.leave?.(walk);
    if (screen === BEFORE_CONNECTING.at(-1)) await connectNow(walk);
  }
}
