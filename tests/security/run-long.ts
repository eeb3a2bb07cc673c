import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ensureBuild } from '../build';
import { forgetHosts, type Judged, judgeHosts, readHosts, SUM_OF_TESTS } from '../hosts';
import { readFigures } from '../proof/figures';
import { describeTries } from '../proof/late';
import { readOptionsOrEnd } from '../proof/options';
import { type Caught, toTable, writeSection } from '../proof/section';
import { assertMayCount, type SumOfTests } from '../proof/sum';
import { BUILDS, DEFECTS, type Seeded } from './defects';
import { forgetNotes, type Note, readNotes } from './notes';
import { readOptions, USAGE } from './options';
import { THREATS } from './threats';

/**
 * `npm run security`: every attack as often as docs/proof.md says, then the same on builds with known defects; writes the
 * section. SECURITY_SEED repeats a run. `-- --defects` runs the defects alone, `-- --few` all of it in its short form;
 * neither writes anything.
 */
const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const sumOfTests = findSumOfTests();
const options = readOptionsOrEnd(USAGE, (args) => {
  const read = readOptions(args, process.env.SECURITY_SEED);
  if (!read.few && !read.defects) assertMayCount(sumOfTests, THREATS);
  return read;
});
const SEED = String(options.seed ?? Date.now() >>> 0);
const { few: isFew, defects: onlyDefects } = options;
const REPORT = join(ROOT, '.cache/test-reports/security.json');

type Test = { title: string; ancestorTitles: string[]; status: string; failureMessages?: string[] };
type Ran = { file: string; tests: Test[]; message: string };

/** Runs these files; with a filter only the tests whose titles begin so. */
function run(
  config: string,
  files: readonly string[],
  env: Record<string, string>,
  titles: readonly string[] = [],
): Ran[] {
  rmSync(REPORT, { force: true });
  const only = titles.length > 0 ? ['-t', titles.map(literal).join('|')] : [];
  const args = ['vitest', 'run', '--config', config, '--reporter=json', `--outputFile.json=${REPORT}`];
  spawnSync('npx', [...args, ...only, ...files], {
    cwd: ROOT,
    env: { ...process.env, SECURITY_SEED: SEED, ...env },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  if (!existsSync(REPORT)) return [];
  const { testResults } = JSON.parse(readFileSync(REPORT, 'utf8')) as {
    testResults: { name: string; message: string; assertionResults: Test[] }[];
  };
  return testResults.map(({ name, message, assertionResults }) => ({
    file: relative(ROOT, name).replaceAll('\\', '/'),
    tests: assertionResults,
    message,
  }));
}
const literal = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The head of tests that look at the suite itself: whether its probes would see something. */
const OF_THE_SUITE = ['with seeded defects', 'the counting of steps'];

/** Tests that held: on the build in a browser, on the probes themselves, on the sources in Node. */
type Held = { built: number; probes: number; sources: number };

/** Everything as it was built: all of it must hold. */
function attack(): { held: Held; failures: string[]; notes: Note[] } {
  forgetNotes();
  forgetHosts();
  const many: Record<string, string> = isFew ? {} : { SECURITY_LONG: '1', SECURITY_RUNS: '5000' };
  const inBrowser = run('tests/security/vitest.config.ts', ['tests/security'], many);
  const named = THREATS.flatMap(({ tests }) => tests.map(([file]) => file));
  const units = [...new Set(named)].filter(
    (file) =>
      /\.test\.tsx?$/.test(file) && !/^tests\/(e2e|security|firefox|faults|wire|release)\//.test(file),
  );
  const inNode = run('tests/vitest.config.ts', units, {});
  const all = [...inBrowser, ...inNode];
  const failures = all.flatMap(({ file, tests, message }) => [
    ...(tests.length === 0 ? [`${file}: ${message || 'no test ran'}`] : []),
    ...tests
      .filter(({ status }) => status !== 'passed')
      .map((one) => `${file}: ${one.title}: ${linesOf(one).join('; ')}`),
  ]);
  const missing = [...units, 'tests/security/'].filter(
    (file) => !all.some((one) => one.file.startsWith(file)),
  );
  const isOfSuite = ({ ancestorTitles: [head = ''] }: Test) => OF_THE_SUITE.includes(head);
  const passed = (ran: Ran[], of: (one: Test) => boolean) =>
    ran.flatMap(({ tests }) => tests).filter((one) => one.status === 'passed' && of(one)).length;
  return {
    held: {
      built: passed(inBrowser, (one) => !isOfSuite(one)),
      probes: passed(inBrowser, isOfSuite),
      sources: passed(inNode, () => true),
    },
    failures: [...failures, ...missing.map((file) => `${file}: did not run`)],
    notes: readNotes(),
  };
}

/** The first line of each thing that a test said. */
const linesOf = ({ failureMessages = [] }: Test) => failureMessages.map((one) => one.split('\n')[0] ?? '');

/** The part of a line that tells of the defect; what is left out is marked. */
function excerpt(line: string, by: RegExp): string {
  const told = by.exec(line);
  const from = told && told.index > 60 ? told.index : 0;
  const until = Math.max((told?.index ?? 0) + (told?.[0].length ?? 0), from + 200);
  return `${from > 0 ? 'AssertionError … ' : ''}${line.slice(from, until)}${line.length > until ? ' …' : ''}`;
}

/** What each defect's test said of it; null where it saw nothing. */
function findCaught(): [Seeded, string | null][] {
  return BUILDS.flatMap(({ name, defects, make }) => {
    const folder = make();
    const files = [...new Set(defects.map(({ file }) => file))];
    const ran = run(
      'tests/security/vitest.config.ts',
      files,
      { TEST_EXTENSION: folder, SECURITY_RUNS: '300' },
      defects.flatMap(({ title, after }) => [title, after]).filter((one) => one !== undefined),
    );
    console.log(`${name}: ${files.length} files`);
    return defects.map((one): [Seeded, string | null] => {
      const tests = ran.find(({ file }) => file === one.file)?.tests ?? [];
      const lines = tests
        .filter(({ title, status }) => title.startsWith(one.title) && status === 'failed')
        .flatMap(linesOf);
      // What only came too late, or saw another defect of the same build, has not seen this one.
      const line = lines.find((said) => said.startsWith('AssertionError') && one.line.test(said));
      return [one, line ? excerpt(line, one.line) : null];
    });
  });
}

function describe({ built, probes, sources }: Held, notes: readonly Note[], caught: number): string {
  const rows = THREATS.map(({ id, what, against, tests, not }) => {
    const counted = notes.filter(([threat]) => threat === id).map(([, figure]) => figure);
    const files = [
      ...new Set(tests.map(([file]) => file.replace(/^tests\//, '').replace(/\.(test\.)?tsx?$/, ''))),
    ];
    return [
      id,
      what,
      against,
      files.join(', '),
      [...counted, ...(not ? [`Not tested: ${not}`] : [])].join('; '),
    ];
  });
  return [
    `Seed ${SEED}. On the production build ${built} tests held (in Chromium; the expressions of its scripts are counted in Node), and ${sources} of the sources in Node, without a browser. ${probes} more saw that the probes see something. ${caught} mistakes that were put in on purpose were seen, each by a line that names it. \`SECURITY_SEED=${SEED} npm run security\` repeats it. Files stand in \`tests\`; those that this run does not start run in \`npm test\`, as do short forms of all others.`,
    toTable([['threat', 'what', 'what stands against it', 'tests', 'counted'], ...rows]),
    describeHosts(judgeHosts(readHosts()), sumOfTests?.judged ?? null),
    ...(sumOfTests ? [describeTests(sumOfTests)] : []),
  ].join('\n\n');
}

/** What browsers asked for: of this run, and of the last `npm test`, which was on the same sources. */
function describeHosts(here: Judged, tests: Judged | null): string {
  const both = tests ? [here, tests] : [here];
  const sum = (of: 'browsers' | 'requests') => both.reduce((all, one) => all + one[of], 0);
  const list = (of: 'hosts' | 'ofChromium') =>
    [...new Set(both.flatMap((one) => one[of]))].sort().map((host) => `\`${host}\``);
  const rest = list('ofChromium');
  return [
    `Hosts that were asked for by ${sum('browsers')} browsers (${here.browsers} of this run, ${tests?.browsers ?? 0} of \`npm test\` on the same sources; ${sum('requests')} requests): ${list('hosts').join(', ')}. The token was told to \`api.hona.com\` alone.`,
    rest.length > 0
      ? `Also asked for, and let through by name, since Chromium asks for them by itself: ${rest.join(', ')}. Who asked does not show there; that the extension cannot (its policy names Hona alone) is what T14 tries in its pages and its worker.`
      : 'Nothing else was asked for.',
    'Not in this sum: Firefox, and browsers that no test watches while they rest.',
  ].join(' ');
}

/** How `npm test` ended, in which the files of the table that this run does not start have to pass. */
function describeTests({ failed, leftOut, tries }: SumOfTests): string {
  const others = failed > 0 ? `${failed} tests or parts beside them failed` : 'none failed';
  return [
    `In the last \`npm test\` on the same sources all files named above passed; ${others}.`,
    ...(leftOut.length > 0 ? [`Left out: ${leftOut.join(', ')}.`] : []),
    ...(tries.length > 0
      ? [
          `What failed in it at the first try, or in a run before it on these sources: ${describeTries(tries)}.`,
        ]
      : []),
  ].join(' ');
}

/** Null where `npm test` has not run on these sources: then nothing is said of the whole. */
function findSumOfTests(): SumOfTests | null {
  try {
    return readFigures<SumOfTests>(SUM_OF_TESTS);
  } catch {
    return null;
  }
}

ensureBuild();
const { held, failures, notes } = onlyDefects
  ? { held: { built: 0, probes: 0, sources: 0 }, failures: [], notes: [] }
  : attack();
const wrong = onlyDefects ? [] : [...judgeHosts(readHosts()).wrong, ...(sumOfTests?.judged.wrong ?? [])];
const seen = findCaught();
const problems = [
  ...failures,
  ...wrong,
  ...seen.filter(([, line]) => line === null).map(([{ says, file }]) => `${file} did not see that ${says}`),
];
for (const [{ says }, line] of seen) console.log(`${says}: ${line ?? 'NOT SEEN'}`);
for (const problem of problems) console.log(`FAILED: ${problem}`);
if (problems.length > 0) process.exitCode = 1;
else if (!onlyDefects) {
  const caught: Caught[] = seen.map(([{ says }, line]) => ({ defect: says, line: line ?? '' }));
  const section = describe(held, notes, DEFECTS.length);
  if (isFew) console.log(section);
  else writeSection('attacks', 'Attacks', section, { caught });
  console.log(
    `${held.built} tests held on the build, ${held.sources} on the sources, ${DEFECTS.length} defects seen`,
  );
}
