import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findExtension } from '../browser/start-chromium';
import { readBuild } from '../bundles/read-build';
import { isLong, note } from './long';
import { type Found, listMade, listWritten } from './regexes/collect';
import { countSteps } from './regexes/count-steps';
import { EXEMPT } from './regexes/exempt';
import { parseRegex, type Tree } from './regexes/parse';
import { grow, makePumps, type Pump } from './regexes/pump';

/**
 * T17: no text makes an expression of the extension take much longer than its length. Counted in steps, not in time:
 * a text twice as long may take twice as many from any one place, and in all.
 */
const PUMPS = isLong ? 2_000 : 20;
const SEED = Number(process.env.SECURITY_SEED ?? Date.now() >>> 0);
/** Characters of the shorter text; more than any count in braces that a rule of ours has for a name. */
const LENGTH = 110;
/** Twice the text with four times the steps is 2; a little more than twice comes of what stands around the pump. */
const LINEAR = 1.5;
/** The same for what may take the square of its length. */
const SQUARE = 2.5;
/** Texts that are cut to fewer characters may take this many steps, however they grow: a few milliseconds. */
const SHORT = 250;
const MOST_STEPS = 250_000;

/** What a text twice as long takes: as a power of its length, in all and from one place. */
function measure({ regex }: Found, pump: Pump, tree = parseRegex(regex)): { all: number; most: number } {
  const times = Math.ceil(LENGTH / pump.unit.length);
  const short = countSteps(tree, regex, grow(pump, times));
  const long = countSteps(tree, regex, grow(pump, 2 * times));
  const power = (less: number, more: number) => (Number.isFinite(more) ? Math.log2(more / less) : more);
  return { all: power(short.all, long.all), most: power(short.most, long.most) };
}

/** False where every repetition ends after a few times: then no text makes it grow. */
function canGrow(tree: Tree): boolean {
  switch (tree.kind) {
    case 'repeat':
      return tree.max > 9 || canGrow(tree.body);
    case 'row':
      return tree.parts.some(canGrow);
    case 'choice':
      return tree.options.some(canGrow);
    case 'group':
    case 'look':
      return canGrow(tree.body);
    default:
      return false;
  }
}

const tidy = (text: string) => text.replace(/\s+/g, ' ');

/** The pump under which it grows by more than this power of its length. */
function findBlowUp(found: Found, power = LINEAR): string | null {
  const tree = parseRegex(found.regex);
  const isTidied = EXEMPT[found.regex.source]?.bound === 'tidied';
  for (const pump of makePumps(tree, PUMPS, SEED)) {
    // A unit of blanks alone is one blank, however often it comes.
    if (isTidied && power === LINEAR && !/\S/.test(pump.unit)) continue;
    const { all, most } = measure(found, isTidied && power === LINEAR ? tidyPump(pump) : pump, tree);
    if (Math.max(all, most) > power)
      return `${found.where} ${found.regex}: length^${all.toFixed(1)} by ${JSON.stringify(pump)}`;
  }
  return null;
}

/** The pump with which a text, cut as its texts are, takes more steps than it may. */
function findTooLong({ where, regex }: Found): string | null {
  const tree = parseRegex(regex);
  const bound = Number(EXEMPT[regex.source]?.bound);
  for (const pump of makePumps(tree, PUMPS, SEED)) {
    const { all } = countSteps(
      tree,
      regex,
      grow(pump, bound).slice(0, bound - pump.after.length) + pump.after,
    );
    if (all > MOST_STEPS) return `${where} ${regex}: ${all} steps at ${bound} by ${JSON.stringify(pump)}`;
  }
  return null;
}

/** One whose repetitions have no two blanks in a row. */
function tidyPump({ before, unit, after }: Pump): Pump {
  const one = tidy(unit);
  return { before: tidy(before), unit: /^ .* $/.test(one) ? one.slice(1) : one, after: tidy(after) };
}

const made = () =>
  listMade(async () => {
    for (const load of [
      () => import('../../src/domain/checks/attached'),
      () => import('../../src/domain/checks/reply-keyword'),
      () => import('../../src/domain/checks/opt-out-words'),
      () => import('../../src/domain/export/to-csv'),
      () => import('../../src/mycase/paths'),
    ])
      await load();
    (await import('../../src/mycase/tables')).saysNo('contacts');
    (await import('../../src/domain/checks/wrong-number')).makeWrongNumber('Jane Doe');
  });

it('T17: no regular expression of the extension grows faster than its text', async () => {
  console.log(`${PUMPS} pumps for each expression: SECURITY_SEED=${SEED}`);
  const written = listWritten(readBuild(findExtension(), 'chrome-mv3'));
  expect(written.length).toBeGreaterThan(250);
  const put = await made();
  expect(put.length).toBeGreaterThan(8);
  const all = [...written, ...put];
  const exempt = all.filter(({ regex }) => Object.hasOwn(EXEMPT, regex.source));
  expect(Object.keys(EXEMPT).filter((source) => !all.some(({ regex }) => regex.source === source))).toEqual(
    [],
  );
  // Where every repetition ends after a few times no text makes it grow: there nothing is counted.
  const growing = all.filter(({ regex }) => canGrow(parseRegex(regex)));
  const boundOf = ({ regex }: Found) => EXEMPT[regex.source]?.bound;
  const linear = growing.filter((one) => !exempt.includes(one) || boundOf(one) === 'tidied');
  const findAll = (some: Found[], power: number) =>
    some.map((one) => findBlowUp(one, power)).filter((one) => one !== null);
  expect(findAll(linear, LINEAR)).toEqual([]);
  const isShort = (one: Found) => Number(boundOf(one)) < SHORT;
  expect(exempt.filter(isShort).map(findTooLong)).toEqual(exempt.filter(isShort).map(() => null));
  expect(
    findAll(
      exempt.filter((one) => !isShort(one)),
      SQUARE,
    ),
  ).toEqual([]);
  const count = (of: (one: Found) => boolean) => exempt.filter(of).length;
  const [isTidied, isCut] = [
    (one: Found) => boundOf(one) === 'tidied',
    (one: Found) => typeof boundOf(one) === 'number',
  ];
  note(
    'T17',
    `${all.length} expressions: ${all.length - growing.length} repeat nothing without end; ${growing.length - exempt.length} linear under ${PUMPS} pumps each (seed ${SEED}); ${exempt.length} look again from each place: ${count(isTidied)} on texts in which no two blanks meet, and linear there, ${count(isShort)} on texts that are cut so short that they take ${MOST_STEPS} steps at most, ${count((one) => isCut(one) && !isShort(one))} on names cut at 2000 characters and ${count((one) => boundOf(one) === 'package')} in a package, which are asked about nothing that comes from outside, all of these by the square of the length at most (tests/security/regexes/exempt.ts says whose)`,
  );
});

it('T17: what is not linear stands only where its bound is known', () => {
  const root = fileURLToPath(new URL('../../src', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) =>
    /\.tsx?$/.test(name),
  );
  const texts = files.map(
    (name) => [name.replaceAll('\\', '/'), readFileSync(join(root, name), 'utf8')] as const,
  );
  const where = (source: string) =>
    texts.filter(([, text]) => text.includes(`/${source}/`)).map(([name]) => name);
  for (const [source, { files: known }] of Object.entries(EXEMPT))
    expect([source, where(source).sort()]).toEqual([source, [...known].sort()]);
});

describe('the counting of steps', () => {
  it.each<[RegExp, string, string]>([
    [/^(a+)+$/, 'a', '!'],
    [/^(\w+\s?)*$/, 'ab ', '!'],
    [/^(a|aa)+$/, 'a', '!'],
    [/\s+$/, ' ', 'x'],
    [/^.*?,.*?,.*?;/, ',', ''],
    [/(?<=^(x+x+)+)y/, 'x', 'z'],
    [/^\s*:?\s*\d/, '\n', 'x'],
  ])('what grows faster is seen: %s', (regex, unit, after) => {
    const { all } = measure({ where: 'seeded', regex }, { before: '', unit, after });
    expect(all).toBeGreaterThan(LINEAR);
  });

  it.each<[RegExp, string, string]>([
    [/^\d{1,7}$/, '1', '!'],
    [/^(?:a|b)*$/, 'ab', '!'],
    [/"[^"\\]*(?:\\.[^"\\]*)*"/y, '\\a', ''],
    [/(\w)\1(?=a)/, 'ab', ''],
  ])('what does not, is not: %s', (regex, unit, after) => {
    const { all } = measure({ where: 'seeded', regex }, { before: '"', unit, after });
    expect(all).toBeLessThan(LINEAR);
  });
});
