// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { describeRun, readStamps, withOverview } from './section';

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

it('the overview of docs/proof.md says what its sections say', () => {
  expect(withOverview(PROOF)).toBe(PROOF);
});

it('a section that was written anew, or not at all, shows in the overview', () => {
  const [stamp] = readStamps(PROOF);
  if (!stamp) throw new Error('docs/proof.md has no section');
  const changed = PROOF.replace(`(${stamp.commit})`, '(0123abc and changes)');
  expect(readStamps(changed)[0]).toMatchObject({ name: stamp.name, commit: '0123abc', isChanged: true });
  expect(withOverview(changed)).toContain(`commit 0123abc and changes |`);
  const emptied = PROOF.replace(/<!-- chaos -->.*<!-- \/chaos -->/s, '<!-- chaos -->\n<!-- /chaos -->');
  expect(withOverview(emptied)).toContain('| chaos | `npm run chaos` | not written |');
});

const sectionOf = (run: string) =>
  `<!-- chaos -->\n\n*\`npm run chaos\`, ${run}, Chromium 1.2.3.*\n\n<!-- /chaos -->`;

it('a stamp names the minute and the processor, and is read again', () => {
  const sources = { commit: '0123abc', isChanged: true };
  const run = describeRun({
    now: new Date('2026-11-22T09:05:59Z'),
    cpu: '  Some(R)  CPU @ 2.50GHz ',
    sources,
  });
  expect(run).toMatch(/^2026-11-22 09:05 UTC, version \S+ \(0123abc and changes\), Node /);
  expect(run).toMatch(/, Some\(R\) CPU @ 2\.50GHz, \d+ cores, /);
  expect(readStamps(sectionOf(run))).toMatchObject([{ name: 'chaos', day: '2026-11-22', ...sources }]);
});

it('a stamp of before has no time of day, and is read too', () => {
  const run = '2026-11-22, version 0.1.0 (dfa0c43), Node 20.20.2, 2 cores, 24 GB, linux';
  expect(readStamps(sectionOf(run))).toEqual([
    { name: 'chaos', day: '2026-11-22', version: '0.1.0', commit: 'dfa0c43', isChanged: false },
  ]);
});

it('every commit that a section names is of this history', () => {
  // A shallow clone, or an archive, does not have it.
  if (git('rev-parse', '--is-shallow-repository') !== 'false') return;
  const strange = readStamps(PROOF).filter(
    ({ commit }) => git('merge-base', '--is-ancestor', commit, 'HEAD') === null,
  );
  expect(strange).toEqual([]);
});
