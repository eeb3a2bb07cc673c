import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus, platform, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { findChromium } from '../browser/find-chromium';
import { ageHere, type OfProduct, retell } from './age';
import { BEGAN_WITH } from './figures';
import { assertUnchanged, readSources, type Sources } from './sources';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const FILE = `${ROOT}docs/proof.md`;

/** The sections of docs/proof.md, in their order there, and the command that writes each. */
export const SECTIONS = {
  chaos: 'npm run chaos',
  wire: 'npm run wire',
  firefox: 'npm run firefox',
  attacks: 'npm run security',
  soak: 'npm run soak',
  bench: 'npm run bench',
  supply: 'npm run supply',
} as const;
export type Section = keyof typeof SECTIONS;

/** One thing that went wrong on purpose, and how the suite said so. */
export type Caught = {
  defect: string;
  /** The line of the suite's own output. */
  line: string;
};

/**
 * Puts what a suite found into its place in docs/proof.md; the other places stay as they are.
 * @param body Markdown below the heading, with tables and seeds
 * @param options.version what was measured, for example "Chromium 156.0.7"; Chromium's own where nothing is said
 * @throws where the sources are not those that this process began with: then nothing is written
 */
export function writeSection(
  name: Section,
  title: string,
  body: string,
  { caught = [], version = describeChromium() }: { caught?: readonly Caught[]; version?: string } = {},
): void {
  assertUnchanged(BEGAN_WITH);
  // Says why, where there is no history.
  const sources = BEGAN_WITH ?? readSources();
  const [open, close] = [`<!-- ${name} -->`, `<!-- /${name} -->`];
  const text = existsSync(FILE) ? readFileSync(FILE, 'utf8') : '';
  const [before, after] = [text.split(open)[0], text.split(close)[1]];
  if (before === undefined || after === undefined)
    throw new Error(`docs/proof.md has no place for ${name}: two lines, ${open} and ${close}.`);
  const lines = [
    `## ${title}`,
    `*\`${SECTIONS[name]}\`, ${describeRun({ now: new Date(), cpu: cpus()[0]?.model, sources })}, ${version}.*`,
    body.trim(),
    ...(caught.length > 0 ? [describeCaught(caught)] : []),
  ];
  writeFileSync(FILE, withAges(`${before}${open}\n\n${lines.join('\n\n')}\n\n${close}${after}`));
}

type Run = { now: Date; cpu?: string; sources: Omit<Sources, 'id'> };

/** What a section says of itself; null where it has not been written. */
export type Stamp = OfProduct & { name: Section; day: string; version: string };

/** As describeRun has it; sections of before name no product, and the oldest no time of day. */
const STAMP =
  /^\*`npm run [a-z]+`, ([\d-]+)(?: [\d:]+ UTC)?, version (\S+) \(([0-9a-f]+)( and changes)?(?:, product ([0-9a-f]+))?\)/m;

/** The stamps of all sections that were written. */
export function readStamps(text: string): Stamp[] {
  return (Object.keys(SECTIONS) as Section[]).flatMap((name) => {
    const part = text.split(`<!-- ${name} -->`)[1]?.split(`<!-- /${name} -->`)[0] ?? '';
    const [, day, version, commit, changed, product] = STAMP.exec(part) ?? [];
    if (!day || !version || !commit) return [];
    return [{ name, day, version, commit, isChanged: Boolean(changed), ...(product && { product }) }];
  });
}

/** Of its own day alone: a change of the product makes no lie of it, nor does one that takes it back. */
const AGE = 'which was, when this table was written';

/** Of a section that was written before sections named their product: its commit alone tells what it is of. */
const NO_PRODUCT = ', older than the product ID';

/**
 * The document with the table of which section is of which sources: they are not all of the same.
 * @param tellAge what it says of a section's product; the second is what it said before, or ""
 */
export function withOverview(text: string, tellAge: (stamp: Stamp, before: string) => string): string {
  const [open, close] = ['<!-- sections -->', '<!-- /sections -->'];
  const [before, after] = [text.split(open)[0], text.split(close)[1]];
  if (before === undefined || after === undefined)
    throw new Error(`docs/proof.md has no place for its overview: two lines, ${open} and ${close}.`);
  const stamps = readStamps(text);
  const rows = (Object.keys(SECTIONS) as Section[]).map((name) => {
    const stamp = stamps.find((one) => one.name === name);
    const of = stamp
      ? `${stamp.version}, commit ${stamp.commit}${stamp.isChanged ? ' and changes' : ''}${stamp.product ? `, product ${stamp.product}` : NO_PRODUCT}`
      : '';
    const age = stamp ? tellAge(stamp, readAges(text)[name] ?? '') : '';
    return [name, `\`${SECTIONS[name]}\``, stamp?.day ?? 'not written', of, age];
  });
  return `${before}${open}\n\n${toTable([['section', 'written by', 'on', 'measured on', AGE], ...rows])}\n\n${close}${after}`;
}

/** The document with an overview that is true of what lies here. */
export function withAges(text: string): string {
  const age = ageHere();
  return withOverview(text, (stamp, before) => retell(age(stamp), before));
}

/** What the overview says of each section's product. */
export function readAges(text: string): Record<string, string> {
  const table = text.split('<!-- sections -->')[1]?.split('<!-- /sections -->')[0] ?? '';
  const rows = table.split('\n').map((line) => line.split('|').map((cell) => cell.trim()));
  return Object.fromEntries(rows.map(([, name = '', , , , age = '']) => [name, age]));
}

/** A Markdown table; its first row is the heading. */
export function toTable(rows: readonly (readonly (string | number)[])[]): string {
  const cells = (row: readonly (string | number)[]) =>
    `| ${row.map((cell) => String(cell).replaceAll('|', '\\|').replaceAll('\n', ' ')).join(' | ')} |`;
  const [head = [], ...rest] = rows;
  return [cells(head), `|${head.map(() => '---').join('|')}|`, ...rest.map(cells)].join('\n');
}

function describeCaught(caught: readonly Caught[]): string {
  const rows = caught.map(({ defect, line }) => [defect, `\`${line.replaceAll('`', "'")}\``]);
  return `Defects that were put in, and the line that caught each:\n\n${toTable([['defect', 'line'], ...rows])}`;
}

/**
 * When, on which sources and on which computer a section was written.
 * @param run.cpu as the system calls it; missing where it says nothing
 */
export function describeRun({ now, cpu = '', sources: { commit, isChanged, product } }: Run): string {
  const { version } = JSON.parse(readFileSync(`${ROOT}package.json`, 'utf8')) as { version: string };
  // Processors pad their names.
  const model = cpu.replace(/\s+/g, ' ').trim() || 'a processor without a name';
  const computer = `${model}, ${cpus().length} cores, ${Math.round(totalmem() / 2 ** 30)} GB, ${platform()}`;
  const minute = now.toISOString().slice(0, 16).replace('T', ' ');
  return `${minute} UTC, version ${version} (${commit}${isChanged ? ' and changes' : ''}, product ${product}), Node ${process.versions.node}, ${computer}`;
}

function describeChromium(): string {
  return execFileSync(findChromium() ?? 'chromium', ['--version'], { encoding: 'utf8' })
    .replace(/ (built|snap|for).*/s, '')
    .trim();
}
