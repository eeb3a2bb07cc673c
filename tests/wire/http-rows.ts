import type { Fault } from '../sandbox/sandbox';

/** What becomes of a message, or of an event of which people are told (outbox document §2). */
export type State = 'accepted' | 'unknown' | 'failed' | 'later' | 'paused';
/** What the screen is told of an update of contact or project. */
export type Told = 'done' | 'refused' | 'token' | 'unclear';

export type HttpRow = {
  name: string;
  fault: Fault;
  /** What may leave only once: its state. */
  once: State;
  /** A PUT of the same answer. */
  put: Told;
  /** How often what may be repeated is asked: three times where an answer was lost or the status passes. */
  tries: 1 | 3;
};

const JSON_TYPE = { 'content-type': 'application/json' };
const HTML = {
  headers: { 'content-type': 'text/html' },
  body: '<!doctype html><title>Sign in</title>',
};
const after = (value: string) => ({ headers: { ...JSON_TYPE, 'retry-after': value } });
const row = (name: string, fault: Fault, once: State, put: Told, tries: 1 | 3 = 1): HttpRow => ({
  name,
  fault,
  once,
  put,
  tries,
});
const statuses = (list: readonly number[], once: State, put: Told, tries: 1 | 3 = 1) =>
  list.map((status) => row(`${status}`, { status }, once, put, tries));
const inOneHour = new Date(Date.now() + 3_600_000).toUTCString();

/**
 * Statuses, bodies and headers, each with what the documents ask for. Of a PUT only a 200 or 201 that holds the record
 * that was sent is a success (A5); what is not repeated there is final.
 */
export const HTTP_ROWS: readonly HttpRow[] = [
  // Whole and plausible.
  row('200 with Hona’s answer', {}, 'accepted', 'done'),
  row('201 with Hona’s answer', { status: 201 }, 'accepted', 'done'),
  row('202 with Hona’s answer', { status: 202 }, 'accepted', 'unclear'),
  row('204', { status: 204 }, 'accepted', 'unclear'),
  row('200, an empty object', { body: '{}' }, 'accepted', 'unclear'),
  row('200, an object that says something else', { body: '{"ok":false}' }, 'accepted', 'unclear'),
  row(
    '200, an object said to be text',
    { headers: { 'content-type': 'text/plain' }, body: '{}' },
    'accepted',
    'unclear',
  ),
  row('200, empty and declared so', { body: '' }, 'accepted', 'unclear'),
  row(
    '200, “OK” of declared length',
    { headers: { 'content-type': 'text/plain' }, body: 'OK' },
    'accepted',
    'unclear',
  ),
  row('200, an object without a length', { wire: 'no-length', body: '{}' }, 'accepted', 'unclear'),
  row('200, hostile keys', { body: '{"__proto__":{"externalId":"1"},"a":1,"a":2}' }, 'accepted', 'unclear'),
  // 200, and yet no answer.
  row('200, a login page', HTML, 'unknown', 'unclear'),
  row(
    '200, a login page said to be JSON',
    { headers: JSON_TYPE, body: '<html><body>Sign in' },
    'unknown',
    'unclear',
  ),
  row('200, XML', { body: '<?xml version="1.0"?><ok/>' }, 'unknown', 'unclear'),
  row('200, truncated JSON', { body: '{"id":1' }, 'unknown', 'unclear'),
  row('200, an array', { body: '[{"id":1}]' }, 'unknown', 'unclear'),
  row('200, a string', { body: '"ok"' }, 'unknown', 'unclear'),
  row('200, 201 characters', { body: 'x'.repeat(201) }, 'unknown', 'unclear'),
  row('200, 10,000 levels', { body: '['.repeat(10_000) }, 'unknown', 'unclear'),
  row('200, longer than 1 MiB', { body: `{}${' '.repeat(1024 * 1024)}` }, 'unknown', 'unclear'),
  row('200, text without a length', { wire: 'no-length', body: 'OK' }, 'unknown', 'unclear'),
  row('200, empty without a length', { wire: 'no-length', body: '' }, 'unknown', 'unclear'),
  row('200, cut in the body', { wire: 'body-part' }, 'unknown', 'unclear'),
  row('200, reset in the body', { wire: 'body-rst' }, 'unknown', 'unclear'),
  row('200, shorter than declared', { wire: 'length-long' }, 'unknown', 'unclear'),
  row('206 with HTML', { status: 206, ...HTML }, 'unknown', 'unclear'),
  // Redirects: never followed.
  ...[301, 302, 303, 307, 308].map((status) =>
    row(
      `${status} to another host`,
      { status, headers: { location: 'https://smithlaw.mycase.com/elsewhere' } },
      'unknown',
      'unclear',
      3,
    ),
  ),
  ...statuses([300, 304], 'unknown', 'unclear'),
  // Refused by Hona; what it says is final.
  ...statuses([400, 404, 413, 422], 'failed', 'refused'),
  row('400 with HTML', { status: 400, ...HTML }, 'failed', 'refused'),
  row('422, empty', { status: 422, body: '' }, 'failed', 'refused'),
  ...statuses([409], 'unknown', 'refused'),
  // The token.
  ...statuses([401, 403], 'paused', 'token'),
  row('401 with HTML', { status: 401, ...HTML }, 'paused', 'token'),
  row('403 with HTML', { status: 403, ...HTML }, 'failed', 'token'),
  // Later.
  row('425', { status: 425 }, 'later', 'unclear'),
  row('425, Retry-After: 1', { status: 425, ...after('1') }, 'later', 'unclear'),
  row('429', { status: 429 }, 'later', 'unclear', 3),
  ...[
    ['0', 'at once'],
    ['1', 'one second'],
    [inOneHour, 'a date in an hour'],
    ['Fri, 01 Jan 2021 00:00:00 GMT', 'a date that is past'],
    ['99999999', 'three years'],
    ['-5', 'less than nothing'],
    ['soon', 'no time'],
  ].map(([value = '', says]) =>
    row(`429, Retry-After: ${says}`, { status: 429, ...after(value) }, 'later', 'unclear', 3),
  ),
  row('429 with HTML', { status: 429, ...HTML }, 'later', 'unclear', 3),
  // Nobody knows what was done.
  ...statuses(
    [402, 405, 406, 410, 411, 412, 414, 415, 418, 423, 424, 426, 428, 431, 451, 499],
    'unknown',
    'unclear',
  ),
  row('408', { status: 408 }, 'unknown', 'unclear'),
  row('407', { status: 407 }, 'unknown', 'unclear', 3),
  ...statuses(
    [500, 501, 505, 507, 508, 511, 520, 521, 522, 523, 524, 525, 526, 527, 530, 599],
    'unknown',
    'unclear',
  ),
  ...statuses([502, 503, 504], 'unknown', 'unclear', 3),
  row('503, Retry-After: 1', { status: 503, ...after('1') }, 'unknown', 'unclear', 3),
  row('500 with HTML', { status: 500, ...HTML }, 'unknown', 'unclear'),
  row('502 with HTML', { status: 502, ...HTML }, 'unknown', 'unclear', 3),
  // No answer.
  row('cut before the body', { cut: 'early' }, 'unknown', 'unclear', 3),
  row('cut before Hona took it', { cut: 'before' }, 'unknown', 'unclear', 3),
  row('cut after Hona took it', { cut: 'after' }, 'unknown', 'unclear', 3),
  row('no HTTP', { wire: 'no-http' }, 'unknown', 'unclear', 3),
  row('cut in the head', { wire: 'header-part-rst' }, 'unknown', 'unclear', 3),
];
