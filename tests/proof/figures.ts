import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describeTries, type FileReport, listTries, mayRunAgain, type Tried } from './late';
import { WrongCommand } from './options';
import { readSourcesIfKnown } from './sources';
import type { SuiteOptions } from './suite-options';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.cache/figures');
/**
 * As they were when this process began: what it measures is of these, also where somebody changes them meanwhile. Null:
 * sources without their history, as from an archive, can be tested, and have no section of their own.
 */
export const BEGAN_WITH = readSourcesIfKnown();

/** Where figures are kept, and what they are of. */
export type Place = { folder: string; of: () => string };

export const OF_SOURCES: Place = { folder: FOLDER, of: () => BEGAN_WITH?.id ?? 'no history' };
/** For what stays true of a product, whatever becomes of its tests. */
export const OF_PRODUCT: Place = { folder: FOLDER, of: () => BEGAN_WITH?.product ?? 'no history' };

/** What a test of a suite measured, for the suite's own section of docs/proof.md; with the sources that it is of. */
export function keepFigures(name: string, figures: unknown, { folder, of }: Place = OF_SOURCES): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ of: of(), figures }));
}

/** Throws where the test that measures it has not run on these sources. */
export function readFigures<T>(name: string, { folder, of }: Place = OF_SOURCES): T {
  const kept = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { of: string; figures: T };
  if (kept.of !== of()) throw new Error(`"${name}" was measured on other sources: measure it anew.`);
  return kept.figures;
}

export type SuiteReport = {
  passed: number;
  failed: number;
  /** Files that were run again without the others, in this run or one before. */
  again: string[];
  /** What failed in earlier runs on the same sources, whole or not. */
  tries: Tried[];
  tests: { title: string; state: string }[];
  /** Every file of the suite is among them. */
  isWhole: boolean;
};

/** What is kept of a run: Vitest's report, and the files that were run again since. */
type Kept = { testResults: FileReport[]; again: string[] };

/**
 * Runs a suite of tests to its end. With `again` only the files that failed the last time, if any; the others count as they
 * were then, and so does what they measured. Throws WrongCommand where nothing was run on these sources, or something was
 * wrong, not late.
 */
export async function runSuite(config: string, { again, filters }: SuiteOptions): Promise<SuiteReport> {
  mkdirSync(FOLDER, { recursive: true });
  const report = reportOf(config);
  const old = again ? readLastRun(config) : null;
  const bad = old ? listBad(old) : [];
  rmSync(report, { force: true });
  if (!again || bad.length > 0) await runVitest(config, report, again ? bad : filters);
  const fresh = readReport(report).testResults;
  const kept = joinRuns(old, fresh);
  const files = kept.testResults;
  writeFileSync(report, JSON.stringify(kept));
  keepFigures(nameOf(report), null);
  const tries = readTries(report);
  // Also of a run that is started whole, or for some files alone: a promise that broke once is not tried until it holds.
  keepFigures(triesOf(report), [...tries, ...fresh.flatMap(listTries)]);
  const tests = files.flatMap(({ name, assertionResults }) =>
    assertionResults.length > 0
      ? assertionResults.map(({ fullName, status }) => ({ title: fullName, state: status }))
      : [{ title: name, state: 'failed' }],
  );
  const passed = tests.filter(({ state }) => state === 'passed').length;
  const ran = new Set(files.map(({ name }) => fromRoot(name)));
  return {
    passed,
    failed: tests.length - passed + (files.length === 0 ? 1 : 0),
    again: kept.again,
    tries: tries.map((one) => ({ ...one, file: fromRoot(one.file) })),
    tests,
    isWhole: listTestFiles(config).every((file) => ran.has(file)),
  };
}

const listBad = ({ testResults }: Kept) =>
  testResults.filter(({ status }) => status !== 'passed').map(({ name }) => name);

/**
 * The last run, with its bad files as they are now; one of which nothing came back stays bad.
 * @param old null: all of it was run anew
 */
export function joinRuns(old: Kept | null, fresh: FileReport[]): Kept {
  if (!old) return { testResults: fresh, again: [] };
  const rest = old.testResults.filter(({ name }) => !fresh.some((one) => one.name === name));
  return { testResults: [...rest, ...fresh], again: [...new Set([...old.again, ...listBad(old)])] };
}

/** All files of tests beside this configuration and below, from the root of the repository, with `/`. */
export function listTestFiles(config: string): string[] {
  const folder = dirname(config);
  const files = readdirSync(join(ROOT, folder), { recursive: true, encoding: 'utf8' });
  return files
    .filter((file) => file.endsWith('.test.ts'))
    .map((file) => fromRoot(join(ROOT, folder, file)))
    .sort();
}

/** What was run last of this suite. Throws WrongCommand where that was nothing, on other sources, or is not to be tried again. */
export function readLastRun(config: string): Kept {
  const report = reportOf(config);
  const old = readReport(report);
  try {
    if (old.testResults.length > 0) readFigures(nameOf(report));
  } catch {
    throw new WrongCommand('The last run was on other sources, or was broken off: run all of it first.');
  }
  if (old.testResults.length === 0) throw new WrongCommand('Nothing was run before that could be run again.');
  assertMayRunAgain(old.testResults);
  return old;
}

/** Only what came too late, or did not start, is run again: what was wrong is wrong. Throws WrongCommand. */
export function assertMayRunAgain(files: readonly FileReport[]): void {
  const wrong = files.filter((file) => file.status !== 'passed' && !mayRunAgain(file)).flatMap(listTries);
  if (wrong.length > 0)
    throw new WrongCommand(
      `--again is for what came too late or did not start. This was wrong, so all of it has to be run: ${describeTries(wrong.map((one) => ({ ...one, file: fromRoot(one.file) })))}.`,
    );
}

async function runVitest(config: string, report: string, files: readonly string[]): Promise<void> {
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['vitest', 'run', '--config', config, ...reporters, ...files];
  const options = { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' } as const;
  await new Promise((resolve) => spawn('npx', args, options).once('close', resolve));
}

const reportOf = (config: string) => join(FOLDER, `report-${basename(dirname(config))}.json`);

const fromRoot = (path: string) => relative(ROOT, path).replaceAll('\\', '/');

/** Beside the report: what it is of. */
const nameOf = (report: string) => `of ${basename(report, '.json')}`;

const triesOf = (report: string) => `tries ${basename(report, '.json')}`;

function readTries(report: string): Tried[] {
  try {
    return readFigures<Tried[]>(triesOf(report));
  } catch {
    // None yet, or on other sources.
    return [];
  }
}

/** Vitest's own report knows nothing of files that were run again. */
function readReport(report: string): Kept {
  if (!existsSync(report)) return { testResults: [], again: [] };
  return { again: [], ...(JSON.parse(readFileSync(report, 'utf8')) as Pick<Kept, 'testResults'>) };
}

/** What a section says of a run in several parts, or of one after others that failed. */
export function describeRun({ passed, again, tries }: SuiteReport): string {
  const files = again.map(fromRoot);
  const said = [
    ...(files.length > 0 ? [`run again, without the others: ${files.join(', ')}`] : []),
    ...(tries.length > 0 ? [`failed before, on the same sources: ${describeTries(tries)}`] : []),
  ];
  return said.length > 0 ? `${passed} tests (${said.join('; ')})` : `${passed} tests`;
}
