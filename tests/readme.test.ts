// @vitest-environment node
import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

it('README shows and links only what a clone has', () => {
  const tracked = new Set(execFileSync('git', ['ls-files'], { encoding: 'utf8' }).split('\n'));
  const links = [...readFileSync('README.md', 'utf8').matchAll(/\]\((?!https?:)([^)#]+)/g)].map(
    (m) => m[1] ?? '',
  );
  expect(links.length).toBeGreaterThan(2);
  expect(links.filter((path) => !tracked.has(path))).toEqual([]);
});
