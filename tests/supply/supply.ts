import { fileURLToPath } from 'node:url';
import JSZip from 'jszip';
import { makeZip, readFolder } from '../../release/archive';
import { listShipped } from '../../release/shipped';
import { ensureBuild } from '../build';
import { parseCommand, readOptionsOrEnd } from '../proof/options';
import { type Caught, toTable, writeSection } from '../proof/section';
import { compareArchives } from './compare-archives';
import { SUPPLY_DEFECTS } from './defects';
import { readSupply } from './read-supply';
import { type Asked, askRegistry, judgeAnswers } from './registry';
import { findNew, SUPPLY_RULES } from './rules';
import { type BuildName, buildElsewhere } from './second-build';

/**
 * `npm run supply`: what the extension is made of, and that the same sources make the same archives elsewhere. A bad answer
 * of the registry fails. Where it does not answer a question, that question is open, and fails only with SUPPLY_STRICT set.
 * Where something does not hold, docs/proof.md stays as it is. `-- --ask` only asks the registry, as `.ci/run` does.
 * Each part says what it does as it begins: in all it takes minutes.
 */
const USAGE = `What is possible:
  npm run supply                  what is open since the registry did not answer is said
  npm run supply -- --ask         what the registry says, and nothing else; writes nothing
  SUPPLY_STRICT=1 npm run supply  the same, and it fails where something is open; with -- --ask too`;

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const BUILDS: readonly BuildName[] = ['chrome-mv3', 'firefox-mv3'];
const { ask: onlyAsk } = readOptionsOrEnd(USAGE, (args) => parseCommand(args, { ask: 'flag' }).values);
const isStrict = !!process.env.SUPPLY_STRICT;
if (onlyAsk) await askOnly();
const failures: string[] = [];
const caught: Caught[] = [];

begin('Reading what is installed, and judging it by the rules.');
const supply = readSupply();
const rules = SUPPLY_RULES.map(({ name, find }) => [name, verdict(find(supply))]);
begin(`Putting ${SUPPLY_DEFECTS.length} mistakes into it: each must be seen.`);
for (const { name, put } of SUPPLY_DEFECTS) {
  see(name, findNew(supply, put(supply)));
}

// Asked while the builds run: an answer may take its time, and none takes it all.
const asking = askAloud();
const builds = await compareBuilds();
begin('Waiting for what the registry has not answered yet.');
const asked = await asking;
const judged = judgeAnswers(asked, isStrict);
failures.push(...judged.failures);

const shipped = listShipped(supply.lock).map(({ name, version, license }) => [name, version, license]);
const body = [
  toTable([['rule', `of ${Object.keys(supply.lock.packages).length - 1} packages`], ...rules]),
  toTable([['asked of the registry', 'answer'], ...asked.map(({ question, said }) => [question, said.says])]),
  ...(judged.open.length > 0
    ? [
        'What the registry did not answer is open, not clean: nothing is known of it. With `SUPPLY_STRICT=1` this command fails then; so it must run before a release (README), and in a CI that reaches a registry that answers.',
      ]
    : []),
  toTable([['built twice from the same sources, in folders of different names', 'archives'], ...builds]),
  'The second build shares the installed packages; `npm run reproduce` also installs them anew, in two clean clones.',
  toTable([['shipped package', 'version', 'licence (SPDX)'], ...shipped]),
].join('\n\n');
console.log(body);
if (failures.length > 0) {
  console.log([...failures, 'docs/proof.md stays as it is.'].join('\n'));
  process.exitCode = 1;
} else writeSection('supply', 'Supply chain', body, { caught, version: 'npm and the lockfile' });
for (const { defect, line } of caught) console.log(`caught: ${defect}: ${line}`);
for (const line of judged.open) console.log(line);

/** Says what the registry says, and ends. */
async function askOnly(): Promise<never> {
  const answers = await askAloud();
  const { failures: bad, open } = judgeAnswers(answers, isStrict);
  for (const { question, said } of answers)
    if (said.kind !== 'silent') console.log(`${question}: ${said.says}`);
  for (const line of open) console.log(line);
  for (const line of bad) console.log(`FAILED: ${line}`);
  process.exit(bad.length > 0 ? 1 : 0);
}

/** What begins now, so that nobody takes minutes of silence for the end. */
function begin(what: string): void {
  console.log(`- ${what}`);
}

function askAloud(): Promise<Asked[]> {
  begin('Asking the registry of known weaknesses and of signatures.');
  return askRegistry(ROOT);
}

function verdict(problems: readonly string[]): string {
  failures.push(...problems);
  return problems.length === 0 ? 'holds' : problems.join('; ');
}

function see(defect: string, lines: readonly string[]): void {
  const [line] = lines;
  if (line) caught.push({ defect, line });
  else failures.push(`Not caught: ${defect}`);
}

async function compareBuilds(): Promise<string[][]> {
  for (const name of BUILDS) {
    begin(`Building ${name} here, where it is older than the sources.`);
    ensureBuild(name);
  }
  const elsewhere = await buildElsewhere(BUILDS, (name) => begin(`Building ${name} in another folder.`));
  const rows: string[][] = [];
  for (const name of BUILDS) {
    begin(`Comparing the two archives of ${name}.`);
    const here = await makeZip(readFolder(`${ROOT}.output/${name}`));
    const differences = await compareArchives(here, elsewhere.get(name) ?? Buffer.alloc(0));
    failures.push(...differences.map((one) => `${name}: ${one}`));
    rows.push([name, differences.length === 0 ? `the same ${here.length} bytes` : differences.join('; ')]);
    if (name === 'chrome-mv3') await seedArchives(here);
  }
  return rows;
}

/** The archive as a careless packer would make it, and as a build that writes its own time. */
async function seedArchives(good: Buffer): Promise<void> {
  const dated = await JSZip.loadAsync(good);
  for (const entry of Object.values(dated.files)) entry.date = new Date();
  see('the time of packing in the archive', await compareArchives(good, await pack(dated)));
  const stamped = await JSZip.loadAsync(good);
  const worker = await stamped.file('background.js')?.async('string');
  const stampedZip = stamped.file('background.js', `${worker}//${new Date().toISOString()}`, {
    date: new Date('1980-01-01T00:00:00Z'),
  });
  see('the time of building in a file', await compareArchives(good, await pack(stampedZip)));
}

function pack(zip: JSZip): Promise<Buffer> {
  return zip.generateAsync({ type: 'nodebuffer', platform: 'UNIX', compression: 'DEFLATE' });
}
