// @vitest-environment node
import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toCanonicalJson } from '../../../src/domain/export/canonical';
import { formatLocalTime } from '../../../src/domain/export/local-time';
import { toCsv } from '../../../src/domain/export/to-csv';
import { toJson } from '../../../src/domain/export/to-json';
import { joinThread } from '../../../src/domain/thread';
import { makeLine, makeLog, NOW } from '../../builders';
import { parseCsv } from './parse-csv';
import { CSV_WORDS, MESSAGES, makeExport } from './samples';

const hash = (text: string) => createHash('sha256').update(text, 'utf8').digest('hex');

describe('the record of a thread (product §6, "Export")', () => {
  it('begins with what it is, and is not', () => {
    const statement =
      'What this computer read of the MyCase log, last at 2026-11-21 13:00:00 GMT-5; not a complete record of Hona.';
    expect(makeExport().statement).toContain(statement);
    expect(makeExport({ readAt: null }).statement).toContain(
      'which it has not read yet; not a complete record',
    );
    expect(toJson(makeExport(), 'x').indexOf(statement)).toBeLessThan(40);
    expect(toCsv(makeExport(), 'x', CSV_WORDS).indexOf(statement)).toBe(2);
  });

  it('has source, state, times in UTC and local, outcome, how it was found, and the checks', () => {
    const { messages } = makeExport();
    expect(messages.find((m) => m.source === 'both')).toMatchObject({
      state: 'logged',
      direction: 'out',
      author: 'CRM',
      timeUtc: '2026-11-21T18:00:00.000Z',
      timeLocal: '2026-11-21 13:00:00 GMT-5',
      timeShown: '11/21/2026 10:01 AM',
      threadId: '7',
      lineId: '11',
      caseId: '12042366',
      caseName: 'Doe v. Harbor',
      outcomes: ['accepted 200'],
      found: { by: 'hand', timeUtc: '2026-11-21T18:02:00.000Z' },
      sentTo: '+12133734253',
      checks: [
        { id: 'deceased', answer: 'Spoke to the estate' },
        { id: 'minor', answer: null },
      ],
    });
    expect(messages.find((m) => m.state === 'unknown')).toMatchObject({
      source: 'ledger',
      doubt: true,
      outcomes: ['unknown timeout'],
      threadId: null,
      found: null,
    });
    expect(messages.find((m) => m.direction === 'in')).toMatchObject({
      source: 'log',
      state: null,
      outcomes: [],
    });
    expect(messages.find((m) => m.direction === 'notice')).toMatchObject({ lineId: 'equal 2' });
    expect(messages.find((m) => m.timeShown === 'yesterday')).toMatchObject({
      timeUtc: null,
      timeLocal: null,
    });
    expect(messages.map((m) => m.number)).toEqual([1, 2, 3, 4, 5]);
  });

  it('names the case of each message where there are several', () => {
    const messages = MESSAGES.map((m) => ({
      ...m,
      ref: { firm: 'smithlaw', caseId: '777' },
      caseName: 'Other',
    }));
    expect(makeExport({ messages }).messages[0]).toMatchObject({ caseId: '777', caseName: 'Other' });
  });

  it('the same thread gives the same bytes; another one, another checksum', () => {
    const [one, again] = [makeExport(), makeExport()];
    const sum = hash(toCanonicalJson(one));
    expect(toJson(again, sum)).toBe(toJson(one, sum));
    expect(toCsv(again, sum, CSV_WORDS)).toBe(toCsv(one, sum, CSV_WORDS));
    const changed = makeExport({ messages: MESSAGES.map((m) => ({ ...m, text: `${m.text}.` })) });
    expect(hash(toCanonicalJson(changed))).not.toBe(sum);
  });

  it('the checksum knows no order of keys', () => {
    expect(toCanonicalJson({ b: [{ d: 1, c: '\ud83d' }], a: null })).toBe(
      '{"a":null,"b":[{"c":"\\ud83d","d":1}]}',
    );
  });

  it('read back, the JSON is what it was, and its checksum holds', () => {
    const texts = fc.array(fc.string({ unit: 'binary', maxLength: 20 }), { maxLength: 5 });
    fc.assert(
      fc.property(texts, (all) => {
        const log = makeLog(all.map((text, i) => makeLine({ lineId: `post:${i}`, text, author: text })));
        const record = makeExport({ messages: joinThread(log, []) });
        const file = JSON.parse(toJson(record, hash(toCanonicalJson(record))));
        expect(file.thread).toEqual(record);
        expect(file.checksum.value).toBe(hash(toCanonicalJson(file.thread)));
      }),
      { numRuns: 30 },
    );
  });

  it('10,000 messages are all there, in both forms', () => {
    const lines = Array.from({ length: 10_000 }, (_, i) =>
      makeLine({ lineId: `post:${i}`, at: NOW + i * 1000, text: `line ${i}\r\n"two"` }),
    );
    const record = makeExport({ messages: joinThread(makeLog(lines), []) });
    const rows = parseCsv(toCsv(record, 'x', CSV_WORDS));
    expect(rows).toHaveLength(10_004);
    expect(new Set(rows.map((row) => row.length)).size).toBe(1);
    expect(rows.at(-1)).toContain('line 9999\r\n"two"');
    expect(JSON.parse(toJson(record, 'x')).thread.messages).toHaveLength(10_000);
  });

  it.each([Number.NaN, 9e15, -9e15])('a time that is none (%s) breaks nothing', (at) => {
    const messages = MESSAGES.map((m) => ({ ...m, at }));
    expect(makeExport({ messages }).messages[0]).toMatchObject({ timeUtc: null, timeLocal: null });
  });
});

describe('local times', () => {
  it.each([
    ['America/New_York', '2026-11-01T05:30:00Z', '2026-11-01 01:30:00 GMT-4'],
    // The hour that comes twice in autumn.
    ['America/New_York', '2026-11-01T06:30:00Z', '2026-11-01 01:30:00 GMT-5'],
    ['America/Los_Angeles', '2026-11-21T08:00:00Z', '2026-11-21 00:00:00 GMT-8'],
    ['Asia/Kolkata', '2026-11-21T18:00:00Z', '2026-11-21 23:30:00 GMT+5:30'],
    ['No/Where', '2026-11-21T18:00:00Z', '2026-11-21 18:00:00 GMT'],
  ])('%s, %s: %s', (zone, utc, local) => {
    expect(formatLocalTime(Date.parse(utc), zone)).toBe(local);
  });
});
