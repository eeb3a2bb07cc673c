import { fileURLToPath } from 'node:url';
import { codeViolations } from './bundles/code-rules';
import { manifestViolations } from './bundles/manifest-rules';
import { readBuild } from './bundles/read-build';
import { measure, sizeTable } from './bundles/sizes';

/** Weighs the built extensions and holds them to the rules; ends with code 1 where one is broken. */
let broken = 0;
for (const name of ['chrome-mv3', 'firefox-mv3']) broken += check(name);
console.log(broken === 0 ? 'Bundles: all rules hold.' : `Bundles: ${broken} rules are broken.`);
if (broken > 0) process.exitCode = 1;

function check(name: string): number {
  const build = readBuild(fileURLToPath(new URL(`../.output/${name}`, import.meta.url)), name);
  const sizes = measure(build);
  console.log(`${sizeTable(build, sizes)}\n`);
  const violations = [
    ...sizes.filter(({ bytes, limit }) => bytes > limit).map(({ what }) => `too large: ${what}`),
    ...manifestViolations(build),
    ...codeViolations(build),
  ];
  for (const violation of violations) console.log(`${name}: ${violation}`);
  return violations.length;
}
