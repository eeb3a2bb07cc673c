// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { writeTable } from '../tables';
import { ageHere, describeAge, isTrue } from './age';
import { describeRun, readAges, readStamps, withOverview } from './section';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROOF = readFileSync(`${ROOT}docs/proof.md`, 'utf8');

/** Null where git says no. */
function git(...args: string[]): string | null {
  try {
    return execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null;
  }
}

/** What it said of the products stays. */
const overview = (text: string) => withOverview(text, (_, before) => before);

it('the overview of docs/proof.md says what its sections say', () => {
  expect(overview(PROOF)).toBe(PROOF);
});

it('the overview calls no two products this product, and this product no older one', () => {
  const said = readAges(PROOF);
  const productsSaid = (what: RegExp) =>
    new Set(
      readStamps(PROOF).flatMap(({ name, product }) => (what.test(said[name] ?? '') ? (product ?? []) : [])),
    );
  const [current, older] = [productsSaid(/^this product$/), productsSaid(/^an older product/)];
  expect(current.size).toBeLessThanOrEqual(1);
  expect([...current].filter((product) => older.has(product))).toEqual([]);
});

it('what became of the product since the overview was written is said, and fails nothing', () => {
  const age = ageHere();
  const said = readAges(PROOF);
  const stale = readStamps(PROOF)
    .map((stamp) => ({ name: stamp.name, says: said[stamp.name] ?? '', is: age(stamp) }))
    .filter(({ says, is }) => !isTrue(says, is))
    .map(({ name, says, is }) => [name, `was ${says}`, `is ${describeAge(is)}`]);
  // An edit of the product is no fault of the tests, and needs no new table.
  if (stale.length > 0)
    writeTable('proof', 'docs/proof.md, of an earlier day (anew: npx jiti tests/proof/overview.ts)', stale);
  const words = /^(this product|not known|an older product(: at least \d+ files changed since)?)$/;
  expect(readStamps(PROOF).filter(({ name }) => !words.test(said[name] ?? ''))).toEqual([]);
});

it('a section that was written anew, or not at all, shows in the overview', () => {
  const [stamp] = readStamps(PROOF);
  if (!stamp) throw new Error('docs/proof.md has no section');
  const changed = PROOF.replace(`(${stamp.commit}`, '(0123abc and changes');
  expect(readStamps(changed)[0]).toMatchObject({ name: stamp.name, commit: '0123abc', isChanged: true });
  expect(overview(changed)).toContain('commit 0123abc and changes');
  const emptied = PROOF.replace(/<!-- chaos -->.*<!-- \/chaos -->/s, '<!-- chaos -->\n<!-- /chaos -->');
  expect(overview(emptied)).toContain('| chaos | `npm run chaos` | not written |');
});

it('the overview says of each section whether it is of this product', () => {
  const [stamp] = readStamps(PROOF);
  const written = withOverview(PROOF, ({ commit }) => `of ${commit}`);
  expect(readAges(written)[stamp?.name ?? '']).toBe(`of ${stamp?.commit}`);
});

const sectionOf = (run: string) =>
  `<!-- chaos -->\n\n*\`npm run chaos\`, ${run}, Chromium 1.2.3.*\n\n<!-- /chaos -->`;

it('a stamp names the minute, the product and the processor, and is read again', () => {
  const sources = { commit: '0123abc', isChanged: true, product: 'fedcba987654' };
  const run = describeRun({
    now: new Date('2026-11-22T09:05:59Z'),
    cpu: '  Some(R)  CPU @ 2.50GHz ',
    sources,
  });
  expect(run).toMatch(
    /^2026-11-22 09:05 UTC, version \S+ \(0123abc and changes, product fedcba987654\), Node /,
  );
  expect(run).toMatch(/, Some\(R\) CPU @ 2\.50GHz, \d+ cores, /);
  expect(readStamps(sectionOf(run))).toMatchObject([{ name: 'chaos', day: '2026-11-22', ...sources }]);
});

it('a stamp of before has no time of day and no product, and is read too', () => {
  const run = '2026-11-22, version 0.1.0 (dfa0c43), Node 20.20.2, 2 cores, 24 GB, linux';
  expect(readStamps(sectionOf(run))).toEqual([
    { name: 'chaos', day: '2026-11-22', version: '0.1.0', commit: 'dfa0c43', isChanged: false },
  ]);
});

it('the overview says of each section its product, or that it is older than that', () => {
  const commit = readStamps(PROOF)[0]?.commit ?? '';
  const about = (stamp: string) => overview(PROOF.replace(`(${commit}`, `(0123abc${stamp}) (`));
  expect(about(', product fedcba987654')).toContain('commit 0123abc, product fedcba987654 |');
  expect(about('')).toContain('commit 0123abc, older than the product ID |');
});

it('every commit that a section names is of this history', () => {
  // A shallow clone, or an archive, does not have it.
  if (git('rev-parse', '--is-shallow-repository') !== 'false') return;
  const strange = readStamps(PROOF).filter(
    ({ commit }) => git('merge-base', '--is-ancestor', commit, 'HEAD') === null,
  );
  expect(strange).toEqual([]);
});
