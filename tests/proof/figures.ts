import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FOLDER = join(ROOT, '.cache/figures');
const REPORT = join(FOLDER, 'report.json');

/** What a test of a suite measured, for the suite's own section of docs/proof.md. */
export function keepFigures(name: string, figures: unknown): void {
  mkdirSync(FOLDER, { recursive: true });
  writeFileSync(join(FOLDER, `${name}.json`), JSON.stringify(figures));
}

/** Throws where the test that measures it has not run. */
export function readFigures<T>(name: string): T {
  return JSON.parse(readFileSync(join(FOLDER, `${name}.json`), 'utf8')) as T;
}

export type SuiteReport = { passed: number; failed: number; tests: { title: string; state: string }[] };

/** Runs a suite of tests to its end; what an earlier run measured is forgotten before. */
export async function runSuite(config: string, filters: readonly string[] = []): Promise<SuiteReport> {
  rmSync(FOLDER, { recursive: true, force: true });
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${REPORT}`];
  await new Promise((resolve) => {
    const args = ['vitest', 'run', '--config', config, ...reporters, ...filters];
    const options = { cwd: ROOT, stdio: 'inherit', shell: process.platform === 'win32' } as const;
    spawn('npx', args, options).once('close', resolve);
  });
  if (!existsSync(REPORT)) return { passed: 0, failed: 1, tests: [] };
  const { numPassedTests, numTotalTests, testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    numPassedTests: number;
    numTotalTests: number;
    testResults: { status: string; assertionResults: { fullName: string; status: string }[] }[];
  };
  const brokenFiles = testResults.filter(
    (one) => one.status === 'failed' && one.assertionResults.length === 0,
  );
  return {
    passed: numPassedTests,
    failed: numTotalTests - numPassedTests + brokenFiles.length,
    tests: testResults.flatMap((file) =>
      file.assertionResults.map(({ fullName, status }) => ({ title: fullName, state: status })),
    ),
  };
}
