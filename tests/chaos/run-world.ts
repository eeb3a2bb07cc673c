import type { OutboxEntry } from '../../src/domain/outbox';
import { describeStage } from '../e2e/describe-stage';
import { messageBox } from '../e2e/panel';
import type { FaultHandle } from '../sandbox/sandbox';
import type { Protocol } from '../sandbox/server/listen';
import { type Arranged, arrange, holdMessage } from './arrange';
import { doChore } from './chores';
import { ANSWER_MS, endInTime, inStep, inTime, STEP_MS } from './deadline';
import {
  armStop,
  type DeathCounts,
  drawDelay,
  killBrowser,
  noteDeath,
  reloadExtension,
  type Struck,
  strikeAfter,
} from './deaths';
import { goTo, judgeAnew } from './go';
import type { Kept, Typed, Violation } from './judge';
import type { MetCounts } from './met';
import { decide, listOpen, mendQueue, send, undo, undoLate, write } from './person';
import { describeRound, isLeftAlone, plan, type Round, WEIGHTS, type Weights } from './plan';
import { type Chance, createChance } from './random';
import { judgeWorld, settle } from './settle';
import { countTexts, type Texts } from './texts';
import { awaitTab, consumed, findRow, pause, until, within } from './wait';
import { closeWorld, countAct, openWorld, type Seat, setUndo, show, type World } from './world';

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
  texts: Texts;
  deliveries: number;
  again: number;
  seconds: number;
  violations: Violation[];
  /** What happened last where something is violated. */
  log: string[];
  deaths: DeathCounts;
  faults: Record<string, number>;
  met: MetCounts;
  ends: Record<string, number>;
  acts: Record<string, number>;
  /** How often a page of MyCase was opened once more. */
  anew: number;
  looked: Record<string, number>;
};

/**
 * One browser, one sandbox, one seed: does what the plan says and asks the judge after each round. Rejects where it does
 * not come to its end in time, with the seed, what was awaited and what was done last.
 */
export async function runWorld(options: WorldOptions): Promise<WorldReport> {
  const { seed, sends, weights, extension } = options;
  const began = Date.now();
  const protocol: Protocol = seed % 3 === 0 ? 'http/1.1' : 'h2';
  const opening = openWorld(seed, protocol, extension);
  const world = await inTime(`seed ${seed}: a browser with its panel`, opening, STEP_MS);
  const run = new Run(world, weights ?? WEIGHTS);
  try {
    const { log, doing } = world;
    await endInTime({ seed, sends, log, doing }, run.perform(plan(seed, sends, weights)));
  } finally {
    // What does not close ends with this process; why the world ended must not wait for it.
    await inTime('the browser closes', closeWorld(world), ANSWER_MS).catch((error) => console.log(error));
  }
  const typed = [...world.typed.values()];
  const violations = [...run.violations, ...judgeAnew(world.anew)];
  return {
    seed,
    protocol,
    sends: run.sends,
    texts: countTexts(typed, run.entries),
    deliveries: world.stage.sandbox.hona.deliveries.filter(({ kind }) => kind === 'message').length,
    again: typed.reduce((sum, { again }) => sum + again, 0),
    seconds: Math.round((Date.now() - began) / 1000),
    violations,
    log: violations.length > 0 ? world.log.slice(-60) : [],
    deaths: run.deaths,
    faults: run.faults,
    met: world.met,
    ends: sumStates(run.entries),
    acts: world.acts,
    anew: world.anew,
    looked: world.looked,
  };
}

/** A round is many steps, each of which ends in time. */
const ROUND_MS = 3 * STEP_MS;

class Run {
  sends = 0;
  violations: Violation[] = [];
  readonly deaths: DeathCounts = {};
  readonly faults: Record<string, number> = {};
  /** As they are at the end of the day; none where the promise did not hold until then. */
  entries: OutboxEntry[] = [];
  readonly #world: World;
  readonly #weights: Weights;

  constructor(world: World, weights: Weights) {
    this.#world = world;
    this.#weights = weights;
  }

  /** Ends with the first round after which the promise does not hold. */
  async perform(rounds: readonly Round[]): Promise<void> {
    const { cases, log } = this.#world;
    await this.#step('the first case', () => show(this.#world, 0, cases[0] as (typeof cases)[number]));
    for (const [i, round] of rounds.entries()) {
      const title = `round ${i + 1} of ${rounds.length}: ${describeRound(round)}`;
      log.push(title);
      const work = async () =>
        this.#holds(await this.#round(round, createChance(round.seed)), isLeftAlone(round));
      if (!(await this.#step(title, work, ROUND_MS))) return;
    }
    log.push('the end of the day');
    const work = () => this.#tidyAll(createChance(rounds.at(-1)?.seed ?? 0));
    const kept = await this.#step('the end of the day', work, ROUND_MS);
    await this.#holds(kept);
    this.entries = kept.entries;
  }

  #step<T>(what: string, work: () => Promise<T>, ms?: number): Promise<T> {
    return inStep(this.#world.doing, what, work, ms);
  }

  /** Asks the judge; what was found once stays found. */
  async #holds(kept: Kept, isAlone = false): Promise<boolean> {
    if (this.violations.length === 0)
      this.violations = await this.#step('the judge', () => judgeWorld(this.#world, kept, isAlone));
    if (this.violations.length > 0)
      this.#world.log.push(await describeStage(this.#world.stage).catch(String));
    return this.violations.length === 0;
  }

  async #round(round: Round, chance: Chance): Promise<Kept> {
    const world = this.#world;
    const { cases, seats } = world;
    const wanted = cases[round.place % cases.length] as (typeof cases)[number];
    const place = round.place === 0 ? (seats[round.window]?.at ?? wanted) : wanted;
    const open = (window: Round['window']) =>
      this.#step(`${place.name} in window ${window}`, () => show(world, window, place));
    const seat = await open(round.window);
    const twin = round.press === 'both windows' ? await open(round.window === 0 ? 1 : 0) : null;
    await this.#step(`chore: ${round.chore}`, () => doChore(world, round.chore, seat, chance));
    const needsRoom = round.death !== 'none' || round.fault !== 'none' || round.next === 'late undo';
    const tidied = await this.#tidy(seat, chance, !needsRoom);
    if (this.violations.length > 0) return tidied;

    count(this.faults, round.fault);
    const needsUndo = ['undo', 'late undo'].includes(round.next) || round.death === 'undo window';
    const mayWait = round.next.startsWith('other') ? 0.5 : 0.1;
    const seconds = needsUndo || chance.is(mayWait) ? 1 : 0;
    await this.#step('the setting of Undo', () => setUndo(world, seconds));
    const arranged = await this.#step(`fault: ${round.fault}`, () => arrange(world, round.fault, chance));
    const happen = () =>
      round.death === 'none'
        ? this.#live(round, seat, twin, arranged, chance)
        : this.#die(round, seat, twin, chance);
    await this.#step('presses and what happens meanwhile', happen);
    await this.#step(`the end of the fault: ${round.fault}`, () => arranged.lift());
    world.stage.sandbox.hona.clearFaults();
    // The tab moved under the panel, or the browser began anew.
    for (const one of Object.values(world.seats)) if (!one.panel.isClosed()) await awaitTab(one);
    if (isLeftAlone(round)) countAct(world, 'a round in which nothing but the extension wakes its worker');
    return this.#settle(isLeftAlone(round));
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
    if (round.next !== 'wait') countAct(world, `before it has left: ${round.next}`);
    if (round.next === 'other case') await this.#move(seat, chance);
    if (round.next === 'other tab') await this.#switchTab(seat, chance);
    if (round.next === 'reload the page') await tab.reload({ waitUntil: 'commit' });
    if (round.next === 'undo') {
      await pause(chance.below(900));
      await undo(seat, typed);
    }
    if (round.next === 'late undo') {
      const handle = holdMessage(world, 'after');
      const entry = await findRow(world, typed);
      if (entry?.state === 'queued') await undoLate(panel, typed, entry.notBefore + 150 + chance.below(200));
      await within(handle.seen, 3_000);
      await pause(50);
      handle.release();
    }
  }

  /** Another tab with another case comes to the front for a moment; the message leaves meanwhile, or waits. */
  async #switchTab(seat: Seat, chance: Chance): Promise<void> {
    const { cases, stage } = this.#world;
    const other = chance.pick(cases.filter((one) => one !== seat.at));
    const page = await stage.browser.context.newPage();
    await goTo(this.#world, page, `${other.url}/case_link`, 'commit');
    await pause(chance.below(500));
    await page.close();
    await seat.tab.bringToFront();
  }

  async #move(seat: Seat, chance: Chance): Promise<void> {
    const { cases } = this.#world;
    const other = chance.pick(cases.filter((one) => one !== seat.at));
    await goTo(this.#world, seat.tab, `${other.url}/case_link`, 'commit');
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
    const struck = await this.#step(`death: ${death}`, () => this.#strike(death, stop, handle, chance));
    const texts = [...new Set(typed.map(({ text }) => text))];
    await noteDeath(world, death, struck, texts, this.deaths);
    handle?.release();
  }

  async #strike(
    death: Round['death'],
    stop: () => Promise<boolean>,
    handle: FaultHandle | null,
    chance: Chance,
  ): Promise<Struck> {
    // Both end only when it is done.
    if (death === 'browser killed') {
      await killBrowser(this.#world, () => handle?.release());
      return 'seen';
    }
    if (death === 'extension reloaded') {
      await reloadExtension(this.#world);
      return 'seen';
    }
    if (death === 'after the answer') {
      const posts = this.#world.stage.sandbox.requests.filter(
        ({ method, path }) => method === 'POST' && path.endsWith('/send-message'),
      );
      handle?.release();
      return strikeAfter(drawDelay(chance, this.deaths), () => posts.at(-1)?.status !== null, stop);
    }
    if (death === 'at random') await pause(chance.below(300));
    if (death === 'undo window') await pause(chance.below(600));
    return (await stop()) ? 'seen' : 'not seen';
  }

  /** Staff look after what waits for them in the case on screen. */
  async #tidy(seat: Seat, chance: Chance, mayLeave: boolean): Promise<Kept> {
    const world = this.#world;
    let kept = await this.#settle();
    const mend = () => mendQueue(world, kept);
    await this.#step('the token or the clock is mended', mend);
    for (let turn = 0; turn < 12; turn++) {
      const [entry] = listOpen(kept, seat);
      if (!entry || (mayLeave && chance.is(0.15))) break;
      const work = () => decide(world, seat, entry, chance, this.#weights, mayLeave);
      await this.#step('a decision', work);
      kept = await this.#settle();
      world.stage.sandbox.hona.clearFaults();
      // The next decision may hide what this one made.
      if (!(await this.#holds(kept))) break;
    }
    return kept;
  }

  /** The end of the day: every case is looked at once more; some things are left as they are. */
  async #tidyAll(chance: Chance): Promise<Kept> {
    for (const one of this.#world.cases) {
      const seat = await this.#step(one.name, () => show(this.#world, 0, one));
      await this.#tidy(seat, chance, true);
    }
    return this.#settle();
  }

  #settle(isAlone = false): Promise<Kept> {
    return this.#step('nothing is on its way any more', () => settle(this.#world, isAlone));
  }
}

function sumStates(entries: readonly OutboxEntry[]): Record<string, number> {
  const states: Record<string, number> = {};
  for (const { state } of entries) count(states, state);
  return states;
}

function count(counts: Record<string, number>, key: string): void {
  counts[key] = (counts[key] ?? 0) + 1;
}
