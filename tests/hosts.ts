import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FOLDER = fileURLToPath(new URL('../.cache/test-hosts', import.meta.url));

/** What one browser of a test asked for. */
export type Asked = {
  /** Requests to each host that the sandbox plays. */
  sandbox: Record<string, number>;
  /** Hosts that nobody plays. */
  elsewhere: readonly string[];
  /** Hosts that were told the token. */
  told: readonly string[];
};

/** T14: the extension asks these alone; MyCase's are asked by the tabs, and by the readers for a person. */
const PLAYED = /^(([a-z0-9-]+\.)*mycase\.com|api\.hona\.com|client-phone\.test|sandbox-control\.test)$/;
/**
 * What Chromium asks for by itself, also without any extension; the sandbox's flags turn most of it off. By name: under
 * googleapis.com anybody may keep a store of their own.
 */
const OF_CHROMIUM =
  /^((accounts|clients2|clients1|www|update|android\.clients)\.google\.com|(update|www|content-autofill|optimizationguide-pa|safebrowsing)\.googleapis\.com|[a-z0-9-]+\.gvt1\.com)$/;
const MAY_KNOW_THE_TOKEN = ['api.hona.com'];

let kept = 0;

/** Keeps what a browser asked for; `npm test` judges all of them at its end. */
export function keepHosts(asked: Asked): void {
  // A build with known defects asks for what it must not.
  if (process.env.TEST_EXTENSION) return;
  mkdirSync(FOLDER, { recursive: true });
  kept += 1;
  writeFileSync(join(FOLDER, `${process.pid}-${Date.now()}-${kept}.json`), JSON.stringify(asked));
}

export function forgetHosts(): void {
  rmSync(FOLDER, { recursive: true, force: true });
}

/** All that was kept since it was forgotten last. */
export function readHosts(): Asked[] {
  mkdirSync(FOLDER, { recursive: true });
  return readdirSync(FOLDER).map((name) => JSON.parse(readFileSync(join(FOLDER, name), 'utf8')) as Asked);
}

export type Judged = {
  browsers: number;
  requests: number;
  hosts: string[];
  /** Asked for as well, and let through by their names alone: whoever asks Chromium's hosts has no name here. */
  ofChromium: string[];
  wrong: string[];
};

/** Under this name `npm test` keeps its sum, for docs/proof.md (tests/proof/figures.ts). */
export const SUM_OF_TESTS = 'hosts of npm test';

/** T14: whether nobody was asked but who may be, and the token was told to Hona alone. */
export function judgeHosts(all: readonly Asked[]): Judged {
  const hosts = [...new Set(all.flatMap(({ sandbox }) => Object.keys(sandbox)))].sort();
  const elsewhere = new Set(all.flatMap((one) => one.elsewhere));
  const told = new Set(all.flatMap((one) => one.told));
  return {
    browsers: all.length,
    requests: all.flatMap(({ sandbox }) => Object.values(sandbox)).reduce((sum, one) => sum + one, 0),
    hosts,
    ofChromium: [...elsewhere].filter((host) => OF_CHROMIUM.test(host)).sort(),
    wrong: [
      ...hosts.filter((host) => !PLAYED.test(host)).map((host) => `${host} was asked`),
      ...[...elsewhere].filter((host) => !OF_CHROMIUM.test(host)).map((host) => `${host} was asked`),
      ...[...told]
        .filter((host) => !MAY_KNOW_THE_TOKEN.includes(host))
        .map((host) => `${host} was told the token`),
    ],
  };
}
