// @vitest-environment node
import { readFileSync } from 'node:fs';
import Ajv from 'ajv';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LEVELS, FIXED_CHECKS } from '../../src/domain/checks/check';
import { FEATURES } from '../../src/domain/features';
import { parsePolicy } from '../../src/domain/parse-policy';
import { POLICY_KEYS } from '../../src/domain/policy-keys';

const read = (file: string) => readFileSync(file, 'utf8');
const schema = JSON.parse(read('public/managed-schema.json'));
const page = read('docs/administrators.md');
const values = JSON.parse(read('docs/policy/values.json'));

/** The values of a registry file, as the browsers read them: lists and objects are JSON in a text. */
function readReg(file: string): object {
  const rows = [...read(file).matchAll(/^"(\w+)"=(?:dword:([0-9a-f]{8})|"(.*)")\r$/gm)];
  const own = rows.filter(([, name = '']) => Object.hasOwn(schema.properties, name));
  const entries = own.map(([, name = '', number, text]) => {
    const { type } = schema.properties[name];
    const plain = text?.replace(/\\(["\\])/g, '$1') ?? '';
    if (type === 'boolean') return [name, Number(`0x${number}`) === 1];
    if (type === 'integer') return [name, Number(`0x${number}`)];
    return [name, type === 'string' ? plain : JSON.parse(plain)];
  });
  return Object.fromEntries(entries);
}

/** The values of a property list. */
function readPlist(file: string): unknown {
  const tags = [...read(file).matchAll(/<(\/?\w+)\/?>([^<]*)/g)].map(([, tag = '', text = '']) => ({
    tag,
    text,
  }));
  let at = tags.findIndex(({ tag }) => tag === 'dict');
  const plain = (text: string) =>
    text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&');
  function next(): unknown {
    const { tag, text } = tags[at++] ?? { tag: '', text: '' };
    if (tag === 'true' || tag === 'false') return tag === 'true';
    if (tag !== 'dict' && tag !== 'array') {
      at++;
      return tag === 'integer' ? Number(text) : plain(text);
    }
    const list: unknown[] = [];
    while (tags[at]?.tag !== `/${tag}`) list.push(next());
    at++;
    if (tag === 'array') return list;
    const pairs = list.flatMap((name, i) => (i % 2 === 0 ? [[name, list[i + 1]]] : []));
    return Object.fromEntries(pairs);
  }
  return next();
}

const only = (record: object): unknown => Object.values(record)[0];
const examples: [string, unknown][] = [
  ['values.json', values],
  ['chrome-linux.json', only(JSON.parse(read('docs/policy/chrome-linux.json'))['3rdparty'].extensions)],
  [
    'google-admin.json',
    Object.fromEntries(
      Object.entries(JSON.parse(read('docs/policy/google-admin.json'))).map(([key, one]) => [
        key,
        (one as { Value: unknown }).Value,
      ]),
    ),
  ],
  [
    'firefox-policies.json',
    only(JSON.parse(read('docs/policy/firefox-policies.json')).policies['3rdparty'].Extensions),
  ],
  ['chrome-windows.reg', readReg('docs/policy/chrome-windows.reg')],
  ['edge-windows.reg', readReg('docs/policy/edge-windows.reg')],
  ['macos.plist', readPlist('docs/policy/macos.plist')],
];

describe('the examples for administrators', () => {
  it.each(examples)('%s holds as a whole, and fits what Chrome takes', (_file, example) => {
    const { refused, keys } = parsePolicy(example, true);
    expect(refused).toEqual([]);
    expect(keys.length).toBeGreaterThan(10);
    expect(example).toEqual(values);
    expect(new Ajv({ strictTypes: false }).validate(schema, example)).toBe(true);
  });

  it('the schema declares every key, and no other', () => {
    expect(Object.keys(schema.properties).sort()).toEqual(Object.keys(POLICY_KEYS).sort());
  });

  it('the page explains every key, feature and check', () => {
    for (const key of Object.keys(POLICY_KEYS)) expect(page).toContain(`| \`${key}\` |`);
    for (const feature of FEATURES.filter((one) => one !== 'sending'))
      expect(page).toContain(`\`${feature}\``);
    for (const id of Object.keys(DEFAULT_LEVELS))
      expect(page.includes(`\`${id}\`,`) || page.includes(`\`${id}\`.`)).toBe(!FIXED_CHECKS.has(id as never));
  });
});
