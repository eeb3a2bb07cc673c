import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { readOptionsOrEnd } from '../proof/options';
import { buildWith } from '../proof/seeded';
import { ANSWER_MS, STEP_MS } from './deadline';
import { SEEDED, type SeededBug, TRIES } from './defects';
import { findTooManyAnew } from './go';
import { readOptions, USAGE } from './options';
import { describeRound, nameOfPlan, plan } from './plan';
import {
  areSameSources,
  describeEnd,
  describeRest,
  dropCaught,
  keepCaught,
  keepUnended,
  keepWorld,
  planWorlds,
  readCaught,
  readUnended,
  readWorlds,
  splitSends,
  WORLD,
  writeChaos,
} from './results';
import { runWorld, type WorldOptions, type WorldReport } from './run-world';
import { BROKEN_OFF, describeExcused, isNodesFault, NODES_FAULT } from './unended';
import { countCaught, describeVerdict, type Verdict } from './verdict';

/**
 * `npm run chaos`: 1,000 sends in worlds of a hundred, then every seeded bug, then docs/proof.md. What was run on the
 * same sources before counts, so that it can be run in parts, and a world that did not come to its end for a reason
 * outside the extension is run again; options.ts says which. Ends with 1 where something failed, or the whole was wanted
 * and is not there; with 2 where the command line cannot be read.
 */
const options = readOptionsOrEnd(USAGE, readOptions);
process.env.TZ = TIME_ZONE;
let ok = true;
/** Of the seeded bugs that were to be tried, in their order. */
const verdicts: Verdict[] = [];
/** Worlds that have begun, and neither ended nor failed. */
const running = new Set<WorldOptions>();
/** When Node's own HTTP/2 failed last while they ran; of which of them it was the server, it does not say. */
const hitByNode = new Map<WorldOptions, number>();
process.on('uncaughtException', (error) => {
  if (isNodesFault(error)) {
    for (const one of running) hitByNode.set(one, Date.now());
    return;
  }
  console.error(error);
  ok = false;
  end(String(error).split('\n')[0]);
});
const seed = options.seed ?? Math.floor(Math.random() * 1_000_000);
if (options.plan) showPlan(options.sends ?? WORLD);
// Only a world that waits for what can no longer come ends so: without a word, and with 0.
process.once('beforeExit', () => {
  const why = 'A world waits for something that can no longer come.';
  console.log(why);
  ok = false;
  end(why);
});
try {
  if (!options.defects)
    await runWorlds(
      options.sends === null
        ? planWorlds(readWorlds(), readUnended(), seed)
        : splitSends(options.sends, seed),
    );
  // A seed or a number that was given is a part of the whole.
  if (options.defects || (options.sends === null && ok)) await runDefects(options.defect);
} catch (error) {
  ok = false;
  console.log(error instanceof Error ? error.message : error);
}
end();

/**
 * Says what is there and what is missing, and ends.
 * @param why the worlds that are still running do not come to their end; null: for the sake of another one
 */
function end(why: string | null = null): never {
  for (const one of running) noteUnended(one, why ?? 'Still running.', why === null ? BROKEN_OFF : null);
  const [worlds, caught, unended] = [readWorlds(), readCaught(), readUnended()];
  const excused = describeExcused(unended, worlds);
  if (excused) console.log(excused);
  const rest = describeRest(worlds, caught, unended);
  const isSame = areSameSources();
  const { writes, lines } = describeEnd(ok, rest, isSame);
  if (writes) writeChaos(worlds, caught, unended);
  console.log(lines.join('\n'));
  for (const verdict of verdicts) console.log(describeVerdict(verdict));
  if (verdicts.length > 0) console.log(countCaught(verdicts));
  const isWholeRun = options.sends === null && !options.defects;
  process.exit(ok && isSame && (!isWholeRun || rest.length === 0) ? 0 : 1);
}

/** Keeps that this world did not come to its end, and whether that may be the extension's fault. */
function noteUnended(world: WorldOptions, line: string, excuse: string | null = null): void {
  const { seed, sends } = world;
  // Within the step that was awaited in vain: one long before was got over.
  const isHit = Date.now() - (hitByNode.get(world) ?? 0) < STEP_MS + ANSWER_MS;
  keepUnended({ seed, sends, line, excuse: excuse ?? (isHit ? NODES_FAULT : null) });
}

function showPlan(sends: number): void {
  const rounds = plan(seed, sends);
  console.log(`Seed ${seed}, ${sends} sends, plan ${nameOfPlan(rounds)}:`);
  for (const [i, round] of rounds.entries()) console.log(`  ${i + 1}. ${describeRound(round)}`);
  process.exit(0);
}

async function runWorlds(worlds: WorldOptions[]): Promise<void> {
  ensureBuild();
  const lane = async () => {
    for (let next = worlds.shift(); next && ok; next = worlds.shift()) {
      const name = nameOfPlan(plan(next.seed, next.sends));
      console.log(`Seed ${next.seed}: ${next.sends} sends, plan ${name}`);
      running.add(next);
      const report = await runWorld(next).catch((error) => {
        running.delete(next);
        const [said = ''] = String(error instanceof Error ? error.message : error).split('\n');
        noteUnended(next, said.replace(/^Seed .* did not come to its end\. /, ''));
        throw error;
      });
      keepWorld(report);
      running.delete(next);
      tell(report);
      // No world may be red by itself; said at the end.
      if (report.violations.length > 0 || findTooManyAnew(readWorlds()).length > 0) ok = false;
    }
  };
  await Promise.all(Array.from({ length: options.atOnce }, lane));
}

/** Tries the named bug, or all that were not caught yet; an earlier catch on these sources counts for the others. */
async function runDefects(name: string | null): Promise<void> {
  const known = name === null ? readCaught() : [];
  const bugs = SEEDED.filter((bug) => name === null || bug.name === name);
  const tries = bugs.map((bug) => {
    const line = known.find(({ defect }) => defect === bug.says)?.line ?? null;
    return { bug, verdict: { name: bug.name, isTried: line !== null, line } };
  });
  verdicts.push(...tries.map(({ verdict }) => verdict));
  for (const { bug, verdict } of tries.filter((one) => one.verdict.line === null)) {
    console.log(`Seed ${seed}: trying ${bug.name}, ${bug.says}`);
    try {
      verdict.line = await catchBug(bug);
      verdict.isTried = true;
    } catch (error) {
      // It cannot be built, for example: the others can be tried all the same.
      console.log(`${bug.name}: ${error instanceof Error ? error.message : error}`);
    }
    if (verdict.line !== null) keepCaught({ defect: bug.says, line: verdict.line });
    else {
      ok = false;
      if (verdict.isTried) dropCaught(bug.says);
    }
  }
}

/** The line of the judge that saw it, by the promise that it breaks. */
async function catchBug(bug: SeededBug): Promise<string | null> {
  const extension = buildWith(bug);
  // Over HTTP/2, which every third seed is not.
  const first = seed - (seed % 3) + 1;
  for (let i = 0; i < TRIES.worlds; i++) {
    const world = { seed: first + 3 * i, sends: TRIES.sends, weights: bug.weights, extension };
    const violations = await runWorld(world).then(
      (report) => report.violations,
      // A bug may also keep a world from its end; that is not what it must be seen by.
      (error) => [{ kind: null, line: String(error) }],
    );
    const found = violations.find(({ kind }) => kind === bug.kind);
    if (found) return found.line;
    for (const { line } of violations) console.log(`${bug.name}, seen otherwise: ${line}`);
  }
  return null;
}

function tell({ seed: number, protocol, sends, seconds, violations, log, deaths }: WorldReport): void {
  const summary = `Seed ${number}, ${protocol}: ${sends} sends in ${seconds} s`;
  console.log(violations.length === 0 ? `${summary}, all held` : `${summary}, RED`);
  console.log(`  ${JSON.stringify(deaths)}`);
  if (violations.length === 0) return;
  console.log([...violations.map(({ line }) => line), 'What was done:', ...log].join('\n'));
}
