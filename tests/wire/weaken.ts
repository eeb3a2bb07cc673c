import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';

/** What keeps Chromium from repeating a POST by itself: one line in the built worker, and one rule. */
const STREAMED = /\{body:\w+\((\w+)\),duplex:[`"']half[`"']\}(?=:\w+&&\{body:\1\})/g;

/**
 * A copy of the production build without its guard, in a folder of its own: a plain body, and no rule that closes
 * connections. What counts POSTs must find more than one with it, or it counts nothing.
 */
export function weakenBuild(build: string): { folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'hona-panel-unguarded-'));
  // Chromium keeps its own form of the rules beside an unpacked extension.
  cpSync(build, folder, { recursive: true, filter: (source) => basename(source) !== '_metadata' });
  const worker = join(folder, 'background.js');
  const code = readFileSync(worker, 'utf8');
  const found = code.match(STREAMED)?.length ?? 0;
  if (found !== 1) throw new Error(`The streamed body stands ${found} times in the built worker, not once.`);
  writeFileSync(worker, code.replace(STREAMED, '{body:$1}'));
  writeFileSync(join(folder, 'rules/hona.json'), '[]');
  return { folder, remove: () => rmSync(folder, { recursive: true, force: true }) };
}
