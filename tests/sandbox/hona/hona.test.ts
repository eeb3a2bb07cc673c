import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type Sandbox, startSandbox } from '../sandbox';
import { callApi, get, send } from '../test-client';
import { readDescription } from './description';

const { validator } = readDescription();
let sandbox: Sandbox;

beforeEach(async () => {
  sandbox = await startSandbox({ logDelayMs: 'manual' });
});
afterEach(() => sandbox.close());

const whitcombe = {
  externalId: '9001004',
  firstName: 'Margaret',
  lastName: 'Whitcombe',
  phone: '+14155550163',
};
const estate = {
  externalId: '31946240',
  name: 'Estate of Harold Whitcombe',
  partnerPhaseName: 'Inventory',
  clients: [{ externalId: '9001004' }],
  partnerProjectTypeName: 'Estate Planning',
  milestonesEnabled: true,
  status: 'In Progress',
};
const event = {
  id: 'e/1',
  projectId: '31946235',
  title: 'Deposition',
  attendees: ['9001001'],
  teamMembers: ['7001'],
  otherMembers: [],
  startTime: '2026-12-03 09:30:00',
  endTime: '2026-12-03 10:00:00',
  timezone: 'America/Los_Angeles',
  location: '',
  description: '',
  reminders: [{ unit: 'day', amount: '1' }],
  notify: false,
};

async function call(method: string, path: string, body?: unknown) {
  const { status, text } = await callApi(sandbox, method, path, body);
  return { status, answer: JSON.parse(text) as Record<string, unknown> };
}

describe('the calls', () => {
  it('creates and updates a contact, and answers with it', async () => {
    const { status, answer } = await call('PUT', '/contacts', whitcombe);
    expect(status).toBe(201);
    expect(answer).toEqual({ ...whitcombe, id: answer.id, email: null });
    expect(validator('Contact')(answer)).toBe(true);
    const again = await call('PUT', '/contacts', { ...whitcombe, email: 'm@example.com', phone: undefined });
    expect(again).toMatchObject({
      status: 200,
      answer: { id: answer.id, email: 'm@example.com', phone: null },
    });
  });

  it('creates and updates a project, and answers with it', async () => {
    expect((await call('PUT', '/projects', estate)).status).toBe(400);
    await call('PUT', '/contacts', whitcombe);
    const { status, answer } = await call('PUT', '/projects', estate);
    expect(status).toBe(201);
    expect(validator('Project')(answer)).toBe(true);
    expect(answer).toMatchObject({ externalId: '31946240', status: 'In Progress', milestonesEnabled: true });
    expect(answer.clients).toMatchObject([whitcombe]);
    const again = await call('PUT', '/projects', { ...estate, status: 'Completed' });
    expect(again).toMatchObject({ status: 200, answer: { id: answer.id, status: 'Completed' } });
  });

  it('knows the calendar’s events', async () => {
    expect((await call('POST', '/calendar-event', event)).status).toBe(201);
    expect((await call('POST', '/calendar-event', { ...event, notify: true })).status).toBe(200);
    expect(sandbox.hona.deliveries).toMatchObject([
      {
        kind: 'notification',
        contactId: '9001001',
        text: expect.stringContaining('Reminder before: 1 day.'),
      },
    ]);
    expect(sandbox.hona.eventNotices).toEqual([
      { eventId: 'e/1', what: 'changed event', people: ['9001001', '7001'] },
    ]);
    expect((await call('POST', '/calendar-event', { ...event, projectId: '1' })).status).toBe(404);
    const path = '/project/31946235/calendar-event/e%2F1';
    expect((await call('DELETE', `${path}?notify=true`)).status).toBe(200);
    expect(sandbox.hona.events).toEqual([]);
    expect(sandbox.hona.deliveries).toHaveLength(2);
    expect((await call('DELETE', path)).status).toBe(400);
    expect((await call('DELETE', `${path}?notify=false`)).status).toBe(404);
    expect((await call('DELETE', '/project/1/calendar-event/2?notify=false')).status).toBe(404);
  });

  it('reads events in the dialect that it was told, and in no other', async () => {
    const { reminders, ...rest } = event;
    const inDialect = [
      [{}, event],
      [{ remindersField: 'reminder' }, { ...rest, reminder: reminders }],
      [{ amount: 'number' }, { ...event, reminders: [{ unit: 'day', amount: 1 }] }],
      [{ people: 'emails' }, { ...event, attendees: ['jane@example.com'], teamMembers: ['lee@example.com'] }],
      [{ zones: 'abbreviations' }, { ...event, timezone: 'PST' }],
    ] as const;
    const standard = { remindersField: 'reminders', amount: 'text', people: 'ids', zones: 'iana' } as const;
    for (const [dialect, own] of inDialect) {
      sandbox.hona.setEventDialect({ ...standard, ...dialect });
      for (const [, body] of inDialect)
        expect((await call('POST', '/calendar-event', body)).status < 300, JSON.stringify(body)).toBe(
          body === own,
        );
    }
  });

  it.each<[string, string, unknown, string]>([
    ['PUT', '/contacts', { ...whitcombe, phone: '(415) 555-0163' }, 'phone'],
    ['PUT', '/contacts', { ...whitcombe, phone: undefined }, 'email'],
    ['PUT', '/contacts', { ...whitcombe, email: 'nobody' }, 'email'],
    ['PUT', '/contacts', { ...whitcombe, lastName: '' }, 'lastName'],
    ['PUT', '/contacts', { ...whitcombe, externalId: 9001004 }, 'externalId'],
    ['PUT', '/projects', { ...estate, clients: ['9001004'] }, 'clients/0'],
    ['PUT', '/projects', { ...estate, clients: [] }, 'clients'],
    ['PUT', '/projects', { ...estate, status: 'Complete' }, 'status'],
    ['PUT', '/projects', { ...estate, projectId: '1' }, 'projectId'],
    ['PUT', '/projects', { ...estate, milestonesEnabled: undefined }, 'milestonesEnabled'],
    ['POST', '/send-message', { projectId: '31946235' }, 'text'],
    ['POST', '/send-message', { text: 'Hello' }, 'projectId'],
    ['POST', '/send-message', { text: 'x'.repeat(1601), projectId: '31946235' }, 'text'],
    ['POST', '/calendar-event', { ...event, endTime: undefined }, 'endTime'],
    ['POST', '/calendar-event', { ...event, notify: undefined }, 'notify'],
    ['POST', '/calendar-event', { ...event, startTime: '2026-12-03T09:30:00Z' }, 'startTime'],
    ['POST', '/calendar-event', { ...event, reminders: [{ unit: 'day', amount: 1 }] }, 'amount'],
  ])('%s %s refuses a body that is not as described (%#)', async (method, path, body, named) => {
    const { status, answer } = await call(method, path, body);
    expect(status).toBe(400);
    expect(answer.message).toContain(named);
    expect(sandbox.hona.deliveries).toEqual([]);
  });

  it('refuses what is not JSON', async () => {
    const headers = { authorization: `Bearer ${sandbox.token}`, 'content-type': 'application/json' };
    const reply = await callApi(sandbox, 'PUT', '/contacts', undefined, { headers, body: '{' });
    expect(reply.status).toBe(400);
    const plain = await callApi(sandbox, 'PUT', '/contacts', whitcombe, {
      headers: { ...headers, 'content-type': 'text/plain' },
    });
    expect(plain.status).toBe(400);
  });

  it('refuses a wrong token before it looks at the body', async () => {
    const wrong = { headers: { authorization: 'Bearer nothing' } };
    expect((await callApi(sandbox, 'PUT', '/contacts', {}, wrong)).status).toBe(401);
    expect((await callApi(sandbox, 'PUT', '/contacts', {}, { headers: {} })).status).toBe(401);
    expect(sandbox.hona.calls.map((one) => one.token)).toEqual(['wrong', 'none']);
  });

  it('answers 404 for what is not documented, and greets without a token', async () => {
    expect((await callApi(sandbox, 'GET', '/projects')).status).toBe(404);
    expect((await callApi(sandbox, 'GET', '/messages')).status).toBe(404);
    const elsewhere = { path: '/contacts' };
    expect((await callApi(sandbox, 'PUT', '', whitcombe, elsewhere)).status).toBe(404);
    expect((await get(sandbox, '/partner/v1/contacts', 'api.hona.com')).status).toBe(401);
    expect((await get(sandbox, '/', 'api.hona.com')).status).toBe(200);
    expect((await get(sandbox, '/partner/v2', 'api.hona.com')).status).toBe(200);
  });
});

describe('messages', () => {
  const text = 'Can you call us?';

  it('reach the client by text, signed by a team member or by CRM', async () => {
    expect(await call('POST', '/send-message', { text, projectId: '31946235', authorId: '7001' })).toEqual({
      status: 200,
      answer: {},
    });
    await call('POST', '/send-message', { text, projectId: '31946235', authorId: '4' });
    const sent = {
      to: '+12133734253',
      way: 'text',
      caseId: '31946235',
      contactId: '9001001',
      kind: 'message',
    };
    expect(sandbox.hona.deliveries).toMatchObject([
      { ...sent, author: 'Dana Ortiz' },
      { ...sent, author: 'CRM' },
    ]);
  });

  it('reach a client without a phone by e-mail', async () => {
    await call('POST', '/send-message', { text, projectId: '31946260' });
    expect(sandbox.hona.deliveries).toMatchObject([{ to: 'grace.okafor@example.com', way: 'e-mail', text }]);
  });

  it('reach a number without being logged', async () => {
    await call('POST', '/send-message', { text, phoneNumber: '+12025550100' });
    expect(sandbox.hona.deliveries).toMatchObject([{ to: '+12025550100', caseId: null, contactId: null }]);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts('31946235')).toHaveLength(7);
  });

  it('need a project that Hona knows', async () => {
    const { newmatter } = sandbox.cases;
    expect((await call('POST', '/send-message', { text, projectId: newmatter.caseId })).status).toBe(404);
    await call('PUT', '/contacts', whitcombe);
    await call('PUT', '/projects', { ...estate, milestonesEnabled: false });
    expect(sandbox.hona.deliveries).toEqual([]);
    expect((await call('POST', '/send-message', { text, projectId: newmatter.caseId })).status).toBe(200);
    expect(sandbox.hona.deliveries).toMatchObject([{ to: '+14155550163', text }]);
  });

  it('are logged into one thread of the case, which is made where it is missing', async () => {
    const { garcia } = sandbox.cases;
    await call('POST', '/send-message', { text, projectId: garcia.caseId, authorId: '7003' });
    sandbox.hona.clientAnswers(garcia.client.contactId, 'Sí, mañana.');
    expect(sandbox.mycase.posts(garcia.caseId)).toEqual([]);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(garcia.caseId)).toMatchObject([
      { body: text, author: { name: 'Priya Nair', title: 'Associate Attorney' } },
      { body: 'Sí, mañana.', author: { name: 'María García López', title: 'Client' } },
    ]);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(garcia.caseId)).toHaveLength(2);
  });

  it('are logged by themselves after a delay', async () => {
    const quick = await startSandbox({ logDelayMs: 0 });
    await callApi(quick, 'POST', '/send-message', { text, projectId: '31946236' });
    await expect.poll(() => quick.mycase.posts('31946236')).toHaveLength(1);
    await quick.close();
  });

  it('are told of themselves: a new project and a new phase, where milestones are enabled', async () => {
    await call('PUT', '/contacts', whitcombe);
    await call('PUT', '/projects', estate);
    await call('PUT', '/projects', { ...estate, partnerPhaseName: 'Settlement' });
    await call('PUT', '/projects', { ...estate, partnerPhaseName: 'No such phase' });
    expect(sandbox.hona.deliveries.map((one) => one.kind)).toEqual(['notification', 'notification']);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts('31946240').map((post) => post.author.title)).toEqual([
      'Notification',
      'Notification',
    ]);
  });
});

describe('the case that Hona logs to', () => {
  const text = 'Which bus was it?';

  it('is the case last written from', async () => {
    await call('POST', '/send-message', { text, projectId: '31946235' });
    sandbox.hona.clientAnswers('9001001', 'The 12.');
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts('31946235').slice(-2)).toMatchObject([{ body: text }, { body: 'The 12.' }]);
  });

  it('is another one of the same client where somebody chose it in Hona', async () => {
    const { twin, twinother } = sandbox.cases;
    expect(twin.client).toEqual(twinother.client);
    const before = sandbox.mycase.posts(twinother.caseId).length;
    await call('POST', '/send-message', { text, projectId: twin.caseId });
    sandbox.hona.clientAnswers(twin.client.contactId, 'The 12.');
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(twin.caseId).at(-1)).toMatchObject({ body: text });
    expect(sandbox.mycase.posts(twinother.caseId).slice(before)).toMatchObject([{ body: 'The 12.' }]);

    sandbox.hona.chooseCase(twin.client.contactId, twin.caseId);
    sandbox.hona.clientAnswers(twin.client.contactId, 'No, the 14.');
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(twin.caseId).at(-1)).toMatchObject({ body: 'No, the 14.' });
  });
});

describe('with IDs of its own for the API', () => {
  it('answers 201 for a case that Hona serves, and keeps a second record that logs nothing in MyCase', async () => {
    await sandbox.close();
    sandbox = await startSandbox({ logDelayMs: 'manual', ids: 'separate' });
    const { doe } = sandbox.cases;
    const jane = { externalId: '9001001', firstName: 'Jane', lastName: 'Doe', phone: '+12133734253' };
    const project = {
      ...estate,
      externalId: doe.caseId,
      name: doe.name,
      clients: [{ externalId: '9001001' }],
    };
    expect(sandbox.hona.ownProject(doe.caseId)).toMatchObject({ name: doe.name });
    expect((await call('POST', '/send-message', { text: 'Hello', projectId: doe.caseId })).status).toBe(404);
    expect((await call('PUT', '/contacts', jane)).status).toBe(201);
    expect((await call('PUT', '/projects', { ...project, milestonesEnabled: false })).status).toBe(201);
    expect((await call('PUT', '/projects', { ...project, milestonesEnabled: false })).status).toBe(200);
    expect(sandbox.hona.project(doe.caseId)?.id).not.toBe(sandbox.hona.ownProject(doe.caseId)?.id);

    const before = sandbox.mycase.posts(doe.caseId).length;
    await call('POST', '/send-message', { text: 'Hello', projectId: doe.caseId });
    expect(sandbox.hona.deliveries).toMatchObject([{ text: 'Hello', to: '+12133734253' }]);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(doe.caseId)).toHaveLength(before);
    sandbox.hona.clientAnswers('9001001', 'Hello too');
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts(doe.caseId)).toHaveLength(before + 1);
  });
});

describe('the nightly sync', () => {
  it('takes MyCase’s values over and tells the client of a new phase', () => {
    sandbox.mycase.setContact('9001001', { cell: undefined });
    sandbox.mycase.setCase('31946235', { stage: 'Settlement' });
    sandbox.hona.nightlySync();
    expect(sandbox.hona.contact('9001001')?.phone).toBe('+12135550101');
    expect(sandbox.hona.deliveries).toMatchObject([
      { notice: 'portal-link', to: '+12135550101', caseId: null },
      { notice: 'new-phase', to: '+12135550101', caseId: '31946235' },
    ]);
    expect(sandbox.hona.project('31946240')).toBeUndefined();
    sandbox.hona.nightlySync();
    expect(sandbox.hona.deliveries).toHaveLength(2);
  });

  it('also takes a project over that the API has made, with all of MyCase’s values', async () => {
    await call('PUT', '/contacts', { ...whitcombe, phone: '+12025550100' });
    await call('PUT', '/projects', { ...estate, name: 'Typed in Hona', milestonesEnabled: false });
    sandbox.hona.nightlySync();
    expect(sandbox.hona.project('31946240')).toMatchObject({ name: estate.name, milestonesEnabled: true });
    expect(sandbox.hona.contact('9001004')?.phone).toBe('+14155550163');
  });

  it('runs by itself at midnight in Los Angeles, by the sandbox’s clock', async () => {
    await sandbox.close();
    let now = new Date('2026-11-21T07:59:00Z');
    sandbox = await startSandbox({ logDelayMs: 'manual', nightly: 'clock', now: () => now });
    sandbox.mycase.setCase('31946235', { stage: 'Settlement' });
    await get(sandbox, '/dashboard');
    expect(sandbox.hona.project('31946235')?.phaseName).toBe('Discovery');
    now = new Date('2026-11-21T08:00:00Z');
    await get(sandbox, '/dashboard');
    expect(sandbox.hona.project('31946235')?.phaseName).toBe('Settlement');
  });

  it('by hand, of one project', () => {
    sandbox.mycase.setCase('31946235', { stage: 'Settlement' });
    sandbox.mycase.setCase('31946236', { stage: 'Settlement' });
    sandbox.hona.manualSync('31946235');
    expect(sandbox.hona.deliveries).toMatchObject([{ notice: 'new-phase', caseId: '31946235' }]);
    expect(() => sandbox.hona.manualSync('31946240')).toThrow('31946240');
  });
});

describe('what a client is told by itself', () => {
  const project = { ...estate, externalId: '31946235', clients: [{ externalId: '9001001' }] };
  const known = { ...project, partnerPhaseName: 'Discovery' };
  const jane = { externalId: '9001001', firstName: 'Jane', lastName: 'Doe', phone: '+12133734253' };
  const told = () => sandbox.hona.deliveries.map(({ notice, to }) => [notice, to]);

  it('a new phone and a new e-mail get a link to the portal; what stays the same, or goes, gets none', async () => {
    await call('PUT', '/contacts', { ...jane, email: 'jane.doe@example.com' });
    await call('PUT', '/contacts', jane);
    expect(told()).toEqual([]);
    await call('PUT', '/contacts', { ...jane, phone: '+12135550102', email: 'jane@example.com' });
    expect(told()).toEqual([
      ['portal-link', '+12135550102'],
      ['portal-link', 'jane@example.com'],
    ]);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts('31946235')).toHaveLength(7);
    const { text } = await get(sandbox, '/9001001/messages.json', 'client-phone.test');
    expect(text).toContain('your link to the portal');
  });

  it('a new phase and the end of the case, only where notices are on; both stand in the log', async () => {
    const off = { ...known, partnerPhaseName: 'Settlement', status: 'Completed', milestonesEnabled: false };
    await call('PUT', '/projects', off);
    expect(told()).toEqual([]);
    await call('PUT', '/projects', { ...off, milestonesEnabled: true });
    expect(told()).toEqual([]);
    await call('PUT', '/projects', known);
    await call('PUT', '/projects', { ...off, milestonesEnabled: true });
    expect(told().map(([notice]) => notice)).toEqual(['new-phase', 'new-phase', 'review-request']);
    sandbox.hona.flushLog();
    const bodies = sandbox.mycase.posts('31946235').map((post) => post.body);
    expect(bodies.slice(-3).join()).toMatch(/phase: Discovery.*phase: Settlement.*a review/s);
  });

  it('on the next business morning, where the sandbox keeps Hona’s hours', async () => {
    await sandbox.close();
    // A Saturday in Los Angeles.
    const now = () => new Date('2026-11-21T20:00:00Z');
    sandbox = await startSandbox({ logDelayMs: 'manual', notices: 'morning', now });
    await call('PUT', '/projects', { ...known, partnerPhaseName: 'Settlement' });
    expect(told()).toEqual([]);
    expect(sandbox.hona.waitingNotices).toMatchObject([
      { notice: 'new-phase', caseId: '31946235', dueAt: new Date('2026-11-23T16:00:00Z') },
    ]);
    sandbox.hona.morning();
    expect(told()).toEqual([['new-phase', '+12133734253']]);
    expect(sandbox.hona.waitingNotices).toEqual([]);
  });
});

describe('the client’s phone', () => {
  const host = 'client-phone.test';

  it('shows what arrived and sends a reply', async () => {
    await call('POST', '/send-message', { text: 'Hello Jane', projectId: '31946235' });
    const { text } = await get(sandbox, '/9001001/messages.json', host);
    expect((JSON.parse(text) as { messages: unknown[] }).messages.at(-1)).toMatchObject({
      from: 'firm',
      text: 'Hello Jane',
    });
    const body = JSON.stringify({ text: 'Hello Dana' });
    expect((await send(sandbox, { host, method: 'POST', path: '/9001001/reply', body })).status).toBe(200);
    sandbox.hona.flushLog();
    expect(sandbox.mycase.posts('31946235').at(-1)).toMatchObject({ body: 'Hello Dana' });
    expect((await send(sandbox, { host, method: 'POST', path: '/9001001/reply', body: '{}' })).status).toBe(
      400,
    );
  });

  it('has a page for each client and a list of them', async () => {
    expect((await get(sandbox, '/', host)).text).toContain('href="/9001001"');
    const { text } = await get(sandbox, '/9001001', host);
    expect(text).toContain('Send reply');
    expect(text).toContain('+12133734253');
    expect((await get(sandbox, '/1', host)).status).toBe(404);
  });
});
