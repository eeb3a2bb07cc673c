// @vitest-environment node
import { isDeepStrictEqual } from 'node:util';
import { describe, expect, it } from 'vitest';
import { contentSchemas, panelSchemas } from '../../src/messaging/schemas';
import { makeContentCalls, makePageReads, makePanelCalls } from './calls';
import { malform } from './malform';

type Schema = { safeParse(value: unknown): { success: boolean; data?: unknown } };
type Read = ReturnType<typeof makePageReads>[number];

/** Where a part may be null or may be left out, as protocol.ts says. */
const MAY_BE = [
  /^queueMessage args\.shown\.(number|numberSource|mycaseNumber|email|authorName): null$/,
  /^updateHona args\.update\.client\.(phone|email): null$/,
  /^saveSettings args\.\w+: (missing|undefined)$/,
  /^saveSettings args\.(staffId|staffName|meId|signature|language): null$/,
  /^saveRules args\.rules\.\w+: (missing|undefined)$/,
  /^saveRules args\.rules\.(zone|conversationLink|honaAddress): null$/,
  /^saveRules args\.rules\.checks\.\w+: (missing|undefined)$/,
  /^saveEvent args\.form\.asRead: (missing|undefined)$/,
  /^saveEvent args\.draftId: (missing|undefined)$/,
  /^saveEvent args\.form\.asRead\.(title|start|end|location): null$/,
  /^keepEventDraft args\.draft(\.eventId|\.seenAt)?: null$/,
  /^keepEventDraft args\.base: null$/,
  /^saveDraft args\.lines: (missing|undefined)$/,
  /^goOn args\.answers(\[0\]\.answer)?: (missing|undefined|null)$/,
  /^remindMe args\.at: null$/,
  /^recordStops args\.contactId: null$/,
  /^saveTemplates args\.templates\[0\]\.texts\.(en|es): null$/,
  /^pageRead args\.settled: missing$/,
  // A page that lacks a fact lacks its reading.
  /^pageRead args\.readings\.\w+: (missing|undefined)$/,
  /\.contacts\.value\[0\]\.(contactId|group|role|type|phone|email): null$/,
  /\.contacts\.value\[0\]\.companyId: missing$/,
  /\.documents\.value\[0\]\.documentId: null$/,
  /\.texts\.value\[0\]\.(conversationId|name|number|lastText|at): null$/,
  /\.customFields\.value\[0\]\.value: null$/,
  /^saveMapping args\.mapping\.(noticesField|caseTypeField|consentField|deceasedField|minorField|lead): null$/,
  /\.staff\.value\[0\]\.(staffId|title): null$/,
  /\.posts\.value\[0\]\.(postId|author|authorTitle|timeText|at): null$/,
];

/** One fact of a page: what is wrong in it is no reason to lose the other facts (D6). */
const IN_FACT = /^args\.readings\.(\w+)/;

/** What of a report passes although one of its facts is wrong; null where nothing is told apart. */
function withoutFact(valid: Read, what: string): Read | null {
  const fact = IN_FACT.exec(what)?.[1];
  return fact
    ? ({ ...valid, readings: { ...valid.readings, [fact]: { state: 'unreadable' } } } as Read)
    : null;
}

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

  it.each(content.filter(([type]) => type !== 'pageRead'))('%s', (type, valid) => {
    expect(listTaken(type, contentSchemas[type], valid)).toEqual([]);
  });

  it.each(reads.map((read): [string, object] => [read.entity.kind, read]))(
    'pageRead of a %s',
    (_kind, valid) => {
      const taken = listTaken('pageRead', contentSchemas.pageRead, valid);
      expect(taken.filter((what) => !IN_FACT.test(what.replace('pageRead ', '')))).toEqual([]);
    },
  );

  it.each(reads.map((read): [string, Read] => [read.entity.kind, read]))(
    'one fact of a %s that is wrong is unreadable, and every other is kept (D6)',
    (_kind, valid) => {
      const odd = malform(valid).filter(({ what }) => {
        const isAllowed = MAY_BE.some((pattern) => pattern.test(`pageRead ${what}`));
        return IN_FACT.test(what) && !isAllowed;
      });
      expect(odd.length).toBeGreaterThan(50);
      const wrong = odd.filter(({ what, body }) => {
        const parsed = contentSchemas.pageRead.safeParse(body);
        return !parsed.success || !isDeepStrictEqual(parsed.data, withoutFact(valid, what));
      });
      expect(wrong.map(({ what }) => what)).toEqual([]);
    },
  );

  it('a fact that nobody knows is no message, however it is called', () => {
    const [read] = reads as [Read];
    for (const name of ['extra', '__proto__', 'constructor', 'toString']) {
      const readings = JSON.parse(`{"${name}":{"state":"empty","way":"id"}}`) as object;
      expect(contentSchemas.pageRead.safeParse({ ...read, readings }).success, name).toBe(false);
    }
  });

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
