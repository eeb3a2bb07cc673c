import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BEGAN_WITH, OF_SOURCES } from '../proof/figures';
import { type Caught, toTable, writeSection } from '../proof/section';
import { areUnchanged } from '../proof/sources';
import { describeAgain } from './again';
import { ON_SCREEN_MS, TAKEN_UP_MS } from './deadline';
import { SEEDED, TRIES } from './defects';
import { describeAnew, findTooManyAnew } from './go';
import { ANSWERS, findUnmet } from './met';
import { ALONE } from './plan';
import type { WorldReport } from './run-world';
import { describeTexts } from './texts';
import { describeExcused, findInexcusable, findOwed, type Unended } from './unended';

/** How many sends the promise is said of, and how often each kind of death must have met a message in its state. */
export const WHOLE = 1_000;
/** Sends of one world at most. */
export const WORLD = 100;
const DEATHS = 20;
const MARKED = [
  'undo window: queued',
  'server has the request: sending',
  'after the answer: sending',
  'after the answer: accepted',
];
/** So many messages at least must have claimed their lines of the log; one that claims none may stand beside its line. */
const LOGGED = 20;
/** A death that found a message accepted met nothing that it could harm. */
const UNDECIDED = ['queued', 'sending'];

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Of so many presses at least must have come something: where Send is off nothing is lost, and nothing is proved. */
export const LEAST_DELIVERED = 0.5;

/** Where a run in parts keeps what it has: only what was measured on these very sources counts together. */
function findFolder(): string {
  const folder = join(ROOT, '.cache/chaos', OF_SOURCES.of());
  mkdirSync(folder, { recursive: true });
  return folder;
}

/** False where the sources are no longer those that this process began with. */
export const areSameSources = (): boolean => areUnchanged(BEGAN_WITH);

const CAUGHT = 'caught.json';
const UNENDED = 'unended.json';

/** A world that was red stays so on these sources, also where the same seed goes well the next time. */
export function keepWorld(report: WorldReport): void {
  if (!isKeptRed(report)) writeFileSync(fileOf(report), JSON.stringify(joinAnew(report, readKept(report))));
}

/** What is counted in all worlds together is made good by no second run of one of them. */
export const joinAnew = (report: WorldReport, before: WorldReport | null): WorldReport => ({
  ...report,
  anew: Math.max(report.anew, before?.anew ?? 0),
});

const fileOf = ({ seed, sends }: { seed: number; sends: number }) =>
  join(findFolder(), `world-${seed}-${sends}.json`);

function readKept(plan: { seed: number; sends: number }): WorldReport | null {
  if (!existsSync(fileOf(plan))) return null;
  return JSON.parse(readFileSync(fileOf(plan), 'utf8')) as WorldReport;
}

const isKeptRed = (plan: { seed: number; sends: number }): boolean =>
  (readKept(plan)?.violations.length ?? 0) > 0;

export function readWorlds(): WorldReport[] {
  const folder = findFolder();
  return readdirSync(folder)
    .filter((name) => name.startsWith('world-'))
    .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')) as WorldReport);
}

/** Where it is excused, an earlier end of the same plan counts no more: only a later one makes it good. */
export function keepUnended(one: Unended): void {
  if (one.excuse && !isKeptRed(one)) rmSync(fileOf(one), { force: true });
  writeFileSync(join(findFolder(), UNENDED), JSON.stringify([...readUnended(), one]));
}

export function readUnended(): Unended[] {
  const file = join(findFolder(), UNENDED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Unended[]) : [];
}

export function keepCaught(one: Caught): void {
  const rest = readCaught().filter(({ defect }) => defect !== one.defect);
  writeFileSync(join(findFolder(), CAUGHT), JSON.stringify([...rest, one]));
}

/** A bug that was tried anew and not seen is not caught, whatever was seen before. */
export function dropCaught(says: string): void {
  const rest = readCaught().filter(({ defect }) => defect !== says);
  writeFileSync(join(findFolder(), CAUGHT), JSON.stringify(rest));
}

export function readCaught(): Caught[] {
  const file = join(findFolder(), CAUGHT);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Caught[]) : [];
}

/** Adds the counts of several worlds up, by name. */
export function sum(counts: readonly Readonly<Record<string, number>>[]): Record<string, number> {
  const all: Record<string, number> = {};
  for (const one of counts) for (const [key, n] of Object.entries(one)) all[key] = (all[key] ?? 0) + n;
  return Object.fromEntries(Object.entries(all).sort(([a], [b]) => a.localeCompare(b)));
}

/** What does not hold in these worlds; empty: nothing. */
export function findFailures(worlds: readonly WorldReport[], unended: readonly Unended[]): string[] {
  const sends = countSends(worlds);
  const delivered = worlds.reduce((n, one) => n + one.deliveries, 0);
  return [
    ...worlds.flatMap(({ seed, violations }) => violations.map(({ line }) => `seed ${seed}: ${line}`)),
    ...findInexcusable(unended),
    ...findTooManyAnew(worlds),
    ...(sends >= WHOLE && delivered < sends * LEAST_DELIVERED
      ? [`only ${delivered} deliveries of ${sends} sends: where Send is off, nothing is proved`]
      : []),
  ];
}

/**
 * The worlds that are missing of the whole: first those that have not come to their end yet, then as many sends more as
 * are wanted; where only a death was not met often enough, one more world.
 * @param seed of the first new one
 */
export function planWorlds(
  worlds: readonly WorldReport[],
  unended: readonly Unended[],
  seed: number,
): { seed: number; sends: number }[] {
  const owed = findOwed(unended, worlds);
  const left = WHOLE - countSends(worlds) - countSends(owed);
  const isEnough = left <= 0 && (owed.length > 0 || findTooFew(worlds).length === 0);
  return [...owed, ...splitSends(isEnough ? 0 : left > 0 ? left : WORLD, seed)];
}

/** So many sends in worlds of at most a hundred, with seeds that follow one another. */
export function splitSends(sends: number, seed: number): { seed: number; sends: number }[] {
  return Array.from({ length: Math.ceil(sends / WORLD) }, (_, i) => ({
    seed: seed + i,
    sends: Math.min(WORLD, sends - i * WORLD),
  }));
}

export const countSends = (worlds: readonly { sends: number }[]): number =>
  worlds.reduce((n, { sends }) => n + sends, 0);

/** Of what there is too little yet for the section, though nothing failed; empty: there is enough of all. */
export function findTooFew(worlds: readonly WorldReport[]): string[] {
  const sends = countSends(worlds);
  const deaths = sum(worlds.map((one) => one.deaths));
  const atRandom = UNDECIDED.reduce((n, state) => n + (deaths[`at random: ${state}`] ?? 0), 0);
  const unmet = findUnmet(sum(worlds.map((one) => one.met)));
  const logged = worlds.reduce((n, { ends }) => n + (ends.logged ?? 0), 0);
  return [
    ...(sends < WHOLE ? [`${sends} of ${WHOLE} sends so far`] : []),
    ...(atRandom < DEATHS
      ? [
          `a worker's death at random: met ${atRandom} messages that were queued or sending so far, ${DEATHS} are wanted`,
        ]
      : []),
    ...MARKED.filter((key) => (deaths[key] ?? 0) < DEATHS).map(
      (key) => `a worker's death, ${key}: seen ${deaths[key] ?? 0} times so far, ${DEATHS} are wanted`,
    ),
    ...(logged < LOGGED
      ? [
          `MyCase’s log proved ${logged} messages so far, ${LOGGED} are wanted: without that none is known to claim its line`,
        ]
      : []),
    ...(unmet.length > 0 ? [`no message was met yet by: ${unmet.join(', ')}`] : []),
  ];
}

/** The seeded bugs that were not tried on these sources, or not seen. */
export function findUntried(caught: readonly Caught[]): string[] {
  return SEEDED.filter(({ says }) => !caught.some(({ defect }) => defect === says)).map(({ name }) => name);
}

/** What a run says at its end, where docs/proof.md cannot be written: what failed apart from what is only not there yet. */
export function describeRest(
  worlds: readonly WorldReport[],
  caught: readonly Caught[],
  unended: readonly Unended[],
): string[] {
  const failures = findFailures(worlds, unended);
  const [tooFew, untried] = [findTooFew(worlds), findUntried(caught)];
  const owed = findOwed(unended, worlds).map(({ seed, sends }) => `seed ${seed} (${sends} sends)`);
  return [
    ...(failures.length > 0 ? ['FAILED on these sources:', ...failures.map(indent)] : []),
    ...(failures.length === 0 && tooFew.length + untried.length + owed.length > 0
      ? ['No world failed. docs/proof.md is not written, since not all of it was run on these sources yet.']
      : []),
    ...(owed.length > 0
      ? ['Not run to their end yet; `npm run chaos` runs them again:', ...owed.map(indent)]
      : []),
    ...(tooFew.length > 0
      ? ['Not yet often enough; `npm run chaos` goes on with more sends:', ...tooFew.map(indent)]
      : []),
    ...(untried.length > 0
      ? ['Seeded bugs not yet caught; `npm run chaos -- --defects` tries them:', indent(untried.join(', '))]
      : []),
  ];
}

/**
 * Whether docs/proof.md is written at the end of a run, and what is said of it.
 * @param ok nothing failed in this run
 * @param rest what describeRest says
 * @param isSame the sources are those that the run began with
 */
export function describeEnd(
  ok: boolean,
  rest: readonly string[],
  isSame: boolean,
): { writes: boolean; lines: string[] } {
  if (!isSame) return { writes: false, lines: [...rest, CHANGED] };
  if (rest.length > 0) return { writes: false, lines: [...rest] };
  return ok
    ? { writes: true, lines: ['docs/proof.md is written.'] }
    : { writes: false, lines: ['This run failed: docs/proof.md stays as it is.'] };
}

const CHANGED =
  'The sources were changed while this ran: docs/proof.md stays as it is, and all that was run must be run anew.';
const indent = (line: string) => `  ${line}`;

/** Puts the whole run into docs/proof.md. */
export function writeChaos(
  worlds: readonly WorldReport[],
  caught: readonly Caught[],
  unended: readonly Unended[],
): void {
  const known = SEEDED.map(({ says }) => caught.find(({ defect }) => defect === says)).filter((one) => !!one);
  writeSection('chaos', 'Chaos', describeChaos(worlds, unended), { caught: known });
}

/** What was done and found, for somebody who has not read a line of the suite. */
export function describeChaos(worlds: readonly WorldReport[], unended: readonly Unended[]): string {
  const total = (pick: (one: WorldReport) => number) => worlds.reduce((n, one) => n + pick(one), 0);
  const [sends, texts, deliveries, again] = [
    total((one) => one.sends),
    total((one) => one.texts.typed),
    total((one) => one.deliveries),
    total((one) => one.again),
  ];
  const acts = sum(worlds.map((one) => one.acts));
  const ends = sum(worlds.map((one) => one.ends));
  const messages = Object.values(ends).reduce((n, one) => n + one, 0);
  const h1 = worlds.filter(({ protocol }) => protocol === 'http/1.1').length;
  const body = [
    `${sends} presses of Send with ${texts} texts in ${worlds.length} *worlds* (${worlds.length - h1} over HTTP/2, ${h1} over HTTP/1.1), in ${Math.round(total((one) => one.seconds) / 60)} minutes of browsers' time added up: **0 lost, 0 twice without a person's word, 0 to a wrong case, 0 states that lie.** ${deliveries} deliveries, of which a message may have none, or more than one after "Send again"; "Send again" was pressed and its warning confirmed ${again} times (how often staff meant to, and what else came of it, stands below).`,
    describeTexts(
      sends,
      worlds.map((one) => one.texts),
    ),
    `A world is one Chromium with two windows, one server that plays MyCase and Hona, and several cases. Its *plan* is a list of *rounds*, drawn from the seed: a round is one to three messages one behind the other in one case, with what staff do meanwhile, and at most one fault or one death. After every round, when nothing is on its way, four things are compared: what the server took, what the extension has on disk (deciphered with its own key in its own page), what stands on the screen, and what was pressed.`,
    `A message that is discarded must have been put away by a press of Undo, "Don't send" or Edit, else it counts as lost. On the screen every message of the open case must stand, with one state, which is the one on disk; looked at is the element that shows the state, not the text beside it. It must not stand there more often than it is a message, but for lines of the log that no message claims; where several messages have one text, each of their states must stand there, and no other. Of a thread that is too long to be rendered whole only the five newest must stand there, where its end is in view, lines of the log that no message claims among them, and each message that is newer than another one that stands there; after a press of Send the end must be in view, until somebody presses something in the thread. A panel in which nothing stands is a state that lies; one with another case or page is not judged. A screen that shows less or something older has ${ON_SCREEN_MS / 1000} s to show the right one, since a panel that a dead worker told nothing asks again by itself and a busy computer is slow. A press that was not taken up yet has ${TAKEN_UP_MS / 1000} s. Whatever is wrong for longer counts; what is wrong for less does not.`,
    `Seeds: ${worlds.map((one) => `${one.seed} (${one.sends})`).join(', ')}. One of them again: \`npm run chaos -- --seed ${worlds[0]?.seed} --sends ${worlds[0]?.sends}\`. The plan is the same each time; the moments are the machine's.`,
    ...[describeExcused(unended, worlds)].filter(Boolean),
    'Two faults are staged within the extension: a full disk is a write of the worker that throws as one without room, and a clock that was moved is a last-seen time that lies in the future, or more than a day back. How often the extension then waited for a word about the clock stands below as "the clock is right now".',
    'Every worker was ended by the browser’s own stop. "After the answer" is 0 to 20 ms after the server’s answer has left; a stop that came later is counted apart and counts for nothing. DevTools are open in all of this, and they keep a worker from ending by idling: that is seen without them, by `npm run wire`.',
    `Between rounds the suite wakes the worker every 0.4 s while something waits, or a run would wait for half-minutes. It does not after one round in ${ALONE}, drawn by the seed: there an open panel and the extension's alarm must do it, and what still waits after two minutes without a reason on the screen counts as a state that lies. The alarm by itself, with nothing open that could wake the worker, is seen by \`npm run wire\`.`,
    'How often a death found a message in which state, read on disk after it ("queued" also behind another message). "Undo window" is a worker ended while the message was to wait for Undo: found in another state than queued, the end came after its seconds. "At random" is any moment after the press.',
    tableOf(['death: state', 'messages'], sum(worlds.map((one) => one.deaths))),
    'What was done:',
    tableOf(['what staff did, or meant to do', 'times'], acts),
    describeAgain(acts, again),
    describeAnew(worlds),
    'Faults, by rounds of one to three messages:',
    tableOf(['fault', 'rounds'], sum(worlds.map((one) => one.faults))),
    `Of these, what each of the ${ANSWERS.length} answers that are drawn in turn met; each must have met a message. "Broken" is "cut inside": processed, and then the answer breaks on the wire.`,
    tableOf(['answer', 'messages'], sum(worlds.map((one) => one.met))),
    'What was looked at on the screens, after all rounds and decisions together:',
    tableOf(['on a screen', 'times'], sum(worlds.map((one) => one.looked))),
    `Where the ${messages} messages stood at the end; a text that made none is not among them:`,
    tableOf(['state', 'messages'], ends),
    `The defects below were not looked for in the mix of the rounds above: each had quiet worlds of its own, in which only the press, the fault or the death happens that must bring it to light, with at most ${TRIES.sends} sends and ${TRIES.worlds} seeds. They show that the comparison sees such a mistake, not how soon the mix would meet it.`,
  ];
  return body.join('\n\n');
}

const tableOf = (head: [string, string], counts: Record<string, number>) =>
  toTable([head, ...Object.entries(counts)]);
