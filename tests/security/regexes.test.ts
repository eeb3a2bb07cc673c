import { describe, expect, it } from 'vitest';
import { findExtension } from '../browser/start-chromium';
import { readBuild } from '../bundles/read-build';
import { isLong, note } from './long';
import { type Found, listMade, listWritten } from './regexes/collect';
import { countSteps } from './regexes/count-steps';
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

const TIDY = 'its text has one blank where there were many (mycase/text.ts)';
const ADDRESS = 'the last 200 characters of an address';
/** Look again from each place of what they take, and why that takes no time. */
const SHORT: Record<string, string> = {
  '^(.*?)(?:\\s*[,;]?\\s*(?:extension|ext\\.?|x\\.?|#)\\s*(\\d{1,7}))?$': 'a number of 60 characters at most',
  '\\s+(?:-|–|—|to|until)\\s+': TIDY,
  '[\\s,.]+$': ADDRESS,
  '[\\s,.]+(?:(\\d{5})(?:-\\d{4})?|([A-Z]\\d[A-Z]) ?\\d[A-Z]\\d)$': ADDRESS,
  '(?:^|([\\s,]+))([A-Z]{2})$': ADDRESS,
  '[\\s,]*\\b(?:USA?|United States(?: of America)?|Canada|EE\\.? ?UU)[\\s,.]*$': ADDRESS,
  '\\/+$': 'in ky: our own constant addresses',
  '\\/(?:.*[.+-])?json$': 'in ky: the type of an answer, which the browser cuts',
  '[^\\p{L}\\p{N}]+$': 'the head of a column',
  '^[¡¿"“(]+|[^\\p{L}\\p{N}]+$': 'one word of a message of 1,600 characters at most',
  '\\s*:\\s*$': TIDY,
  '\\s*\\[[^\\]]*\\]': 'the name of one contact, in its own page',
  '\\s*\\[\\s*closed\\s*\\]\\s*$': TIDY,
  '^\\s*\\n\\s*|\\s*\\n\\s*$': 'one phone number of a member of staff, in its own page',
  '\\/.*$': 'what staff type as their firm',
  '[/?#].*$': 'what staff type as their firm',
  '\\s*:.*': TIDY,
  '\\s*:': TIDY,
  '\\s*:$': TIDY,
  '\\s*[:：]$': TIDY,
  '\\s*\\((client|company|contact|lead)\\)\\s*$': TIDY,
};

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

/** The pump under which it grows fastest, where that is more than its length. */
function findBlowUp(found: Found): string | null {
  const tree = parseRegex(found.regex);
  if (!canGrow(tree)) return null;
  for (const pump of makePumps(tree, PUMPS, SEED)) {
    const { all, most } = measure(found, pump, tree);
    if (Math.max(all, most) > LINEAR)
      return `${found.where} ${found.regex}: length^${all.toFixed(1)} by ${JSON.stringify(pump)}`;
  }
  return null;
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
  const short = all.filter(({ regex }) => Object.hasOwn(SHORT, regex.source));
  expect(Object.keys(SHORT).filter((source) => !all.some(({ regex }) => regex.source === source))).toEqual(
    [],
  );
  const checked = all.filter((one) => !short.includes(one));
  const grown = checked.map(findBlowUp).filter((one) => one !== null);
  expect(grown).toEqual([]);
  note('T17', `${checked.length} expressions linear under ${PUMPS} pumps each (seed ${SEED})`);
  note('T17', `${short.length} look again from each place, each on a text that is short or tidied before`);
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
