import { message, messageBox } from '../e2e/panel';
import type { FaultHandle } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { type Arranged, arrange, holdMessage, pause } from './arrange';
import { armStop, type DeathCounts, killBrowser, noteDeath, reloadExtension } from './deaths';
import type { Kept, Typed, Violation } from './judge';
import { decide, listOpen, mendQueue, send, sendButton, undoLate, write } from './person';
import { plan, type Round, WEIGHTS, type Weights } from './plan';
import { type Chance, createChance } from './random';
import { readKept } from './read-kept';
import { judgeWorld, settle } from './settle';
import { anyPanel, closeWorld, openWorld, type Seat, setUndo, show, type World } from './world';

export type WorldOptions = {
  seed: number;
  sends: number;
  weights?: Weights;
  /** Folder of another build than the production build. */
  extension?: string;
};

/** What came of one world; plain data, so that runs can be put together. */
export type WorldReport = {
  seed: number;
  protocol: Protocol;
  /** Presses of Send that were planned and done. */
  sends: number;
  texts: number;
  deliveries: number;
  again: number;
  seconds: number;
  violations: Violation[];
  /** What happened last where something is violated. */
  log: string[];
  deaths: DeathCounts;
  faults: Record<string, number>;
  ends: Record<string, number>;
};

/** One browser, one sandbox, one seed: does what the plan says and asks the judge after each round. */
export async function runWorld({ seed, sends, weights, extension }: WorldOptions): Promise<WorldReport> {
  const began = Date.now();
  const protocol: Protocol = seed % 3 === 0 ? 'http/1.1' : 'h2';
  const world = await openWorld(`Chaos ${seed}`, protocol, extension);
  const run = new Run(world, weights ?? WEIGHTS);
  try {
    await run.perform(plan(seed, sends, weights));
  } finally {
    await closeWorld(world);
  }
  const typed = [...world.typed.values()];
  return {
    seed,
    protocol,
    sends: run.sends,
    texts: typed.length,
    deliveries: world.stage.sandbox.hona.deliveries.filter(({ kind }) => kind === 'message').length,
    again: typed.reduce((sum, { again }) => sum + again, 0),
    seconds: Math.round((Date.now() - began) / 1000),
    violations: run.violations,
    log: run.violations.length > 0 ? world.log.slice(-60) : [],
    deaths: run.deaths,
    faults: run.faults,
    ends: run.ends,
  };
}

class Run {
  sends = 0;
  violations: Violation[] = [];
  readonly deaths: DeathCounts = {};
  readonly faults: Record<string, number> = {};
  readonly ends: Record<string, number> = {};
  readonly #world: World;
  readonly #weights: Weights;

  constructor(world: World, weights: Weights) {
    this.#world = world;
    this.#weights = weights;
  }

  /** Ends with the first round after which the promise does not hold. */
  async perform(rounds: readonly Round[]): Promise<void> {
    const { cases } = this.#world;
    await show(this.#world, 0, cases[0] as (typeof cases)[number]);
    for (const round of rounds) {
      const kept = await this.#round(round, createChance(round.seed));
      this.violations = await judgeWorld(this.#world, kept);
      if (this.violations.length > 0) return;
    }
    const kept = await this.#tidyAll(createChance(rounds.at(-1)?.seed ?? 0));
    this.violations = await judgeWorld(this.#world, kept);
    for (const { state } of kept.entries) this.ends[state] = (this.ends[state] ?? 0) + 1;
  }

  async #round(round: Round, chance: Chance): Promise<Kept> {
    const world = this.#world;
    const { cases, seats } = world;
    const wanted = cases[round.place % cases.length] as (typeof cases)[number];
    const place = round.place === 0 ? (seats[round.window]?.at ?? wanted) : wanted;
    const seat = await show(world, round.window, place);
    const twin = round.press === 'both windows' ? await show(world, round.window === 0 ? 1 : 0, place) : null;
    await this.#chore(round, seat, chance);
    const needsRoom = round.death !== 'none' || round.fault !== 'none' || round.next === 'late undo';
    await this.#tidy(seat, chance, !needsRoom);

    count(this.faults, round.fault);
    const needsUndo = ['undo', 'late undo'].includes(round.next) || round.death === 'undo window';
    const mayWait = round.next === 'other case' ? 0.5 : 0.1;
    await setUndo(world, needsUndo || chance.is(mayWait) ? 1 : 0);
    const arranged = await arrange(world, round.fault, chance);
    if (round.death === 'none') await this.#live(round, seat, twin, arranged, chance);
    else await this.#die(round, seat, twin, chance);
    await arranged.lift();
    world.stage.sandbox.hona.clearFaults();
    // The tab moved under the panel, or the browser began anew.
    for (const one of Object.values(world.seats)) if (!one.panel.isClosed()) await awaitTab(one);
    return settle(world);
  }

  async #live(
    round: Round,
    seat: Seat,
    twin: Seat | null,
    arranged: Arranged,
    chance: Chance,
  ): Promise<void> {
    const world = this.#world;
    for (let i = 0; i < round.sends; i++) {
      const isLast = i === round.sends - 1;
      const typed = await this.#press(round, seat, twin, chance, isLast && round.next === 'other case first');
      if (!isLast || round.next === 'wait') await consumed(seat, typed);
      if (isLast) await this.#next(round, seat, typed, chance);
    }
    if (arranged.handle) await within(arranged.handle.seen, 8_000);
    await arranged.meanwhile();
    world.log.push(`lived through: ${round.fault}, ${round.next}`);
  }

  async #press(
    round: Round,
    seat: Seat,
    twin: Seat | null,
    chance: Chance,
    movesFirst = false,
  ): Promise<Typed> {
    const world = this.#world;
    const typed = await write(world, seat, chance);
    if (twin)
      await within(
        until(async () => (await messageBox(twin.panel).inputValue()) === typed.text),
        4_000,
      );
    if (movesFirst) await this.#move(seat, chance);
    this.sends += 1;
    await send(world, seat, typed, round.press, twin?.panel ?? null);
    return typed;
  }

  /** What staff do in the seconds, or the moment, before it leaves. */
  async #next(round: Round, seat: Seat, typed: Typed, chance: Chance): Promise<void> {
    const { panel, tab } = seat;
    const world = this.#world;
    if (round.next === 'other case') await this.#move(seat, chance);
    if (round.next === 'reload the page') await tab.reload({ waitUntil: 'commit' });
    if (round.next === 'undo') {
      const undo = message(panel, typed.text).getByRole('button', { name: 'Undo', exact: true });
      await pause(chance.below(900));
      await undo.click({ timeout: 600 }).catch(() => undefined);
    }
    if (round.next === 'late undo') {
      const handle = holdMessage(world, 'after');
      const entry = await findRow(world, typed);
      if (entry?.state === 'queued')
        await undoLate(panel, typed.text, entry.notBefore + 150 + chance.below(200));
      await within(handle.seen, 3_000);
      await pause(50);
      handle.release();
    }
  }

  async #move(seat: Seat, chance: Chance): Promise<void> {
    const { cases } = this.#world;
    const other = chance.pick(cases.filter((one) => one !== seat.at));
    await seat.tab.goto(`${other.url}/case_link`, { waitUntil: 'commit' });
    seat.at = other;
    this.#world.log.push(`moves to ${other.name}`);
  }

  async #die(round: Round, seat: Seat, twin: Seat | null, chance: Chance): Promise<void> {
    const world = this.#world;
    const { death } = round;
    const isHeld =
      ['server has the request', 'after the answer'].includes(death) ||
      (['browser killed', 'extension reloaded'].includes(death) && chance.is(0.6));
    const when = death === 'after the answer' || chance.is(0.5) ? 'after' : 'before';
    const handle = isHeld ? holdMessage(world, when) : null;
    const stop = await armStop(world);
    const typed: Typed[] = [];
    for (let i = 0; i < round.sends; i++) {
      const one = await this.#press(round, seat, twin, chance);
      typed.push(one);
      // At random: also before it is on disk.
      if (death !== 'at random' || i < round.sends - 1) await consumed(seat, one);
    }
    if (handle) await within(handle.seen, 8_000);
    await this.#strike(death, stop, handle, chance);
    const texts = [...new Set(typed.map(({ text }) => text))];
    await noteDeath(world, death, texts, this.deaths);
    handle?.release();
  }

  async #strike(
    death: Round['death'],
    stop: () => Promise<void>,
    handle: FaultHandle | null,
    chance: Chance,
  ): Promise<void> {
    if (death === 'browser killed') return killBrowser(this.#world, () => handle?.release());
    if (death === 'extension reloaded') return reloadExtension(this.#world);
    if (death === 'after the answer') {
      handle?.release();
      await pause(chance.below(21));
    }
    if (death === 'at random') await pause(chance.below(300));
    if (death === 'undo window') await pause(chance.below(600));
    await stop();
  }

  async #chore({ chore }: Round, seat: Seat, chance: Chance): Promise<void> {
    const world = this.#world;
    const { sandbox, browser } = world.stage;
    if (chore !== 'none') world.log.push(`chore: ${chore}`);
    switch (chore) {
      case 'none':
        return;
      case 'read the log':
        sandbox.hona.flushLog();
        await seat.tab.goto(`${seat.at.url}/communications/messages`);
        await seat.tab
          .getByRole('link', { name: 'Hona Messages' })
          .click({ timeout: 5_000 })
          .catch(() => {});
        await pause(300);
        await seat.tab.goto(`${seat.at.url}/case_link`);
        await show(world, round0(world, seat), seat.at);
        return;
      case 'disconnect': {
        const options = await browser.openOptions();
        await options.getByRole('button', { name: 'Disconnect', exact: true }).click();
        await options
          .getByText(/^Not connected/)
          .first()
          .waitFor();
        await options.close();
        return;
      }
      case 'the other firm': {
        const home = seat.at;
        await seat.tab.goto(`${world.elsewhere.url}/case_link`);
        await seat.panel
          .getByRole('heading', { level: 1, name: world.elsewhere.name, exact: true })
          .waitFor();
        seat.at = world.elsewhere;
        const box = messageBox(seat.panel);
        if ((await box.count()) > 0 && (await box.isEditable())) {
          const typed = await write(world, seat, chance);
          typed.pressed += 1;
          await sendButton(seat.panel)
            .click({ timeout: 500, force: true })
            .catch(() => undefined);
        }
        await show(world, round0(world, seat), home);
        return;
      }
      default:
        chore satisfies never;
    }
  }

  /** Staff look after what waits for them in the case on screen. */
  async #tidy(seat: Seat, chance: Chance, mayLeave: boolean): Promise<Kept> {
    const world = this.#world;
    let kept = await settle(world);
    await mendQueue(world, kept);
    for (let turn = 0; turn < 12; turn++) {
      const [entry] = listOpen(kept, seat);
      if (!entry || (mayLeave && chance.is(0.15))) break;
      await decide(world, seat, entry, chance, this.#weights, mayLeave);
      kept = await settle(world);
      world.stage.sandbox.hona.clearFaults();
    }
    return kept;
  }

  /** The end of the day: every case is looked at once more; some things are left as they are. */
  async #tidyAll(chance: Chance): Promise<Kept> {
    for (const one of this.#world.cases) await this.#tidy(await show(this.#world, 0, one), chance, true);
    return settle(this.#world);
  }
}

const round0 = ({ seats }: World, seat: Seat) => (seats[1] === seat ? 1 : 0);

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}

/** The text has left the field, or it was said why not. */
async function consumed({ panel }: Seat, { text }: Typed): Promise<void> {
  await within(
    until(async () => {
      const box = messageBox(panel);
      if ((await box.inputValue()) !== text) return true;
      return (await box.isEditable()) && (await panel.locator('#send-reason').count()) > 0;
    }),
    6_000,
  );
}

async function findRow(world: World, { text }: Typed) {
  return within(
    until(async () => {
      const { entries } = await readKept(anyPanel(world));
      return entries.findLast((entry) => entry.text === text) ?? null;
    }),
    4_000,
  );
}

async function awaitTab({ tab }: Seat): Promise<void> {
  await tab.waitForLoadState('domcontentloaded').catch(() => undefined);
}

async function until<T>(ask: () => Promise<T | false | null>): Promise<T | null> {
  const end = Date.now() + 10_000;
  while (Date.now() < end) {
    const answer = await ask().catch(() => null);
    if (answer) return answer;
    await pause(20);
  }
  return null;
}

/** What comes of it, or nothing where that takes too long: chaos goes on. */
function within<T>(work: Promise<T>, ms: number): Promise<T | null> {
  return Promise.race([work.catch(() => null), pause(ms).then(() => null)]);
}
