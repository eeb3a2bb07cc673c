import type { Page } from 'playwright-core';
import { until } from '../browser/until';
import { compose, message, messageBox, press } from '../e2e/panel';
import { openStage, type Stage, type StageOptions } from '../e2e/stage';
import { turnUndoOff } from '../faults/attempts';
import type { CaseSummary, Sandbox } from '../sandbox/sandbox';
import { type Measured, type Scales, WORLDS, watchWorlds } from './worlds';

/** A browser in which somebody works all day: cases come and go in one tab, and messages are sent. */
export type Soak = {
  stage: Stage;
  /** Goes once through those that this browser has not seen yet, and sends a message; answers with how many they were. */
  meetNewCases(): Promise<number>;
  /** Moves the tab to the next case, and waits until the panel shows it. `load`: as a whole document. */
  switchCase(load?: boolean): Promise<void>;
  /** Sends one message in one of the cases that take messages, and waits until Hona has it. */
  sendMessage(): Promise<void>;
  /** Goes to the case where nothing is sent, lets everything come to rest there, and measures. */
  rest(): Promise<Measured>;
  /** Goes there, and weighs the heaps alone. */
  weigh(): ReturnType<Scales['weigh']>;
  close(): Promise<void>;
};

type SoakOptions = Pick<StageOptions, 'extension' | 'args'> & {
  /** How many cases are added to the four of the sandbox that everything begins with. */
  newCases?: number;
};

export async function openSoak({ newCases = 0, ...options }: SoakOptions = {}): Promise<Soak> {
  const stage = await openStage({ ...options, logDelayMs: 'manual', moves: 'push' });
  const { cases } = stage.sandbox;
  const resting = cases.newmatter;
  const sending = [cases.doe, cases.garcia];
  const first = [...sending, cases.family, resting];
  const others = addCases(stage.sandbox, newCases);
  const all = [...first, ...others];
  const { tab } = stage.browser;
  await turnUndoOff(stage);
  const panel = await stage.openPanelOn(cases.family.url);
  for (const one of sending) {
    // Who the client is stands there.
    await tab.goto(`${one.url}/case_link`);
    await shows(panel, one);
    await panel.getByRole('button', { name: 'Send', exact: true, disabled: false }).waitFor();
  }
  let at = 0;
  let sent = 0;

  async function goTo(one: CaseSummary, load: boolean): Promise<void> {
    if (load) await tab.goto(one.url);
    else await tab.evaluate(follow, one.url);
    await shows(panel, one);
  }
  const soak: Omit<Soak, 'rest' | 'weigh'> = {
    stage,
    async meetNewCases() {
      for (const one of others) {
        // Who the client is stands there; only a case that can be written to has all that is kept of it.
        await tab.evaluate(follow, `${one.url}/case_link`);
        await shows(panel, one);
        await until(`the panel is ready for ${one.name}`, () => messageBox(panel).isEditable());
      }
      // Each Send looks through what is stored of every case.
      await soak.sendMessage();
      return others.length;
    },
    async switchCase(load = false) {
      at += 1;
      await goTo(all[at % all.length] ?? resting, load);
    },
    async sendMessage() {
      sent += 1;
      const text = `Message number ${sent} of a long day.`;
      await goTo(sending[sent % sending.length] ?? cases.doe, false);
      await compose(panel, text);
      await press(panel, 'Send');
      await message(panel, text).getByText('Handed to Hona').waitFor();
    },
    close: () => stage.close(),
  };
  // What is loaded, compiled or read at its first use only: four kinds of case, a message, a whole document.
  for (const load of [true, false]) for (const one of first) await goTo(one, load);
  for (const _ of sending) await soak.sendMessage();
  const scales = await watchWorlds(stage, panel);
  async function goToRest(): Promise<void> {
    await goTo(cases.doe, false);
    await goTo(resting, false);
  }
  return {
    ...soak,
    async rest() {
      await goToRest();
      return comeToRest(scales.measure);
    },
    async weigh() {
      await goToRest();
      return scales.weigh();
    },
  };
}

/** Cases like any other, each with a client of its own. */
function addCases({ mycase, hona }: Sandbox, count: number): CaseSummary[] {
  const added = Array.from({ length: count }, (_, i) => {
    const contactId = `${970_000 + i}`;
    mycase.addContact({ id: contactId, first: 'Client', last: `Number ${i + 1}`, group: 'Client' });
    return mycase.addCase({
      id: `${48_000 + i}`,
      name: `Long Day Matter ${i + 1}`,
      stage: 'Discovery',
      practiceArea: 'Auto Accident',
      contacts: [{ contactId }],
      mainClient: contactId,
    });
  });
  hona.nightlySync();
  return added;
}

function shows(panel: Page, { name }: CaseSummary): Promise<void> {
  return panel.getByRole('heading', { level: 1, name, exact: true }).waitFor();
}

/** Runs in MyCase's page: a press on a link, which MyCase follows without a new document. */
function follow(url: string): void {
  const link = document.createElement('a');
  link.href = url;
  document.body.append(link);
  link.click();
  link.remove();
}

/** What is still being read or written a moment after a move is no growth. */
async function comeToRest(measure: () => Promise<Measured>): Promise<Measured> {
  let last = await measure();
  return until('nodes, listeners and connections come to rest', async () => {
    const now = await measure();
    const stands = describe(now) === describe(last);
    last = now;
    return stands ? now : null;
  });
}

/** Everything that is counted, without the heap. */
export function describe(measured: Measured): string {
  return WORLDS.map((world) => {
    const { nodes, listeners, objects } = measured[world];
    return `${world}: ${JSON.stringify({ nodes, listeners, ...objects })}`;
  }).join('\n');
}
