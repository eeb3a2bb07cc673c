import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { BEGAN_WITH, keepFigures, readFigures } from '../proof/figures';
import { readOptionsOrEnd } from '../proof/options';
import { type Caught, writeSection } from '../proof/section';
import { buildWith } from '../proof/seeded';
import { areUnchanged } from '../proof/sources';
import { startSandbox } from '../sandbox/sandbox';
import { writeBareExtensions } from './bare-extensions';
import { type Begun, endBegun, keepBegun, resume } from './begun';
import { type BenchDefect, DEFECTS, NO_WINDOW } from './defects';
import { describeCeiling, isAccepted } from './limits';
import { type Bench, measureAll, PARTS, type Part } from './measure';
import { readOptions, USAGE } from './options';
import { addFullCase } from './pages';
import { CASES, prepare, save, useBuild } from './prepare';
import { describeBench, describeRow, targetTable } from './report';
import { deriveRows } from './rows';
import { findSeen, seenBy } from './seen';

/**
 * `npm run bench`: the speed targets B1 to B15 in real Chromium; `--rounds 3` for a look, `--seed 7` for the order of an
 * earlier run, `--only openings,long` for some of it, `--defects` for the builds with a known mistake. The section of
 * docs/proof.md is written by a long run alone.
 */
const LONG = 15;
const BUILD = '.output/chrome-mv3';
const CAUGHT = 'bench defects';

const options = readOptionsOrEnd(USAGE, readOptions);
const { only, defects: isDefects } = options;
const rounds = options.rounds ?? (isDefects ? 5 : LONG);
const parts = PARTS.filter((part) => only?.includes(part) ?? true);
const isLong = rounds >= LONG && !isDefects && !only;
const begun = isLong ? resume(rounds, options.seed) : null;
const seed = begun?.seed ?? options.seed ?? Date.now() % 1_000_000;
const start = Date.now();
const say = (what: string) =>
  console.log(`${String(Math.round((Date.now() - start) / 1000)).padStart(4)} s  ${what}`);

process.env.TZ = TIME_ZONE;
ensureBuild();
writeBareExtensions();
useBuild(BUILD);
say(`seed ${seed}, ${rounds} rounds`);
if (begun?.figures) say('going on with what was measured on these sources');
const sandbox = await startSandbox({ logDelayMs: 'manual' });
try {
  const full = addFullCase(sandbox);
  say('preparing the profile');
  const prepared = await prepare(sandbox, isDefects || !parts.includes('growth') ? [10] : [...CASES]);
  const plain = !isDefects && parts.includes('growth') ? buildWith(NO_WINDOW) : null;
  const bench: Bench = {
    sandbox,
    prepared,
    full,
    build: BUILD,
    plain,
    rounds,
    seed,
    say,
  };
  if (isDefects) await catchDefects(bench);
  else await run(bench, begun);
} finally {
  await sandbox.close();
}

/** @param begun the long run that this is; null: a look, which writes nothing */
async function run(bench: Bench, begun: Begun | null): Promise<void> {
  const isLong = begun !== null;
  const figures = await measureAll(
    bench,
    parts,
    begun?.figures,
    (figures) => begun && keepBegun({ ...begun, figures }),
  );
  const rows = deriveRows(figures);
  save('bench.json', { seed, rounds, rows, figures });
  for (const line of targetTable(rows)) console.log(line.join(' | '));
  const caught = readCaught();
  const unexplained = rows.filter((row) => !isAccepted(row));
  for (const row of unexplained) console.log(`Missed: ${describeRow(row)}${describeCeiling(row)}`);
  const unseen = DEFECTS.filter(({ says }) => !caught.some(({ defect }) => defect === says));
  if (isLong) for (const { says } of unseen) console.log(`Not caught on these sources (--defects): ${says}`);
  if (begun && !areUnchanged(BEGAN_WITH)) {
    // The section would name sources that nothing was measured on.
    console.log('The sources were changed meanwhile: docs/proof.md stays as it is.');
    process.exitCode = 1;
  } else if (begun) {
    // Also of a run that fails: what it missed is what a reader has to know first.
    const body = describeBench(figures, { ...begun, seed }, unseen);
    writeSection('bench', 'Speed', body, { caught });
    // What is missed is measured anew the next time; what was not caught yet leaves the figures as they are.
    if (unexplained.length > 0) endBegun([...begun.missed, unexplained.map(describeRow).join('; ')]);
    else if (unseen.length === 0) endBegun(begun.missed);
    if (unexplained.length + unseen.length > 0) process.exitCode = 1;
  }
  say('done');
}

/** On these very sources; none where they were not run. */
function readCaught(): Caught[] {
  try {
    return readFigures<Caught[]>(CAUGHT);
  } catch {
    return [];
  }
}

/** Each on its own build, beside the good one in the same run: see `findSeen`. */
async function catchDefects(bench: Bench): Promise<void> {
  const isKnown = ({ says }: BenchDefect) => readCaught().some(({ defect }) => defect === says);
  // One that is named is tried anew.
  const defects = DEFECTS.filter((one) =>
    options.defect === null ? !isKnown(one) : one.name === options.defect,
  );
  const used = new Set<Part>(defects.flatMap(({ part }) => part ?? []));
  const good = deriveRows(await measureAll(bench, [...used]));
  for (const defect of defects) {
    say(defect.says);
    const rows = deriveRows(
      await measureAll({ ...bench, build: buildWith(defect) }, defect.part ? [defect.part] : []),
    );
    const line = findSeen(defect, rows, good)?.map(describeRow).join('; ');
    const others = readCaught().filter((one) => one.defect !== defect.says);
    keepFigures(CAUGHT, [...others, ...(line ? [{ defect: defect.says, line }] : [])]);
    const wanted = seenBy(defect).map(({ row, of }) => `${row}${of ? ` ${of}` : ''}`);
    console.log(line ? `      caught: ${line}` : `      NOT CAUGHT by ${wanted.join(' and ')}`);
  }
  const missed = DEFECTS.filter((one) => !isKnown(one));
  console.log(`${DEFECTS.length - missed.length} of ${DEFECTS.length} defects were caught on these sources.`);
  if (defects.some((one) => missed.includes(one))) process.exitCode = 1;
}
