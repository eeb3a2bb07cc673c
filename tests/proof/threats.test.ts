// @vitest-environment node
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { BUILDS, DEFECTS } from '../security/defects';
import { THREATS } from '../security/threats';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** True where the file has a test, a row or a rule whose title begins so. */
function holds(file: string, title: string): boolean {
  if (!existsSync(`${ROOT}${file}`)) return false;
  const text = readFileSync(`${ROOT}${file}`, 'utf8');
  return ["'", '"', '`'].some((quote) => text.includes(quote + title));
}

it('each threat T1 to T24 has a row, in order', () => {
  expect(THREATS.map(({ id }) => id)).toEqual(Array.from({ length: 24 }, (_, i) => `T${i + 1}`));
});

it.each(THREATS)('$id, $what: the tests that hold it are there', ({ tests, not }) => {
  expect(tests.filter(([file, title]) => !holds(file, title))).toEqual([]);
  expect(tests.length > 0 || not).toBeTruthy();
});

it.each(DEFECTS)('$says: the tests that see it are there', ({ file, title, after }) => {
  expect([title, after ?? title].filter((one) => !holds(file, one))).toEqual([]);
});

it('no line that is to tell of a defect is one of another defect in the same build', () => {
  for (const { defects } of BUILDS)
    expect(new Set(defects.map(({ file, line }) => file + String(line))).size).toBe(defects.length);
});

it('a test that is gone is missed', () => {
  expect(holds('tests/security/doors.test.ts', 'no such title')).toBe(false);
  expect(holds('tests/security/no-such-file.ts', '')).toBe(false);
});
