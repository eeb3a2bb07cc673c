import { parseArgs } from 'node:util';
import { TIME_ZONE } from '../browser/start-chromium';
import { ensureBuild } from '../build';
import { buildWith } from '../proof/seeded';
import { SEEDED, type SeededBug } from './defects';
import { findMissing, keepCaught, keepWorld, readCaught, readWorlds, WHOLE, writeChaos } from './results';
import { runWorld, type WorldReport } from './run-world';

/**
 * `npm run chaos`: 1,000 sends in worlds of a hundred, then every seeded bug, then docs/proof.md. What was run on the
 * same sources before counts, so that it can be run in parts.
 *   --seed N     the seed of the first world; without it a new one
 *   --sends M    only so many sends
 *   --at-once K  so many browsers at the same time
 *   --defects    only the seeded bugs that were not caught yet; with a name only that one
 */
const WORLD = 100;
/** So many messages a seeded bug may take to be seen, and so often it is tried. */
const BUG = { sends: 60, tries: 3 };

process.env.TZ = TIME_ZONE;
// Node's HTTP/2 on a stream that is no socket asserts now and then that a write has ended which a cut took away: the
// sandbox's server, not the extension (see tests/e2e/vitest.config.ts).
process.on('uncaughtException', (error) => {
  if (error.stack?.includes('JSStreamSocket.doWrite')) return;
  console.error(error);
  process.exit(1);
});
const { values, positionals } = parseArgs({
  options: {
    seed: { type: 'string' },
    sends: { type: 'string' },
    'at-once': { type: 'string' },
    defects: { type: 'boolean' },
  },
  allowPositionals: true,
});
const seed = Number(values.seed ?? Math.floor(Math.random() * 1_000_000));
let ok = true;
if (!values.defects) await runWorlds(Number(values.sends ?? WHOLE - countSends()));
if (values.defects || (values.sends === undefined && ok)) await runDefects(positionals[0]);

const missing = findMissing(readWorlds(), readCaught());
if (missing.length === 0) writeChaos(readWorlds(), readCaught());
console.log(missing.length === 0 ? 'docs/proof.md is written.' : `Missing:\n${missing.join('\n')}`);
const isWholeRun = values.sends === undefined && !values.defects;
process.exit(ok && (!isWholeRun || missing.length === 0) ? 0 : 1);

function countSends(): number {
  return readWorlds().reduce((n, { sends }) => n + sends, 0);
}

async function runWorlds(sends: number): Promise<void> {
  ensureBuild();
  const sizes = Array.from({ length: Math.ceil(Math.max(0, sends) / WORLD) }, (_, i) =>
    Math.min(WORLD, sends - i * WORLD),
  );
  const worlds = sizes.map((size, i) => ({ seed: seed + i, sends: size }));
  const lane = async () => {
    for (let next = worlds.shift(); next && ok; next = worlds.shift()) {
      const report = await runWorld(next);
      keepWorld(report);
      tell(report);
      if (report.violations.length > 0) ok = false;
    }
  };
  await Promise.all(Array.from({ length: Number(values['at-once'] ?? 1) }, lane));
}

async function runDefects(name: string | undefined): Promise<void> {
  const caught = readCaught();
  for (const bug of SEEDED) {
    if (name ? bug.name !== name : caught.some(({ defect }) => defect === bug.says)) continue;
    const line = await catchBug(bug);
    console.log(`${bug.name}: ${line ?? 'NOT CAUGHT'}`);
    if (line) keepCaught({ defect: bug.says, line });
    else ok = false;
  }
}

/** The line of the judge that saw it, by the promise that it breaks. */
async function catchBug(bug: SeededBug): Promise<string | null> {
  const extension = buildWith(bug);
  // Over HTTP/2, which every third seed is not.
  const first = seed - (seed % 3) + 1;
  for (let i = 0; i < BUG.tries; i++) {
    const world = { seed: first + 3 * i, sends: BUG.sends, weights: bug.weights, extension };
    const { violations } = await runWorld(world);
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
