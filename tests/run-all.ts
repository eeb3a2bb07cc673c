// First of all: see there.
import './browser/ensure-first';

import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureChromium } from './browser/find-chromium';
import { ensureCommand } from './browser/install';
import { ensureFirefox } from './firefox/find-firefox';
import { forgetHosts, judgeHosts, readHosts, SUM_OF_TESTS } from './hosts';
import { BEGAN_WITH, keepFigures, readFigures } from './proof/figures';
import { type FileReport, isLate, listTries, type Tried } from './proof/late';
import { assertUnchanged } from './proof/sources';
import type { SumOfTests } from './proof/sum';
import { forgetTables, readTables } from './tables';

/** `npm test`: every part, whatever became of the ones before it; the last line counts. */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const REPORTS = `${ROOT}.cache/test-reports`;

/** So many files at the most: where more are late, something is wrong with the product. */
const MOST_LATE = 3;

type Part = {
  name: string;
  script: string;
  counted?: boolean;
  /** Drives browsers: what only came too late on a busy computer is looked at once more, alone. */
  patient?: boolean;
  /** Throws what to install where this computer lacks it: then the part fails where `CI` is set, else it is left out. */
  needs?: () => unknown;
};
type Outcome = {
  passed: number;
  failed: number;
  note: string;
  /** As in SumOfTests; missing: none. */
  held?: string[];
  tries?: Tried[];
  leftOut?: string;
};

/** One after the other; of a stage's lanes each begins at once, and its parts run one after the other. */
const STAGES: readonly (readonly (readonly Part[])[])[] = [
  // Writes what all others read of the configuration: the unit tests need not write it again.
  [[{ name: 'types', script: 'test:types' }]],
  [
    [{ name: 'unit tests', script: 'test:prepared', counted: true }],
    [
      { name: 'lint and format', script: 'test:lint' },
      { name: 'build for Chrome and Edge', script: 'build' },
      { name: 'build for Firefox', script: 'build:firefox' },
      { name: 'bundles', script: 'test:bundles' },
      { name: 'release', script: 'test:release', counted: true },
      {
        name: 'tests in Firefox',
        script: 'test:firefox',
        counted: true,
        patient: true,
        needs: ensureFirefox,
      },
      // They mostly wait, so there is room beside the unit tests.
      { name: 'faults on the way to Hona', script: 'test:faults', counted: true, patient: true },
    ],
  ],
  // Takes all that the computer has.
  [[{ name: 'tests in a browser', script: 'test:e2e', counted: true, patient: true }]],
];

/** Vitest's JSON report, as far as it is read here. */
type Report = {
  numPassedTests: number;
  numFailedTests: number;
  numPendingTests: number;
  numTodoTests: number;
  testResults: FileReport[];
};

const tools = prepareTools();
// An older build must not stand in for one that fails now.
for (const name of ['chrome-mv3', 'firefox-mv3'])
  rmSync(`${ROOT}.output/${name}`, { recursive: true, force: true });
mkdirSync(REPORTS, { recursive: true });
forgetTables();
forgetHosts();

const outcomes = [tools];
for (const lanes of STAGES) await Promise.all(lanes.map(runLane));
const judged = judgeHosts(readHosts());
outcomes.push(judgeAsked());

for (const table of readTables()) console.log(`\n${table.trimEnd()}`);

const passed = outcomes.reduce((sum, one) => sum + one.passed, 0);
const failed = outcomes.reduce((sum, one) => sum + one.failed, 0);
keepSum();
console.log(`\n${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 ? 1 : 0;

/** A missing tool counts as one failure; the parts that do not need it still run. */
function prepareTools(): Outcome {
  try {
    const browser = ensureChromium();
    ensureCommand('openssl', 'openssl');
    console.log(`Chromium: ${browser}`);
    return { passed: 0, failed: 0, note: '' };
  } catch (error) {
    console.log(error instanceof Error ? error.message : String(error));
    return { passed: 0, failed: 1, note: '' };
  }
}

/** T14, over every browser of the run: nobody was asked but who may be. */
function judgeAsked(): Outcome {
  const { browsers, requests, hosts, wrong } = judged;
  const failed = wrong.length > 0 || browsers === 0;
  console.log(
    `${failed ? 'FAILED' : 'ok    '}  hosts that were asked: ${requests} requests of ${browsers} browsers to ${hosts.join(', ')}`,
  );
  for (const one of wrong) console.log(one);
  return { passed: +!failed, failed: +failed, note: '' };
}

/** With the sources that it is of: a test that runs alone later, or on others, adds nothing to it. */
function keepSum(): void {
  try {
    assertUnchanged(BEGAN_WITH);
  } catch (error) {
    console.log(`Not kept for docs/proof.md. ${error instanceof Error ? error.message : error}`);
    return;
  }
  const sum: SumOfTests = {
    judged,
    failed,
    leftOut: outcomes.flatMap(({ leftOut = [] }) => leftOut),
    held: outcomes.flatMap(({ held = [] }) => held),
    tries: [...readTries(), ...outcomes.flatMap(({ tries = [] }) => tries)],
  };
  keepFigures(SUM_OF_TESTS, sum);
}

/** Of the runs before on these sources. */
function readTries(): readonly Tried[] {
  try {
    return readFigures<SumOfTests>(SUM_OF_TESTS).tries;
  } catch {
    return [];
  }
}

async function runLane(parts: readonly Part[]): Promise<void> {
  for (const part of parts) outcomes.push(await run(part));
}

/** Runs one npm script; shows what it said only where it failed. */
async function run({ name, script, counted, patient, needs }: Part): Promise<Outcome> {
  try {
    needs?.();
  } catch (error) {
    console.log(`not run  ${name}: ${error instanceof Error ? error.message : error}`);
    return { passed: 0, failed: process.env.CI ? 1 : 0, note: '', leftOut: name };
  }
  const start = Date.now();
  const { outcome, output, report } = await runOnce(script, counted);
  if (outcome.failed > 0) console.log(`\n${output.trim()}\n`);
  if (patient && report) await lookAgain(script, report, outcome);
  if (!counted && outcome.failed === 0) outcome.held = [name];
  const seconds = ((Date.now() - start) / 1000).toFixed(1);
  console.log(`${outcome.failed > 0 ? 'FAILED' : 'ok    '}  ${name} (${seconds} s)${outcome.note}`);
  return outcome;
}

async function runOnce(
  script: string,
  counted = false,
  files: readonly string[] = [],
): Promise<{ outcome: Outcome; output: string; report?: Report }> {
  const path = `${REPORTS}/${script.replace(':', '-')}${files.length > 0 ? '-again' : ''}.json`;
  rmSync(path, { force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${path}`];
  const { code, output } = await runScript(script, counted ? ['--', ...reporters, ...files] : []);
  if (!counted) return { outcome: { passed: +(code === 0), failed: +(code !== 0), note: '' }, output };
  if (!existsSync(path)) return { outcome: { passed: 0, failed: 1, note: ': no report' }, output };
  const report: Report = JSON.parse(readFileSync(path, 'utf8'));
  return { outcome: count(report, code), output, report };
}

/**
 * Files in which nothing was wrong but that it did not come in time run once more with the computer to themselves; what
 * they say then counts, and both is said. A wrong value is wrong at once.
 */
async function lookAgain(script: string, report: Report, outcome: Outcome): Promise<void> {
  const bad = report.testResults.filter((file) => file.status === 'failed');
  if (bad.length === 0 || bad.length > MOST_LATE || !bad.every(isLate)) return;
  const inBad = bad.flatMap((file) => file.assertionResults);
  const passed = inBad.filter((test) => test.status === 'passed').length;
  const lost = inBad.length - passed + bad.filter((file) => file.assertionResults.length === 0).length;
  const again = await runOnce(
    script,
    true,
    bad.map((file) => relative(ROOT, file.name)),
  );
  if (again.outcome.failed > 0) console.log(`\n${again.output.trim()}\n`);
  console.log(`once more, alone: ${bad.map((file) => relative(ROOT, file.name)).join(', ')}`);
  outcome.held = [...(outcome.held ?? []), ...(again.outcome.held ?? [])];
  outcome.tries = [...(outcome.tries ?? []), ...(again.outcome.tries ?? [])];
  outcome.passed += again.outcome.passed - passed;
  outcome.failed += again.outcome.failed - lost;
  outcome.note = `: ${outcome.passed} passed, of these ${again.outcome.passed} at the second try`;
  if (outcome.failed > 0) outcome.note += `, ${outcome.failed} failed`;
}

function runScript(script: string, extra: readonly string[]): Promise<{ code: number; output: string }> {
  const isWindows = process.platform === 'win32';
  const child = spawn('npm', ['run', '--silent', script, ...extra], { cwd: ROOT, shell: isWindows });
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data));
  child.stderr.on('data', (data: Buffer) => (output += data));
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** A test that did not run proves nothing, so it counts as failed; so does a file without a single test. */
function count(report: Report, code: number): Outcome {
  const skipped = report.numPendingTests + report.numTodoTests;
  const empty = report.testResults.filter((file) => file.assertionResults.length === 0).length;
  const failed = report.numFailedTests + skipped + empty;
  // Vitest also fails for errors outside of tests, such as an unhandled rejection.
  const others = code !== 0 && failed === 0 ? 1 : 0;
  const note = `: ${report.numPassedTests} passed${failed + others > 0 ? `, ${failed + others} failed` : ''}`;
  return {
    passed: report.numPassedTests,
    failed: failed + others,
    note,
    held: report.testResults.filter(isWhole).map(({ name }) => fromRoot(name)),
    tries: report.testResults.flatMap(listTries).map((one) => ({ ...one, file: fromRoot(one.file) })),
  };
}

function isWhole({ status, assertionResults: all }: FileReport): boolean {
  return status === 'passed' && all.length > 0 && all.every((one) => one.status === 'passed');
}

function fromRoot(path: string): string {
  return relative(ROOT, path).replaceAll('\\', '/');
}
