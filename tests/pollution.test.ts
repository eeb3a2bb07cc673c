// @vitest-environment node
import { readFileSync } from 'node:fs';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { defaultSettings } from '../src/domain/connection';
import { AppError } from '../src/domain/errors';
import { defaultRules } from '../src/domain/firm-rules';
import { defaultMapping } from '../src/domain/mapping';
import { readMappingFile, writeMappingFile } from '../src/domain/mapping-file';
import { parsePolicy } from '../src/domain/parse-policy';
import { readSettingsFile, writeSettingsFile } from '../src/domain/settings-file';
import { readTemplateFile, writeTemplateJson } from '../src/domain/template-file';
import { putContact, putProject } from '../src/hona/hona';
import { deriveOutcome, findReason } from '../src/hona/outcome';
import { contentSchemas, panelSchemas } from '../src/messaging/schemas';
import { readContactsData } from '../src/mycase/readers/contacts-data';
import { readTextsData } from '../src/mycase/readers/texts-data';
import { makeUpdate } from './builders';
import { whole } from './hona/answers';
import { makePageReads, makePanelCalls } from './messaging/calls';

/**
 * T19: every JSON that comes from outside, with keys in each of its objects that stand on all objects. Whatever becomes
 * of it, nothing that it leaves carries them on, and what all objects share is as it was.
 */
const KEYS = ['__proto__', 'constructor', 'prototype', 'toString', 'hasOwnProperty', 'then'];
const GIFT = '{"polluted":true,"isAdmin":true,"prototype":{"polluted":true},"ok":true}';

const update = makeUpdate();
const template = { name: 'Hello', texts: { en: 'Hi', es: null }, owner: 'own' as const };
const JSON_TYPE = { 'content-type': 'application/json' };

async function answerWith(body: string): Promise<unknown> {
  vi.stubGlobal('fetch', async () => new Response(body, { status: 200, headers: JSON_TYPE }));
  const answer = whole(200, body, JSON_TYPE);
  const put = (call: () => Promise<unknown>) =>
    call().catch((error: unknown) => {
      if (error instanceof AppError) return error.code;
      throw error;
    });
  return [
    deriveOutcome(answer, 'h2', 0),
    deriveOutcome(whole(422, body, JSON_TYPE), 'h2', 0),
    findReason(whole(422, body, JSON_TYPE)),
    await put(() => putContact(update.client, 'token', 0)),
    await put(() => putProject(update, 'token')),
  ];
}

type Taker = (text: string) => unknown;
/** Each boundary with a text that is right. */
const OUTSIDE: [what: string, text: string, take: Taker][] = [
  ['Hona: a contact', JSON.stringify({ id: 1, externalId: update.client.contactId }), answerWith],
  ['Hona: a project', JSON.stringify({ id: 1, externalId: update.ref.caseId, name: 'Doe' }), answerWith],
  ['Hona: a refusal', JSON.stringify({ message: 'No', errors: [{ field: 'x', message: 'No' }] }), answerWith],
  [
    'MyCase: contacts and staff',
    JSON.stringify({
      clients: [{ id: 9, full_name: 'Jane Doe (Client)' }],
      staff: [{ id: 7, full_name: 'Dana (Staff)' }],
    }),
    (text) => readContactsData(JSON.parse(text)),
  ],
  [
    'MyCase: texts',
    JSON.stringify({
      conversations: [
        {
          id: 501,
          client: { id: 9001001, display_name: 'Jane Doe (Client)', type: 'Client' },
          external_phone_number: '+12133734253',
          last_text_message: { id: 9, body: 'See you', timestamp: '2026-11-20T09:00:00-08:00' },
        },
      ],
      has_more: false,
    }),
    (text) => readTextsData(JSON.parse(text)),
  ],
  [
    'a file of settings',
    writeSettingsFile(
      { settings: defaultSettings, rules: defaultRules, mapping: defaultMapping, templates: [template] },
      true,
    ),
    readSettingsFile,
  ],
  ['a file of the mapping', writeMappingFile(defaultMapping), readMappingFile],
  ['a file of templates', writeTemplateJson([template]), readTemplateFile],
  [
    'the firm’s policy',
    readFileSync('docs/policy/values.json', 'utf8'),
    (text) => parsePolicy(JSON.parse(text), true),
  ],
  ...Object.entries(makePanelCalls()).map(([type, args]): [string, string, Taker] => [
    `a message: ${type}`,
    JSON.stringify(args),
    (text) => panelSchemas[type as keyof typeof panelSchemas].safeParse(JSON.parse(text)).data,
  ]),
  ...makePageReads('smithlaw', '31946235', '/court_cases/31946235/case_link').map(
    (report): [string, string, Taker] => [
      `a report of a page: ${report.entity.kind}`,
      JSON.stringify(report),
      (text) => contentSchemas.pageRead.safeParse(JSON.parse(text)).data,
    ],
  ),
];

/** The text once for each of its objects and each key, with that key in that object. */
function pollute(text: string): string[] {
  const polluted: string[] = [];
  let inText = false;
  for (let at = 0; at < text.length; at++) {
    if (inText && text[at] === '\\') at++;
    else if (text[at] === '"') inText = !inText;
    else if (!inText && text[at] === '{') {
      const comma = text
        .slice(at + 1)
        .trimStart()
        .startsWith('}')
        ? ''
        : ',';
      for (const key of KEYS)
        polluted.push(`${text.slice(0, at + 1)}"${key}":${GIFT}${comma}${text.slice(at + 1)}`);
    }
  }
  return polluted;
}

/** Where in this value an object has another origin than an object has, or carries the gift on as its own. */
function findGift(value: unknown, path = '', seen = new Set<unknown>()): string[] {
  if (typeof value !== 'object' || value === null || seen.has(value)) return [];
  seen.add(value);
  const origin: unknown = Object.getPrototypeOf(value);
  const isPlain = [Object.prototype, Array.prototype, null].includes(origin as object | null);
  const has = isPlain && !('polluted' in value) ? [] : [`${path || 'it'} carries it`];
  return [...has, ...Object.entries(value).flatMap(([key, part]) => findGift(part, `${path}.${key}`, seen))];
}

const shared = () =>
  [Object.prototype, Array.prototype, Function.prototype].map((one) => Reflect.ownKeys(one).map(String));

afterEach(() => vi.unstubAllGlobals());

describe('T19: keys that stand on all objects, in JSON from outside', () => {
  const before = shared();

  it.each(OUTSIDE)('%s', async (_what, text, take) => {
    expect(findGift(await take(text))).toEqual([]);
    for (const polluted of pollute(text)) {
      JSON.parse(polluted);
      expect(findGift(await take(polluted)), polluted.slice(0, 500)).toEqual([]);
    }
    expect(shared()).toEqual(before);
    expect('polluted' in {}).toBe(false);
  });

  it('these are more than 500 payloads', () => {
    expect(OUTSIDE.flatMap(([, text]) => pollute(text)).length).toBeGreaterThan(500);
  });

  it('what would carry it on is found', () => {
    const foreign = JSON.parse(`{"a":{"__proto__":${GIFT}}}`) as { a: object };
    expect(findGift({ deep: Object.assign({}, foreign.a) })).toEqual(['.deep carries it']);
    expect(findGift({ list: [foreign.a] })).not.toEqual([]);
  });
});
