import type { Page } from 'playwright-core';
import { until } from '../browser/until';
import { messageBox } from '../e2e/panel';
import { openStage, type Stage } from '../e2e/stage';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { openWay, type Way } from '../sandbox/server/way';
import { openWindow } from '../security/windows';
import { goTo } from './go';
import type { Typed } from './judge';
import { type MetCounts, type Turns, takeTurns } from './met';

export type Where = 0 | 1;
export type Seat = {
  tab: Page;
  panel: Page;
  at: CaseSummary;
  /** The text that was sent here last; null where it came from an earlier press, or a click in the thread may have moved it. */
  sent: string | null;
};

/** One browser with two windows at a desk of several cases, and all that staff did in it. */
export type World = {
  name: string;
  stage: Stage;
  way: Way;
  cases: CaseSummary[];
  /** The same case number at a firm that is not connected. */
  elsewhere: CaseSummary;
  protocol: Protocol;
  /** Missing where a window was not opened since the browser started. */
  seats: Partial<Record<Where, Seat>>;
  typed: Map<string, Typed>;
  undoSeconds: number;
  /** What was done, for whoever must find out why something went wrong. */
  log: string[];
  /** What is awaited now, from the whole to its part. */
  doing: string[];
  /** How often each thing was done. */
  acts: Record<string, number>;
  /** How often a page of MyCase was opened once more. */
  anew: number;
  turns: Turns;
  met: MetCounts;
  /** What the judge looked at on the screens, each time. */
  looked: Record<string, number>;
};

export const AUTHOR = { id: '7001', name: 'Dana Ortiz' };

export async function openWorld(seed: number, protocol: Protocol, extension?: string): Promise<World> {
  let way: Way | undefined;
  const stage = await openStage({
    logDelayMs: 'manual',
    protocols: [protocol],
    extension,
    network: async (sandbox) => {
      way = await openWay(sandbox.port);
      return { ...sandbox, port: way.port };
    },
  });
  if (!way) throw new Error('The stage did not ask for its network.');
  const { doe, otherfirm } = stage.sandbox.cases;
  const cases = [doe, ...addCases(stage.sandbox)];
  return {
    name: `Chaos ${seed}`,
    stage,
    way,
    cases,
    elsewhere: otherfirm,
    protocol,
    seats: {},
    typed: new Map(),
    // As the stage has set it.
    undoSeconds: 1,
    log: [],
    doing: [],
    acts: {},
    anew: 0,
    turns: takeTurns(seed, protocol),
    met: {},
    looked: {},
  };
}

export async function closeWorld({ stage, way }: World): Promise<void> {
  await stage.close();
  await way.close();
}

/** Two of them have the same client; to mistake one for the other would go unseen by the client's number. */
function addCases({ mycase, hona }: Sandbox): CaseSummary[] {
  const clients = ['Lola', 'Omar', 'Petra'].map((first, i) => {
    const id = `96000${i}`;
    mycase.addContact({ id, first, last: 'Chaos', cell: `(213) 555-010${i}`, group: 'Client' });
    return id;
  });
  const cases = [...clients, clients[0] ?? ''].map((contactId, i) =>
    mycase.addCase({
      id: `4700${i}`,
      name: `Chaos Matter ${i}`,
      stage: 'Discovery',
      practiceArea: 'Auto Accident',
      contacts: [{ contactId }],
      mainClient: contactId,
    }),
  );
  hona.nightlySync();
  return cases;
}

/** The window's tab shows this case, and its panel is ready for it. */
export async function show(world: World, where: Where, wanted: CaseSummary): Promise<Seat> {
  const url = `${wanted.url}/case_link`;
  let seat = world.seats[where];
  if (!seat || seat.panel.isClosed() || seat.tab.isClosed()) seat = await sit(world, where, wanted);
  else if (seat.at !== wanted || !seat.tab.url().startsWith(wanted.url)) await goTo(world, seat.tab, url);
  seat.at = wanted;
  await expectShown(seat);
  return seat;
}

export async function expectShown({ panel, at }: Seat): Promise<void> {
  await panel.getByRole('heading', { level: 1, name: at.name, exact: true }).waitFor();
  await until(`the panel is ready for ${at.name}`, () => messageBox(panel).isEditable());
}

async function sit(world: World, where: Where, wanted: CaseSummary): Promise<Seat> {
  const { browser } = world.stage;
  const url = `${wanted.url}/case_link`;
  let tab = world.seats[where]?.tab;
  if (!tab || tab.isClosed()) tab = where === 0 ? browser.tab : await openWindow(browser, url);
  await goTo(world, tab, url);
  const panel = await browser.openPanel(tab);
  const seat = { tab, panel, at: wanted, sent: null };
  world.seats[where] = seat;
  return seat;
}

/** A panel that is open, whichever: the store is read in it. */
export function anyPanel({ seats }: World): Page {
  const seat = [seats[0], seats[1]].find((one) => one && !one.panel.isClosed());
  if (!seat) throw new Error('No panel is open.');
  return seat.panel;
}

type Api = { chrome: { runtime: { sendMessage(message: object): Promise<unknown> } } };

/** A call to the background as the extension's pages make it, for what has no button of its own. */
export function call(panel: Page, type: string, args: object = {}): Promise<unknown> {
  return panel.evaluate(
    (message) => (globalThis as unknown as Api).chrome.runtime.sendMessage(message).catch(() => null),
    { type, args },
  );
}

/** The same setting as in the options page. */
export async function setUndo(world: World, seconds: number): Promise<void> {
  if (world.undoSeconds === seconds) return;
  await call(anyPanel(world), 'saveSettings', { undoSeconds: seconds });
  world.undoSeconds = seconds;
}

export function countAct({ acts }: World, act: string): void {
  acts[act] = (acts[act] ?? 0) + 1;
}
