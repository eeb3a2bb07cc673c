// @vitest-environment node
import { describe, expect, it } from 'vitest';
import { deriveOutcome, findReason } from '../../src/hona/outcome';
import { whole } from './answers';

const NOW = Date.parse('2026-11-21T18:00:00Z');
const H1 = 'http/1.1';
const outcome = (answer: ReturnType<typeof whole>, protocol: string | null = H1) =>
  deriveOutcome(answer, protocol, NOW);

describe('every status from 200 to 599 with a JSON object (outbox §2)', () => {
  const expected = (status: number): string => {
    if (status < 300) return 'accepted';
    if ([400, 404, 413, 422].includes(status)) return 'refused';
    if ([401, 403].includes(status)) return 'token';
    if ([425, 429].includes(status)) return 'later';
    return 'unknown';
  };

  it.each(Array.from({ length: 400 }, (_, i) => 200 + i).filter((s) => s !== 204))('%i', (status) => {
    const result = outcome(whole(status, '{"message":"text"}', { 'content-type': 'application/json' }));
    expect(result.kind).toBe(expected(status));
    expect(result).toHaveProperty('status', status);
  });

  it.each([
    [301, 'redirect'],
    [307, 'redirect'],
    [408, 'status'],
    [409, 'status'],
    [421, 'status'],
    [500, 'status'],
    [503, 'status'],
  ])('%i is unknown as a %s', (status, code) => {
    expect(outcome(whole(status, '{}'))).toEqual({ kind: 'unknown', code, status });
  });

  it('503 is unknown even with Retry-After: it may have been sent', () => {
    expect(outcome(whole(503, '', { 'retry-after': '5' })).kind).toBe('unknown');
  });
});

describe('accepted is only what is complete and plausible', () => {
  const text = { 'content-type': 'text/plain' };
  const html = { 'content-type': 'text/html; charset=utf-8' };

  it.each([
    ['204', whole(204), H1],
    ['204, protocol not known', whole(204), null],
    ['a JSON object', whole(200, '{"id":1}'), H1],
    ['a JSON object with white space around it', whole(201, ' \n{"id":1}\n'), H1],
    ['an empty object', whole(200, '{}'), H1],
    ['an object with hostile keys', whole(200, '{"__proto__":{"a":1},"a":1,"a":2}'), H1],
    ['an object whatever its declared type', whole(200, '{"id":1}', text), H1],
    ['an empty body, declared', whole(200, '', { 'content-length': '0' }), H1],
    ['an empty body over HTTP/2', whole(200, ''), 'h2'],
    ['an empty body over HTTP/3', whole(202, ''), 'h3'],
    ['a short text of declared length', whole(200, 'OK', { ...text, 'content-length': '2' }), H1],
    ['200 characters', whole(200, 'x'.repeat(200), { 'content-length': '200' }), H1],
  ])('%s', (_what, answer, protocol) => {
    expect(outcome(answer, protocol)).toEqual({ kind: 'accepted', status: answer.status });
  });

  it.each([
    ['an empty body whose length nobody declared, over HTTP/1.1', whole(200, ''), H1],
    ['the same where the protocol is not known', whole(200, ''), null],
    ['an empty body of another declared length', whole(200, '', { 'content-length': '12' }), H1],
    [
      'the same over HTTP/2, where the stream says that it ends',
      whole(200, '', { 'content-length': '12' }),
      'h2',
    ],
    ['a text that is shorter than declared', whole(200, 'OK, not', { 'content-length': '14' }), 'h2'],
    [
      'a packed text, of which the length says nothing',
      whole(200, 'OK', { 'content-length': '22', 'content-encoding': 'gzip' }),
      'h2',
    ],
    ['a login page', whole(200, '<!doctype html><title>Sign in</title>', html), 'h2'],
    [
      'a login page that calls itself text',
      whole(200, '<html><body>Sign in', { 'content-length': '19' }),
      H1,
    ],
    ['short HTML without a head', whole(200, '<p>Sign in</p>', { ...text, 'content-length': '14' }), H1],
    ['XML', whole(200, '<?xml version="1.0"?><Error/>', { 'content-length': '29' }), H1],
    ['a short text that calls itself HTML', whole(200, 'OK', { ...html, 'content-length': '2' }), H1],
    ['truncated JSON', whole(200, '{"id":1', { 'content-length': '7' }), H1],
    ['truncated JSON over HTTP/2', whole(200, '{"id":', {}), 'h2'],
    ['a JSON array', whole(200, '[1]', { 'content-length': '3' }), H1],
    ['a JSON string', whole(200, '"ok"', { 'content-length': '4' }), H1],
    ['a text whose length nobody declared', whole(200, 'OK', text), H1],
    ['201 characters', whole(200, 'x'.repeat(201), { 'content-length': '201' }), H1],
    ['10,000 levels', whole(200, '['.repeat(10_000), { 'content-length': '10000' }), H1],
  ])('%s is unknown', (_what, answer, protocol) => {
    expect(outcome(answer, protocol)).toEqual({ kind: 'unknown', code: 'implausible', status: 200 });
  });

  it.each(['timeout', 'connection', 'incomplete', 'too-large'] as const)(
    'no whole answer (%s) is unknown',
    (code) => {
      expect(deriveOutcome({ kind: 'none', code, status: 200 }, 'h2', NOW)).toEqual({
        kind: 'unknown',
        code,
        status: 200,
      });
    },
  );
});

describe('refusals', () => {
  it('403 with HTML comes from something in between: refused, the token may be fine', () => {
    expect(outcome(whole(403, '<html>Blocked', { 'content-type': 'text/html' }))).toEqual({
      kind: 'refused',
      status: 403,
      reason: null,
    });
    expect(outcome(whole(403, '{"message":"no"}'))).toEqual({ kind: 'token', status: 403 });
  });

  it('401 is the token, whatever its body', () => {
    expect(outcome(whole(401, '<html>', { 'content-type': 'text/html' }))).toEqual({
      kind: 'token',
      status: 401,
    });
  });

  it('keep Hona’s reason', () => {
    expect(outcome(whole(422, '{"message":" No such project "}'))).toMatchObject({
      reason: 'No such project',
    });
  });

  it.each([
    ['{"error":"e"}', 'e'],
    ['{"detail":"d","title":"t"}', 'd'],
    ['{"message":5,"title":"t"}', 't'],
    ['{"message":""}', null],
    ['{"message":{"text":"x"}}', null],
    ['["a"]', null],
    ['null', null],
    ['plain words', 'plain words'],
    ['', null],
    ['<html>x', null],
  ])('reason in %j: %j', (body, reason) => {
    expect(findReason(whole(400, body))).toBe(reason);
  });

  it('cut a long reason to 300 characters', () => {
    expect(findReason(whole(400, JSON.stringify({ message: 'x'.repeat(999) })))).toHaveLength(300);
    expect(findReason(whole(400, 'x'.repeat(999)))).toHaveLength(300);
  });
});

describe('Retry-After', () => {
  it.each([
    ['in seconds', '7', 7000],
    ['of zero', '0', 0],
    ['with space around it', ' 7 ', 7000],
    ['as a date', 'Sat, 21 Nov 2026 18:01:00 GMT', 60_000],
    ['as a date that is past', 'Sat, 21 Nov 2026 17:00:00 GMT', 0],
    ['that is huge', '999999999', 999_999_999_000],
    ['that is garbage', 'soon', null],
    ['that is empty', '', null],
    ['in too many digits', '1'.repeat(30), null],
  ])('%s', (_what, value, retryAfterMs) => {
    expect(outcome(whole(429, '', { 'retry-after': value }))).toEqual({
      kind: 'later',
      status: 429,
      retryAfterMs,
    });
  });

  it('that is missing', () => {
    expect(outcome(whole(425))).toEqual({ kind: 'later', status: 425, retryAfterMs: null });
  });
});
