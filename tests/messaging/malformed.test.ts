// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { contentSchemas, panelSchemas } from '../../src/messaging/schemas';
import { makeContentCalls, makePageReads, makePanelCalls } from './calls';
import { malform } from './malform';

type Schema = { safeParse(value: unknown): { success: boolean } };

/** Where a part may be null or may be left out, as protocol.ts says. */
const MAY_BE = [
  /^queueMessage args\.shown\.(number|numberSource|mycaseNumber|email|authorName): null$/,
  /^updateHona args\.update\.client\.(phone|email): null$/,
  /^saveSettings args\.(staffId|staffName): null$/,
  // A page that lacks a fact lacks its reading.
  /^pageRead args\.readings\.\w+: (missing|undefined)$/,
  /\.contacts\.value\[0\]\.(contactId|group|role|type|phone|email): null$/,
  /\.documents\.value\[0\]\.documentId: null$/,
  /\.texts\.value\[0\]\.(conversationId|name|number|lastText|at): null$/,
  /\.customFields\.value\[0\]\.value: null$/,
  /^saveMapping args\.mapping\.(noticesField|caseTypeField|consentField|deceasedField|minorField|lead): null$/,
  /\.staff\.value\[0\]\.(staffId|title): null$/,
  /\.posts\.value\[0\]\.(postId|author|authorTitle|timeText|at): null$/,
];

/** Every malformed body of a call that its schema takes. */
function listTaken(type: string, schema: Schema, valid: object): string[] {
  expect(schema.safeParse(valid).success, `${type}, well formed`).toBe(true);
  return malform(valid)
    .filter(({ body }) => schema.safeParse(body).success)
    .map(({ what }) => `${type} ${what}`)
    .filter((what) => !MAY_BE.some((pattern) => pattern.test(what)));
}

const panel = Object.entries(makePanelCalls()) as [keyof typeof panelSchemas, object][];
const content = Object.entries(makeContentCalls()) as [keyof typeof contentSchemas, object][];
const reads = makePageReads('smithlaw', '1', '/');

describe('a body that is wrong in one place is no message (T10, T19)', () => {
  it.each(panel)('%s', (type, valid) => {
    expect(listTaken(type, panelSchemas[type], valid)).toEqual([]);
  });

  it.each(content)('%s', (type, valid) => {
    expect(listTaken(type, contentSchemas[type], valid)).toEqual([]);
  });

  it.each(reads.map((read): [string, object] => [read.entity.kind, read]))(
    'pageRead of a %s',
    (_kind, valid) => {
      expect(listTaken('pageRead', contentSchemas.pageRead, valid)).toEqual([]);
    },
  );

  it('leaves no trace in what all objects share', () => {
    const plain: Record<string, unknown> = {};
    expect(plain.ok).toBeUndefined();
    expect(Object.getPrototypeOf(plain)).toBe(Object.prototype);
  });
});

describe('the table catches', () => {
  const { queueMessage } = makePanelCalls();
  const keys = (value: object) => Object.keys(value).sort().join();
  const isRecord = (value: unknown): value is object => typeof value === 'object' && value !== null;

  it.each<[string, (value: unknown) => boolean, string]>([
    ['a door that takes everything', () => true, 'queueMessage args: null'],
    [
      'one that looks at the top only',
      (v) => isRecord(v) && keys(v) === keys(queueMessage),
      'queueMessage args.ref: null',
    ],
    [
      'one that lets further keys pass',
      (v) => isRecord(v) && panelSchemas.queueMessage.safeParse(pick(v, Object.keys(queueMessage))).success,
      'queueMessage args: one key more',
    ],
  ])('%s', (_what, isTaken, taken) => {
    const schema = { safeParse: (value: unknown) => ({ success: isTaken(value) }) };
    expect(listTaken('queueMessage', schema, queueMessage)).toContain(taken);
  });
});

function pick(value: object, keys: string[]): object {
  return Object.fromEntries(Object.entries(value).filter(([key]) => keys.includes(key)));
}
