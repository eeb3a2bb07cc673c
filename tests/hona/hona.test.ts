// @vitest-environment node
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { defaultDialect } from '../../src/domain/calendar';
import { MAX_ANSWER } from '../../src/hona/api';
import { makeEventBody } from '../../src/hona/event-body';
import {
  deleteEvent,
  putContact,
  putProject,
  reachHona,
  saveEvent,
  sendMessage,
  testToken,
} from '../../src/hona/hona';
import { makeEventForm, makeUpdate } from '../builders';
import { bodyOf, json } from './answers';

type Call = { method: string; url: string; body: unknown; token: string | null; request: Request };
let calls: Call[];
let answers: (Response | Error)[];

beforeEach(() => {
  calls = [];
  answers = [];
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout', 'Date', 'performance'] });
  vi.stubGlobal('fetch', async (input: Request | string, init?: RequestInit) => {
    // As it was made: Node 24 forgets its referrer policy where it is made anew.
    const request = typeof input === 'string' ? new Request(input, init) : input;
    const text = await request.clone().text();
    const { method, url } = request;
    calls.push({
      method,
      url,
      body: text && JSON.parse(text),
      token: request.headers.get('authorization'),
      request,
    });
    const answer = answers.shift() ?? new TypeError('fetch failed');
    if (answer instanceof Error) throw answer;
    return answer;
  });
});
afterEach(() => {
  vi.useRealTimers();
  vi.restoreAllMocks();
});

/** The outcome of a call while the clock runs, so that nobody waits for ky's pauses. */
async function settle<T>(promise: Promise<T>): Promise<{ value?: T; code?: string; detail?: unknown }> {
  const result = promise.then(
    (value) => ({ value }),
    (error: { code: string; detail?: unknown }) => ({ code: error.code, detail: error.detail }),
  );
  await vi.advanceTimersByTimeAsync(19_000);
  return result;
}

const CONTACT = { id: 1, externalId: '9001001', phone: '+12133734253', email: null };
const PROJECT = { id: 2, externalId: '12042366', name: 'Doe v. Harbor', milestonesEnabled: true };
const { client } = makeUpdate();

describe('putContact', () => {
  it('PUTs exactly the documented fields', async () => {
    answers = [json(201, CONTACT)];
    const { value } = await settle(putContact(client, 'secret-token'));
    expect(value).toEqual({ created: true, answer: CONTACT });
    expect(calls).toMatchObject([
      {
        method: 'PUT',
        url: 'https://api.hona.com/partner/v2/contacts',
        token: 'Bearer secret-token',
        body: {
          externalId: '9001001',
          firstName: 'Jane',
          lastName: 'Doe',
          email: 'jane@example.com',
          phone: '+12133734253',
        },
      },
    ]);
    expect(calls[0]?.request).toMatchObject({
      redirect: 'error',
      credentials: 'omit',
      referrerPolicy: 'no-referrer',
      cache: 'no-store',
    });
  });

  it('leaves out what is not on file, so that nothing is erased by it', async () => {
    answers = [json(200, CONTACT)];
    await settle(putContact({ ...client, email: null, phone: null }, 't'));
    expect(calls[0]?.body).toEqual({ externalId: '9001001', firstName: 'Jane', lastName: 'Doe' });
  });

  it.each([
    ['another contact', json(200, { ...CONTACT, externalId: '9001002' })],
    ['an ID that is a number', json(200, { ...CONTACT, externalId: 9001001 })],
    ['no ID', json(200, { id: 1 })],
    ['an array', json(200, [CONTACT])],
    ['null', json(200, null)],
    ['HTML', new Response('<html>', { status: 200 })],
    ['truncated JSON', new Response('{"id":1', { status: 200 })],
    ['no body', new Response(null, { status: 200 })],
    ['204', new Response(null, { status: 204 })],
    ['500', json(500, {})],
  ])('hona-unclear where the answer is %s', async (_what, answer) => {
    answers = [answer];
    expect(await settle(putContact(client, 't'))).toMatchObject({ code: 'hona-unclear' });
    expect(calls).toHaveLength(1);
  });

  it('tells a strange answer from one about another contact', async () => {
    answers = [json(200, { ...CONTACT, externalId: '9001002' })];
    expect((await settle(putContact(client, 't'))).detail).toEqual({ status: 200, why: 'other-record' });
    for (const answer of [json(201, { id: 1 }), new Response('<html>', { status: 201 })]) {
      answers = [answer];
      expect((await settle(putContact(client, 't'))).detail).toEqual({ status: 201, why: 'strange' });
    }
  });

  it.each([400, 404, 409, 413, 422])('hona-refused with Hona’s reason: %i', async (status) => {
    answers = [json(status, { message: 'Phone is not valid' })];
    expect(await settle(putContact(client, 't'))).toEqual({
      code: 'hona-refused',
      detail: { status, reason: 'Phone is not valid' },
    });
    expect(calls).toHaveLength(1);
  });

  it.each([401, 403])('token-refused: %i, asked once', async (status) => {
    answers = [json(status, {})];
    expect(await settle(putContact(client, 't'))).toMatchObject({ code: 'token-refused' });
    expect(calls).toHaveLength(1);
  });

  it('repeats a lost connection twice at most, then says that nobody knows what became of it', async () => {
    expect(await settle(putContact(client, 't'))).toEqual({
      code: 'hona-unclear',
      detail: { why: 'connection' },
    });
    expect(calls).toHaveLength(3);
    expect(new Set(calls.map((c) => JSON.stringify(c.body))).size).toBe(1);
  });

  it.each([429, 502, 503, 504])('repeats %i, and takes the answer that then comes', async (status) => {
    answers = [json(status, {}), json(200, CONTACT)];
    expect(await settle(putContact(client, 't'))).toMatchObject({ value: { created: false } });
    expect(calls).toHaveLength(2);
  });

  it.each([
    ['incomplete', () => bodyOf(['{"id":1'], new TypeError('terminated'))],
    ['too-large', () => bodyOf([new Uint8Array(MAX_ANSWER), 'x'])],
  ])('a 201 whose body is %s may have made the contact: hona-unclear', async (why, body) => {
    answers = [new Response(body(), { status: 201 })];
    expect(await settle(putContact(client, 't'))).toEqual({ code: 'hona-unclear', detail: { why } });
    expect(calls).toHaveLength(1);
  });

  it('a deadline that passes leaves it unclear', async () => {
    const late = new AbortController();
    vi.spyOn(AbortSignal, 'timeout').mockReturnValue(late.signal);
    const pending = settle(putContact(client, 't', 0));
    late.abort(new DOMException('late', 'TimeoutError'));
    expect(await pending).toEqual({ code: 'hona-unclear', detail: { why: 'timeout' } });
  });

  it.each([
    ['503', json(503, {})],
    ['a lost connection', new TypeError('fetch failed')],
  ])('is asked once where no repeats are wished (the trial): %s', async (_what, answer) => {
    answers = [answer, json(200, CONTACT)];
    expect(await settle(putContact(client, 't', 0))).toMatchObject({ code: 'hona-unclear' });
    expect(calls).toHaveLength(1);
  });

  it('gives up on a status that stays', async () => {
    answers = [json(503, {}), json(503, {}), json(503, {})];
    expect(await settle(putContact(client, 't'))).toEqual({ code: 'hona-unclear', detail: { status: 503 } });
    expect(calls).toHaveLength(3);
  });
});

describe('putProject', () => {
  it('PUTs exactly the seven documented fields (A1), one client (A3) as an object (A2)', async () => {
    answers = [json(200, PROJECT)];
    const { value } = await settle(putProject(makeUpdate(), 'secret-token'));
    expect(value).toMatchObject({ created: false, answer: { milestonesEnabled: true } });
    expect(calls).toMatchObject([
      { method: 'PUT', url: 'https://api.hona.com/partner/v2/projects', token: 'Bearer secret-token' },
    ]);
    expect(calls[0]?.body).toEqual({
      externalId: '12042366',
      name: 'Doe v. Harbor',
      partnerPhaseName: 'Discovery',
      clients: [{ externalId: '9001001' }],
      partnerProjectTypeName: 'Personal Injury',
      milestonesEnabled: true,
      status: 'In Progress',
    });
  });

  it('hona-unclear where the answer is about another project', async () => {
    answers = [json(200, { ...PROJECT, externalId: '1' })];
    expect(await settle(putProject(makeUpdate(), 't'))).toMatchObject({ code: 'hona-unclear' });
  });

  it('is asked once where no repeats are wished (the trial)', async () => {
    answers = [json(503, {}), json(200, PROJECT)];
    expect(await settle(putProject(makeUpdate(), 't', 0))).toMatchObject({ code: 'hona-unclear' });
    expect(calls).toHaveLength(1);
  });

  it('tells created from updated by the status alone', async () => {
    answers = [json(201, PROJECT)];
    expect(await settle(putProject(makeUpdate(), 't'))).toMatchObject({ value: { created: true } });
  });
});

describe('testToken (product §8)', () => {
  it.each([400, 401, 403, 422, 200, 500])('answers with Hona’s status %i', async (status) => {
    answers = [json(status, {})];
    expect(await settle(testToken('secret-token'))).toEqual({ value: { status } });
    expect(calls).toMatchObject([{ method: 'PUT', body: {}, token: 'Bearer secret-token' }]);
  });

  it.each([429, 503])('asks once, also after %i', async (status) => {
    answers = [json(status, {})];
    expect(await settle(testToken('t'))).toEqual({ value: { status } });
    expect(calls).toHaveLength(1);
  });

  it('asks once where the connection is lost, and cannot tell', async () => {
    expect(await settle(testToken('t'))).toEqual({ value: { status: null } });
    expect(calls).toHaveLength(1);
  });
});

describe('reachHona', () => {
  it('asks the root without token; any answer counts', async () => {
    answers = [json(404, {})];
    expect(await settle(reachHona())).toEqual({ value: { protocol: null, guarded: false } });
    expect(calls).toMatchObject([{ method: 'GET', url: 'https://api.hona.com/', token: null }]);
    expect(calls[0]?.request.credentials).toBe('omit');
  });

  it('tells what the host speaks', async () => {
    answers = [json(200, {})];
    vi.spyOn(performance, 'getEntriesByName').mockReturnValue([
      { nextHopProtocol: 'http/1.1' },
      { nextHopProtocol: 'h2' },
    ] as never);
    expect(await settle(reachHona())).toEqual({ value: { protocol: 'h2', guarded: true } });
  });

  it('two that ask at once share one answer, so that neither clears what the other has to read', async () => {
    answers = [json(200, {}), json(200, {})];
    const timings = vi.spyOn(performance, 'getEntriesByName');
    timings.mockReturnValueOnce([{ nextHopProtocol: 'h2' }] as never).mockReturnValue([]);
    const both = await settle(Promise.all([reachHona(), reachHona()]));
    expect(both.value?.map((w) => w.protocol)).toEqual(['h2', 'h2']);
    await settle(reachHona());
    expect(calls).toHaveLength(2);
  });

  it('throws hona-unreachable where nothing answers', async () => {
    expect(await settle(reachHona())).toMatchObject({ code: 'hona-unreachable' });
  });
});

describe('sendMessage', () => {
  it('A14, A17: by number it names the number and the text, and nothing else', async () => {
    await settle(sendMessage({ phone: '+13105550142', text: 'Hi' }, { token: 't', protocol: null }));
    expect(calls.map(({ body }) => body)).toEqual([{ phoneNumber: '+13105550142', text: 'Hi' }]);
  });

  const message = { caseId: '12042366', text: 'Hi', authorId: '7001' };

  it('POSTs text, case and author, and never a phone number beside the case (A14)', async () => {
    answers = [json(200, {})];
    const { value } = await settle(sendMessage(message, { token: 'secret-token', protocol: 'http/1.1' }));
    expect(value).toEqual({ kind: 'accepted', status: 200 });
    expect(calls).toMatchObject([
      { method: 'POST', url: 'https://api.hona.com/partner/v2/send-message', token: 'Bearer secret-token' },
    ]);
    expect(calls[0]?.body).toEqual({ text: 'Hi', projectId: '12042366', authorId: '7001' });
  });

  it('leaves the author out where there is none (A16)', async () => {
    answers = [json(200, {})];
    await settle(sendMessage({ ...message, authorId: null }, { token: 't', protocol: null }));
    expect(calls[0]?.body).toEqual({ text: 'Hi', projectId: '12042366' });
  });

  it.each([429, 500, 503])('is never repeated: %i', async (status) => {
    answers = [json(status, {}, { 'retry-after': '0' }), json(200, {})];
    await settle(sendMessage(message, { token: 't', protocol: null }));
    expect(calls).toHaveLength(1);
  });

  it('is never repeated after a lost connection, and does not throw', async () => {
    const { value } = await settle(sendMessage(message, { token: 't', protocol: 'h2' }));
    expect(value).toEqual({ kind: 'unknown', code: 'connection', status: null });
    expect(calls).toHaveLength(1);
  });
});

describe('events', () => {
  const AUTH = { token: 'secret-token', protocol: 'http/1.1' };
  const emails = { contacts: {}, staff: {} };
  const body = (notify: boolean) =>
    makeEventBody({ id: 'e1', caseId: '12042366', form: makeEventForm(), notify, emails }, defaultDialect);
  const erase = (notify: boolean, id = 'e1') => deleteEvent({ id, caseId: '12042366', notify }, AUTH);
  const save = (notify: boolean) => saveEvent(body(notify), AUTH);
  const lost = new TypeError('fetch failed');

  it('POSTs the event, also to change it (A22)', async () => {
    answers = [json(201, {})];
    expect((await settle(save(true))).value).toEqual({ kind: 'accepted', status: 201 });
    expect(calls).toMatchObject([
      {
        method: 'POST',
        url: 'https://api.hona.com/partner/v2/calendar-event',
        token: 'Bearer secret-token',
        body: body(true),
      },
    ]);
  });

  it.each([true, false])('DELETEs it, and says whether to tell anyone: %s (A25)', async (notify) => {
    answers = [new Response(null, { status: 204 })];
    expect((await settle(erase(notify))).value).toEqual({ kind: 'accepted', status: 204 });
    expect(calls).toMatchObject([
      {
        method: 'DELETE',
        url: `https://api.hona.com/partner/v2/project/12042366/calendar-event/e1?notify=${notify}`,
        token: 'Bearer secret-token',
        body: '',
      },
    ]);
    expect(calls[0]?.request).toMatchObject({ redirect: 'error', credentials: 'omit', cache: 'no-store' });
  });

  it.each<[string, Response, string | null]>([
    ['nothing', new Response(null, { status: 404 }), ''],
    ['an empty object', json(404, {}), ''],
    ['words', json(404, { message: 'Unknown event' }), 'Unknown event'],
    ['a page of something in between', new Response('<html>Not found</html>', { status: 404 }), null],
  ])('a 404 that says %s: only Hona itself gives a reason', async (_, answer, reason) => {
    answers = [answer];
    expect((await settle(erase(false))).value).toEqual({ kind: 'refused', status: 404, reason });
  });

  it('an ID is one part of the address, whatever it holds', async () => {
    answers = [json(200, {})];
    await settle(erase(false, '../x?notify=true#'));
    expect(calls[0]?.url).toMatch(/calendar-event\/\.\.%2Fx%3Fnotify%3Dtrue%23\?notify=false$/);
  });

  it.each<[string, (notify: boolean) => Promise<unknown>]>([
    ['saving', save],
    ['deleting', erase],
  ])('%s: with notify one request, whatever comes back; without, three at most', async (_, run) => {
    for (const failure of [lost, json(502, {}), json(429, {})]) {
      for (const [notify, most] of [
        [true, 1],
        [false, 3],
      ] as const) {
        calls = [];
        answers = Array.from({ length: 9 }, () => (failure instanceof Error ? failure : failure.clone()));
        const { value } = await settle(run(notify));
        expect(calls).toHaveLength(most);
        expect((value as { kind: string }).kind).not.toBe('accepted');
      }
    }
  });

  it('without notify a second try may get through', async () => {
    answers = [lost, json(200, {})];
    expect((await settle(save(false))).value).toEqual({ kind: 'accepted', status: 200 });
  });

  it.each([
    [json(422, { message: 'No such zone' }), { kind: 'refused', status: 422, reason: 'No such zone' }],
    [json(404, { message: 'Unknown event' }), { kind: 'refused', status: 404, reason: 'Unknown event' }],
    [json(401, {}), { kind: 'token', status: 401 }],
    [json(500, {}), { kind: 'unknown', code: 'status', status: 500 }],
    [new Response('<html>', { status: 200 }), { kind: 'unknown', code: 'implausible', status: 200 }],
  ])('tells apart what an answer means', async (answer, outcome) => {
    for (const run of [save, erase])
      for (const notify of [true, false]) {
        answers = [answer.clone()];
        expect((await settle(run(notify))).value).toEqual(outcome);
      }
  });
});
