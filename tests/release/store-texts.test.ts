import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import product from '../../package.json';

const LISTING = readFileSync('docs/store/listing.md', 'utf8');
const PICTURES = 'docs/store/pictures';

/** Part of the listing, the most characters that a store takes (the strictest of the three), and the fewest. */
const LENGTHS: readonly [part: string, most: number, fewest: number][] = [
  // AMO 50, Chrome 75.
  ['Name', 50, 1],
  // Chrome's manifest 132, AMO 250.
  ['Summary', 132, 1],
  // Edge 250 to 10,000; AMO 15,000; Chrome 16,000.
  ['Description', 10_000, 250],
  ['Summary in Spanish', 132, 1],
  ['Description in Spanish', 10_000, 250],
  ['Single purpose', 1_000, 1],
];

it.each(LENGTHS)('%s has a length that every store takes', (part, most, fewest) => {
  const text = LISTING.split(`\n## ${part}\n`)[1]?.match(/^\s*```text\n([^`]*)\n```/)?.[1] ?? '';
  expect(text.length).toBeLessThanOrEqual(most);
  expect(text.length).toBeGreaterThanOrEqual(fewest);
});

it('there are five pictures of 1280 by 800, a tile and a logo', () => {
  const sizes = readdirSync(PICTURES)
    .sort()
    .map((name) => `${name.replace(/-.*/, '')} ${sizeOf(name)}`);
  const shots = [1, 2, 3, 4, 5].map((number) => `${number} 1280x800`);
  expect(sizes).toEqual([...shots, 'logo 300x300', 'tile 440x280']);
});

/** Width and height in a PNG's first part. */
function sizeOf(name: string): string {
  const png = readFileSync(`${PICTURES}/${name}`);
  return `${png.readUInt32BE(16)}x${png.readUInt32BE(20)}`;
}

it('the changelog has this version', () => {
  expect(readFileSync('CHANGELOG.md', 'utf8')).toMatch(
    new RegExp(`^## \\[${product.version}\\] - \\d{4}-\\d\\d-\\d\\d$`, 'm'),
  );
});

it('the files of the manifest’s icons are there', () => {
  for (const name of ['chrome-mv3', 'firefox-mv3']) {
    const { icons } = JSON.parse(readFileSync(`.output/${name}/manifest.json`, 'utf8'));
    expect(Object.keys(icons)).toContain('128');
    for (const icon of Object.values<string>(icons)) expect(existsSync(`.output/${name}/${icon}`)).toBe(true);
  }
});
