import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { WrongCommand } from './options';
import { readSources } from './sources';
import type { SuiteOptions } from './suite-options';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.cache/figures');
/** As they were when this process began: what it measures is of these, also where somebody changes them meanwhile. */
const SOURCES = identify();
const HERE = { folder: FOLDER, of: () => SOURCES };

/** What a test of a suite measured, for the suite's own section of docs/proof.md; with the sources that it is of. */
export function keepFigures(name: string, figures: unknown, { folder, of }: Place = HERE): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.json`), JSON.stringify({ of: of(), figures }));
}

/** Throws where the test that measures it has not run on these sources. */
export function readFigures<T>(name: string, { folder, of }: Place = HERE): T {
  const kept = JSON.parse(readFileSync(join(folder, `${name}.json`), 'utf8')) as { of: string; figures: T };
  if (kept.of !== of()) throw new Error(`"${name}" was measured on other sources: measure it anew.`);
  return kept.figures;
}

/** Sources without their history, as from an archive, can be tested, and have no section of their own. */
function identify(): string {
  try {
    return readSources().id;
  } catch {
    return 'no history';
  }
}

type Place = { folder: string; of: () => string };

export type SuiteReport = {
  passed: number;
  failed: number;
  /** Files that were run again without the others, in this run or one before. */
  again: string[];
  tests: { title: string; state: string }[];
  /** Every file of the suite is among them. */
  isWhole: boolean;
};

/** Vitest's JSON report, as far as it is read here. */
type FileReport = {
  name: string;
  status: string;
  assertionResults: { fullName: string; status: string }[];
};

/** What is kept of a run: Vitest's report, and the files that were run again since. */
type Kept = { testResults: FileReport[]; again: string[] };

/**
 * Runs a suite of tests to its end. With `again` only the files that failed the last time, if any; the others count as they
 * were then, and so does what they measured. Throws WrongCommand where nothing was run on these sources.
 */
export async function runSuite(config: string, { again, filters }: SuiteOptions): Promise<SuiteReport> {
  mkdirSync(FOLDER, { recursive: true });
  const report = reportOf(config);
  const old = again ? readLastRun(config) : null;
  const bad = old ? listBad(old) : [];
  rmSync(report, { force: true });
  if (!again || bad.length > 0) await runVitest(config, report, again ? bad : filters);
  const kept = joinRuns(old, readReport(report).testResults);
  const files = kept.testResults;
  writeFileSync(report, JSON.stringify(kept));
  keepFigures(nameOf(report), null);
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

/** What was run last of this suite. Throws WrongCommand where that was nothing, or on other sources. */
export function readLastRun(config: string): Kept {
  const report = reportOf(config);
  const old = readReport(report);
  try {
    if (old.testResults.length > 0) readFigures(nameOf(report));
  } catch {
    throw new WrongCommand('The last run was on other sources, or was broken off: run all of it first.');
  }
  if (old.testResults.length === 0) throw new WrongCommand('Nothing was run before that could be run again.');
  return old;
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

/** Vitest's own report knows nothing of files that were run again. */
function readReport(report: string): Kept {
  if (!existsSync(report)) return { testResults: [], again: [] };
  return { again: [], ...(JSON.parse(readFileSync(report, 'utf8')) as Pick<Kept, 'testResults'>) };
}

/** What a section says of a run in several parts. */
export function describeRun({ passed, again }: SuiteReport): string {
  const files = again.map(fromRoot);
  return files.length > 0
    ? `${passed} tests (run again, without the others: ${files.join(', ')})`
    : `${passed} tests`;
}
