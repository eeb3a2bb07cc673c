import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { makeZip, readFolder } from './archive';
import { makeSbom } from './sbom';
import { readLock } from './shipped';

/**
 * `npm run zip`, after both builds: the archives for the stores, the sources for Mozilla's reviewers, the list of
 * packages (SBOM), and the SHA-256 of each, all in .output.
 */
const ROOT = fileURLToPath(new URL('..', import.meta.url));
const OUTPUT = join(ROOT, '.output');
const product = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
const prefix = `${product.name}-${product.version}`;

const sources = readSources();
const made = new Map<string, Buffer>([
  [`${prefix}-chrome.zip`, await makeZip(readFolder(join(OUTPUT, 'chrome-mv3')))],
  [`${prefix}-firefox.zip`, await makeZip(readFolder(join(OUTPUT, 'firefox-mv3')))],
  ...(sources ? [[`${prefix}-sources.zip`, await makeZip(sources)] as const] : []),
  [`${prefix}-sbom.cdx.json`, Buffer.from(`${JSON.stringify(makeSbom(product, readLock()), null, 2)}\n`)],
]);
const sums = [...made].map(([name, content]) => `${sha256(content)}  ${name}\n`).join('');
for (const [name, content] of [...made, ['SHA256SUMS', sums] as const])
  writeFileSync(join(OUTPUT, name), content);
console.log(`In ${OUTPUT}:\n${sums}`);

/** What git knows of, as it lies here; null outside of a clone. */
function readSources(): Map<string, Buffer> | null {
  const git = (...args: string[]) =>
    execFileSync('git', args, { cwd: ROOT, encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    const changed = git('status', '--porcelain').trim();
    if (changed) console.log(`Not what is committed:\n${changed}\n`);
    const paths = git('ls-files', '-z').split('\0').filter(Boolean);
    return new Map(paths.map((path) => [path, readFileSync(join(ROOT, path))]));
  } catch {
    console.log('No clone of git: the archive of the sources is left out.');
    return null;
  }
}

function sha256(content: Buffer): string {
  return createHash('sha256').update(content).digest('hex');
}
